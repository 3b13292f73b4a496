import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '');

/** Licenses under which a site may be built and given away. Copyleft ones are tools that stay here. */
const permissive =
  /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|OFL-1\.1)\b/;

describe('what the project stands on', () => {
  it('is asked for by exact versions', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.values(asked).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is locked, each package to one content', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
    }
    const open = locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''));
    expect(open.map(([place]) => place)).toEqual([]);
  });

  it('runs a script at its installation in two packages alone, which the manifest names', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = [...new Set(scripted.map(([place]) => nameOf(place)))].sort();
    expect(names).toEqual(['esbuild', 'node']);
    expect(Object.keys(manifest.allowScripts).sort()).toEqual(names);
  });

  it('has licenses that let the site be given away, tools that only look or pack aside', () => {
    const others = locked
      .filter(([, { license = '' }]) => !permissive.test(license))
      .map(([place, { license = 'none' }]) => `${nameOf(place)}: ${license}`)
      // Their code runs while the site is built or tested, and no part of it is handed on.
      .filter((words) => !/^(?:@img\/sharp-|lightningcss|axe-core)/.test(words))
      // MIT by their own files, in a form that the lock file does not take over.
      .filter((words) => !/^(?:jstat|memorystream): none$/.test(words));
    expect(others).toEqual([]);
  });
});
