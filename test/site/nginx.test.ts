import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { below } from './below.ts';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';
import { headersIn } from './host-headers.ts';
import { type Nginx, nginxPath, sample, serveByNginx } from './nginx.ts';
import { filesOf } from './site-addresses.ts';

const builds = [
  ['at the top', fileURLToPath(new URL('../../dist/', import.meta.url)), '/'],
  ['below a path', below.directory, below.base],
] as const;
const started: Nginx[] = [];
afterAll(() => Promise.all(started.map((nginx) => nginx.close())));

/** What _headers may say. */
const names = [
  ...['content-security-policy', 'x-frame-options', 'permissions-policy', 'referrer-policy'],
  ...['cross-origin-opener-policy', 'x-content-type-options', 'access-control-allow-origin'],
  'cache-control',
];

describe('the sample for nginx', () => {
  it('adds just the headers that a host reads from _headers', () => {
    const added = [...sample.matchAll(/add_header (\S+)/g)].map(([, name = '']) =>
      name.toLowerCase(),
    );
    const told = builds.flatMap(([, directory, base]) =>
      filesOf({ directory }).flatMap((file) => Object.keys(headersIn(directory)(base + file))),
    );
    expect(added.sort()).toEqual([...new Set(told)].sort());
    expect(added).toEqual([...names].sort());
  });

  it.each(builds)(
    'answers %s as _headers says, each file and what is none',
    async (_, directory, base) => {
      if (nginxPath === undefined) {
        console.warn(
          'nginx was not found, so nothing can be said of it: install it, or set NGINX_PATH.',
        );
        expect(sample).toContain('error_page 404 /404.html;');
        return;
      }
      const nginx = await serveByNginx(nginxPath, directory, base);
      started.push(nginx);
      const headersOf = headersIn(directory);
      const askFor = async (path: string) => {
        const response = await fetch(nginx.origin + path, { redirect: 'manual' });
        const told = names.flatMap((name) => {
          const value = response.headers.get(name);
          return value === null ? [] : [[name, value]];
        });
        return { response, text: await response.text(), told: Object.fromEntries(told) };
      };
      const files = filesOf({ directory }).filter((file) => !/^(?:_headers|\..*)$/.test(file));
      for (const file of files) {
        const path = `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
        const { response, told } = await askFor(path);
        expect([path, response.status, told]).toEqual([path, 200, headersOf(path)]);
      }
      const lost = await askFor(`${base}no/such/page/`);
      expect(lost.response.status).toBe(404);
      expect(lost.text).toContain('There is no page at this address');
      expect(lost.told).toEqual(headersOf(`${base}404.html`));
      for (const hidden of ['_headers', '.nojekyll']) {
        expect((await askFor(base + hidden)).response.status, hidden).toBe(404);
      }
      expect((await askFor(`${base}_astro/no.js`)).told['cache-control']).not.toContain(
        'immutable',
      );
      const { response } = await askFor(`${base}guide`);
      expect([response.status, response.headers.get('location')]).toEqual([301, `${base}guide/`]);
    },
  );

  it('says of each file what it is, compresses it, and keeps its version to itself', async () => {
    const [nginx] = started;
    if (nginx === undefined) return expect(nginxPath).toBeUndefined();
    const kindOf = async (path: string) =>
      (await fetch(nginx.origin + path)).headers.get('content-type');
    expect(await kindOf('/guide/')).toBe('text/html; charset=utf-8');
    expect(await kindOf('/data/sources.csv')).toBe('text/csv; charset=utf-8');
    expect(await kindOf('/manifest.webmanifest')).toBe('application/manifest+json; charset=utf-8');
    expect(await kindOf('/llms.txt')).toBe('text/plain; charset=utf-8');
    const { headers } = await fetch(`${nginx.origin}/data/sources.json`);
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([
      ...['gzip', 'Accept-Encoding'],
    ]);
    expect(headers.get('server')).toBe('nginx');
  });

  it('lets a browser compute and search, at the top and below a path', async () => {
    if (started.length === 0) return expect(nginxPath).toBeUndefined();
    const browser = await launchBrowser();
    for (const [at, [, , base]] of builds.entries()) {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
      });
      const home = `${started[at]?.origin}${base}`;
      await page.goto(`${home}search/?q=TikTok`);
      await page.getByRole('status').filter({ hasText: 'for “TikTok”' }).waitFor();
      await page.goto(`${home}calculator/#v=1&budget=900`);
      await settled(page);
      expect(complaints, base).toEqual([]);
    }
    await browser.close();
  });
});
