import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { offline } from '../../src/shell/offline/build.ts';
import { isStored, storedFiles } from '../../src/shell/offline/stored-files.ts';
import { serve } from './server.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const quiet = { info: () => undefined } as unknown as AstroIntegrationLogger;

/** A host of its own for a copy of the built site: one that can be cut off, and deployed to. */
export class DeployingHost {
  readonly #folder = `${mkdtempSync(join(tmpdir(), 'partner-mix-'))}/`;
  #close: (() => void) | undefined;
  #port = 0;
  origin = '';

  /** Takes what is deployed back to the built site. */
  reset(): void {
    cpSync(dist, this.#folder, {
      recursive: true,
      filter: (from) => !/\/(?:figures|cards|pagefind)$/.test(from),
    });
  }

  /** Answers, from now on or still, at the port that it had. */
  async start(): Promise<void> {
    if (this.#close) return;
    const { origin, close } = await serve({ directory: this.#folder, port: this.#port });
    [this.origin, this.#close, this.#port] = [origin, close, Number(new URL(origin).port)];
  }

  /** The port is closed: nobody answers, also no connection that was open. */
  stop(): void {
    this.#close?.();
    this.#close = undefined;
  }

  end(): void {
    this.stop();
    rmSync(this.#folder, { recursive: true });
  }

  /** Changes a file of what is deployed next, or, without a worker of its own, of half a deploy. */
  edit(path: string, from: string | RegExp, to: string): void {
    const file = this.#folder + path;
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} holds no ${from}`);
    writeFileSync(file, after);
  }

  /** Removes the files of a folder whose names begin so. Throws where there are none. */
  remove(folder: string, start: string): void {
    const names = readdirSync(this.#folder + folder).filter((name) => name.startsWith(start));
    if (names.length === 0) throw new Error(`${folder} holds no ${start}`);
    for (const name of names) rmSync(join(this.#folder, folder, name));
  }

  /** Writes the worker that belongs to the files; with `OFFLINE=off` the one that ends it. */
  async deploy(isOff = false): Promise<void> {
    if (isOff) process.env['OFFLINE'] = 'off';
    await offline.hooks['astro:build:done']?.({
      dir: pathToFileURL(this.#folder),
      logger: quiet,
      ...{ pages: [], assets: new Map() },
    });
    delete process.env['OFFLINE'];
  }

  /** What a browser is to store: addresses with their bytes. */
  stored(): readonly { readonly url: string; readonly bytes: number }[] {
    return storedFiles(pathToFileURL(this.#folder)).map(({ url }) => {
      const path = url.replace(/^\.\/$/, '').replace(/(^|\/)$/, '$1index.html');
      return { url, bytes: isStored(path) ? readFileSync(this.#folder + path).length : 0 };
    });
  }
}
