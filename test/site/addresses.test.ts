import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hostingOf } from '../../src/shell/hosting.ts';
import { below } from './below.ts';
import { deadAmong } from './dead-addresses.ts';
import { headersIn } from './host-headers.ts';
import { addressesIn, type Build, filesOf, type Found } from './site-addresses.ts';

const top: Build = {
  directory: fileURLToPath(new URL('../../dist/', import.meta.url)),
  ...hostingOf(process.env),
};
const builds: readonly (readonly [string, Build])[] = [
  ['at the top of a domain', top],
  ['below a path of another', below],
];
const found = new Map(builds.map(([name, build]) => [name, addressesIn(build)]));

describe.each(builds)('the site %s', (name, build) => {
  const files = new Set(filesOf(build));
  const all = found.get(name) ?? [];

  it('names only files and anchors of its own that exist', () => {
    const dead = deadAmong(all, build);
    expect(dead.map(({ file, address }) => `${file} → ${address.href}`)).toEqual([]);
  });

  it('has addresses in files of every kind', () => {
    for (const kind of ['html', 'xml', 'json', 'txt', 'js', 'svg', 'webmanifest']) {
      expect(
        all.some(({ file }) => file.endsWith(`.${kind}`)),
        kind,
      ).toBe(true);
    }
    expect(all.length).toBeGreaterThan(3000);
  });

  it('tells hosts of every file, by one rule', () => {
    const headersOf = headersIn(build.directory);
    const untold = [...files]
      .filter((file) => !/^(?:_headers|\.nojekyll)$/.test(file))
      .map((file) => build.base + file)
      .filter((path) => headersOf(path)['x-content-type-options'] !== 'nosniff');
    expect(untold).toEqual([]);
    expect(headersOf(build.base)).toEqual(headersOf(`${build.base}index.html`));
    // Folders that begin with _ reach readers on GitHub Pages because of it.
    expect(files).toContain('.nojekyll');
  });
});

describe('both', () => {
  /** What a build names, by places from the top of the site; built names differ in their digests. */
  const named = ({ base, site }: Build, addresses: readonly Found[]): readonly string[] =>
    [
      ...new Set(
        addresses
          .filter(({ file, address }) => !`${file}${address.pathname}`.includes('_astro/'))
          .map(({ file, address }) => `${file} → ${address.href.replace(site + base, '/')}`),
      ),
    ].sort();

  it('are the same files, and name the same', () => {
    const [one = [], other = []] = builds.map(([name, build]) =>
      named(build, found.get(name) ?? []),
    );
    expect(other).toEqual(one);
    const plain = (build: Build): readonly string[] =>
      filesOf(build).filter((file) => !/^(?:_astro|pagefind)\//.test(file));
    expect(plain(below)).toEqual(plain(top));
  });

  it('know nothing of where the other stands', () => {
    const strangers = filesOf(below)
      .filter((file) => /\.(?:html|xml|json|txt|svg|csv|js)$/.test(file))
      .filter((file) =>
        readFileSync(join(below.directory, file), 'utf8').includes(new URL(top.site).host),
      );
    expect(strangers).toEqual([]);
  });
});
