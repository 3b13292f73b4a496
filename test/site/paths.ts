import { readdirSync } from 'node:fs';

/** Every page of the built site, as its path. */
export const paths = readdirSync(new URL('../../dist/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('index.html'))
  .map((name) => `/${name.slice(0, -'index.html'.length)}`)
  .sort();
