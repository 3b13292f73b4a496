import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

const places = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
];

/** Where an nginx is: NGINX_PATH, then an installed one; undefined where there is none. */
export const nginxPath = [process.env['NGINX_PATH'] ?? '', ...places].find(
  (path) => path !== '' && existsSync(path),
);

/** What we give people who have an nginx. */
export const sample = readFileSync(new URL('../../.deploy/nginx.conf', import.meta.url), 'utf8');

/** A built site behind nginx. */
export interface Nginx {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts nginx by our sample, changed only where its notes say so, on a free port of the loopback. */
export async function serveByNginx(path: string, directory: string, base: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-mix-nginx-'));
  const root = join(folder, 'root');
  mkdirSync(dirname(join(root, base.slice(1), 'x')), { recursive: true });
  rmSync(join(root, base.slice(1)), { recursive: true });
  symlinkSync(directory, join(root, base).replace(/\/$/, ''));
  const port = await freePort();
  const site = changed(sample, [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/partner-mix;', `root ${root};`],
    ['error_page 404 /404.html;', `error_page 404 ${base}404.html;`],
  ]);
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
    events {}
    http {
      include ${mimeTypes(path)}; default_type application/octet-stream; access_log off;
      ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      ${site}
    }`,
  );
  const child = spawn(path, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries += 1) {
    if (tries > 100 || child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    close: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A text with each of some parts, which stands there once, replaced. */
function changed(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`the sample lacks “${from}”`);
    return before.replace(from, to);
  }, text);
}

/** The list of kinds of files that came with an nginx, beside its own configuration. */
function mimeTypes(path: string): string {
  const built = execFileSync(path, ['-V', '-e', 'stderr'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [, file = '/etc/nginx/nginx.conf'] = /--conf-path=(\S+)/.exec(built) ?? [];
  return join(dirname(file), 'mime.types');
}

const answers = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    () => true,
    () => false,
  );
