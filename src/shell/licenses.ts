import { appendFileSync, readFileSync, statSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { licenseFile } from './offline/agreed.ts';

/** What a browser gets as its makers packed it, beside the code that is bundled. */
const taken = [
  'pagefind',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-serif-4',
];

/** Adds to the licenses of the bundled code, which Vite writes, those of the search and of the typefaces. */
export const takenLicenses: AstroIntegration = {
  name: 'taken-licenses',
  hooks: {
    'astro:build:done': ({ dir }) => {
      appendFileSync(new URL(licenseFile, dir), taken.map(licenseOf).join(''));
    },
  },
};

/** The license of a package, under a heading as Vite writes it. Throws `Error` where there is none. */
function licenseOf(name: string): string {
  const folder = new URL(`../../node_modules/${name}/`, import.meta.url);
  const { version, license } = JSON.parse(
    readFileSync(new URL('package.json', folder), 'utf8'),
  ) as { readonly version: string; readonly license: string };
  // Some packages hold a folder of that name.
  const files = ['LICENSE', 'LICENSE/LICENSE'].map((path) => new URL(path, folder));
  const file = files.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
  if (!file) throw new Error(`${name} brings no license`);
  return `\n## ${name} - ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
