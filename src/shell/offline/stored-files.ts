import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the built site that a browser stores, as Workbox wants it told. */
export interface StoredFile {
  /** Its address, from that of the worker on: `./`, `guide/cost/`, `_astro/x.js`. */
  readonly url: string;
  /** What changes with its bytes; null where its name already does. */
  readonly revision: string | null;
  /** The digest its bytes must have: half of a newer deploy, or a login page of a hotel, is not stored. */
  readonly integrity: string;
}

/** Pages, what they are made of, and the figures they fetch: without frames, cards and downloads. */
const kept: readonly RegExp[] = [
  /^(?!embed\/)(?:.+\/)?index\.html$/,
  /^_astro\//,
  /^data\/(?:\d{4}-\d{2}|letters)\.json$/,
  /^(?:favicon\.svg|favicon\.ico|manifest\.webmanifest)$/,
];

/** Whether a browser stores a file, by its path from the top of the built site. */
export const isStored = (path: string): boolean => kept.some((rule) => rule.test(path));

/** All that is stored of the site built in `dist`, in the order of their addresses. */
export function storedFiles(dist: URL): readonly StoredFile[] {
  const top = fileURLToPath(dist);
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(top, join(parentPath, name)).replaceAll('\\', '/'))
    .filter(isStored)
    .sort()
    .map((path) => {
      const digest = createHash('sha256').update(readFileSync(new URL(path, dist)));
      const integrity = `sha256-${digest.digest('base64')}`;
      const url = path.replace(/(^|\/)index\.html$/, '$1');
      return {
        url: url === '' ? './' : url,
        revision: path.startsWith('_astro/') ? null : integrity.slice(7, 23),
        integrity,
      };
    });
}
