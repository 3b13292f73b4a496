import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the project. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const { imports: aliases } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, string>;
};

/** Every source file, as a path from the top of the project. */
export const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(?:ts|svelte|astro)$/.test(name));

/** What is written in a file. */
export const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Folder of `src/` that a file belongs to; the pure modules at its top stand for themselves. */
export const layerOf = (file: string): string => {
  const [, folder = '', rest] = file.split('/');
  return rest === undefined ? folder.replace(/\.(?:d\.)?ts$/, '') : folder;
};

/** What a file imports: paths from the top for our own, bare names for packages. */
export function importsOf(file: string): string[] {
  const found = [
    ...text(file).matchAll(
      /^\s*(?:import|export)\b[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?from\s+['"]([^'"]+)['"]/gm,
    ),
    ...text(file).matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
    ...text(file).matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm),
  ].map(([, name = '']) => name);
  return found.map((name) => {
    if (name.startsWith('.')) return posix.normalize(posix.join(dirname(file), name));
    const alias = Object.entries(aliases).find(([key]) =>
      key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key,
    );
    if (!alias) return name;
    return alias[1].replace('*', name.slice(alias[0].length - 1)).replace('./', '');
  });
}
