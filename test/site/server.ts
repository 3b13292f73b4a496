import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin at which the built site is served for the tests. */
    origin: string;
  }
}

/** Which built site is served, where it stands, and what is added to the answer for a path. */
interface Served {
  readonly directory?: string;
  readonly base?: string;
  readonly headersOf?: (path: string) => Readonly<Record<string, string>>;
  /** A free one unless it is named. */
  readonly port?: number;
  /** Whether texts are sent by gzip, as hosts do; that takes time, which most tests need not spend. */
  readonly isPacked?: boolean;
}

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml',
};

/** Serves the site while its tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { origin, close } = await serve();
  project.provide('origin', origin);
  return close;
}

/**
 * Serves a built site, `dist/` unless another is named, on a port of the loopback, as a plain static host
 * does; as one that reads `_headers` where what it adds to a path is given.
 */
export async function serve({
  directory = dist,
  base = '/',
  headersOf = () => ({}),
  port = 0,
  isPacked = false,
}: Served = {}): Promise<{ readonly origin: string; readonly close: () => void }> {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(
      `${directory} is empty: run \`npm run ${directory === dist ? 'build' : 'build:below'}\` first.`,
    );
  }
  const server = createServer((request, response) => {
    const path = normalize(decodePath(new URL(request.url ?? '/', 'http://x').pathname));
    const place = path.startsWith(base) ? path.slice(base.length) : undefined;
    const file = join(
      directory,
      /(?:^|\/)$/.test(place ?? '') ? `${place ?? ''}index.html` : (place ?? ''),
    );
    const found =
      place !== undefined &&
      file.startsWith(directory) &&
      existsSync(file) &&
      statSync(file).isFile();
    const send = found ? file : join(directory, '404.html');
    const type = types[extname(send)] ?? 'application/octet-stream';
    const isText = isPacked && !/^(?:font|image\/png|application\/octet)/.test(type);
    response.writeHead(found ? 200 : 404, {
      ...headersOf(path),
      'content-type': type,
      ...(isText ? { 'content-encoding': 'gzip' } : {}),
    });
    const content = readFileSync(send);
    response.end(isText ? gzipSync(content) : content);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

/** A path that does not decode names no file. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/404';
  }
}
