import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const { imports: aliases } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, string>;
};
/** Every source file, as a path from the top of the project. */
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(?:ts|svelte|astro)$/.test(name));
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const isDoor = (file: string): boolean => /^src\/islands\/[^/]+\.astro$/.test(file);

/** Folder of `src/` that a file belongs to; the pure modules at its top stand for themselves. */
const layerOf = (file: string): string => {
  const [, folder = '', rest] = file.split('/');
  return rest === undefined ? folder.replace(/\.(?:d\.)?ts$/, '') : folder;
};

/** What a file imports: paths from the top for our own, bare names for packages. */
function importsOf(file: string): string[] {
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

/** What each layer may import: layers of ours, then packages. The table of the house. */
const allowed: Readonly<
  Record<string, { layers: readonly string[]; packages: readonly string[] }>
> = {
  engine: { layers: ['engine'], packages: [] },
  currency: { layers: [], packages: [] },
  numeral: { layers: [], packages: [] },
  format: { layers: ['currency'], packages: [] },
  problem: { layers: ['currency', 'format'], packages: [] },
  parse: { layers: ['currency', 'numeral', 'format', 'problem'], packages: [] },
  defaults: { layers: ['engine', 'content'], packages: [] },
  share: { layers: ['share', 'engine', 'defaults'], packages: [] },
  comparison: { layers: ['comparison', 'engine', 'share', 'defaults', 'format'], packages: [] },
  charts: { layers: ['charts', 'format'], packages: ['d3', 'svelte'] },
  content: { layers: ['content'], packages: ['astro/zod', 'node:fs'] },
  'content.config': { layers: ['content'], packages: ['astro:content', 'astro/loaders'] },
  islands: {
    layers: [
      'islands',
      'charts',
      'comparison',
      'engine',
      'share',
      'defaults',
      'format',
      'parse',
      'content',
      'components',
    ],
    packages: ['svelte', 'd3', 'astro:content', 'astro:assets'],
  },
  components: {
    layers: ['components', 'islands', 'format', 'share', 'content', 'comparison', 'defaults'],
    packages: ['astro:content', 'astro:assets', 'astro'],
  },
  layouts: {
    layers: ['layouts', 'components', 'islands', 'styles', 'format'],
    packages: ['astro', 'astro:assets', 'astro:content'],
  },
  pages: {
    layers: ['layouts', 'components', 'islands', 'comparison', 'share', 'format'],
    packages: ['astro:content'],
  },
  env: { layers: ['components'], packages: [] },
};

describe('the import table', () => {
  it.each(files)('%s imports only what its layer may', (file) => {
    const layer = layerOf(file);
    const rule = allowed[layer];
    expect(rule, `a layer for ${file}`).toBeDefined();
    const wrong = importsOf(file).filter((name) =>
      name.startsWith('src/')
        ? !rule?.layers.includes(layerOf(name))
        : !name.startsWith('content/') && !rule?.packages.includes(name),
    );
    expect(wrong).toEqual([]);
  });

  it('lets share take types and bounds of the engine only, and charts nothing of it', () => {
    const code = files
      .filter((file) => ['share', 'charts'].includes(layerOf(file)))
      .flatMap((file) =>
        [...text(file).matchAll(/^import (?!type )[^;]*?from\s+['"]([^'"]*(?:engine)[^'"]*)['"]/gm)]
          .map(([, name = '']) => `${file}: ${name}`)
          .filter((line) => !/engagement|bounds/.test(line)),
      );
    expect(code).toEqual([]);
  });

  it('opens the engine by its door alone, and islands by theirs', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('src/'))
        .filter((name) => {
          const inside = layerOf(file) === layerOf(name);
          if (name.startsWith('src/engine/')) {
            return !inside && !/^src\/engine\/(?:index|types|bounds)\.ts$/.test(name);
          }
          if (!name.startsWith('src/islands/') || isDoor(name)) return false;
          return !inside || (!isDoor(file) && dirname(file) !== dirname(name));
        })
        .map((name) => `${file} → ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it('has no cycle between folders', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of files) {
      // A type costs nothing at run time and the map of chapter parts is the one way into islands.
      const targets = importsOf(file)
        .filter((name) => name.startsWith('src/'))
        .map(layerOf);
      const from = layerOf(file);
      edges.set(
        from,
        new Set([...(edges.get(from) ?? []), ...targets.filter((to) => to !== from)]),
      );
    }
    const walk = (layer: string, path: readonly string[]): string[] =>
      path.includes(layer)
        ? [[...path.slice(path.indexOf(layer)), layer].join(' → ')]
        : [...(edges.get(layer) ?? [])].flatMap((next) => walk(next, [...path, layer]));
    expect([...edges.keys()].flatMap((layer) => walk(layer, []))).toEqual([]);
  });
});

describe('the engine', () => {
  const engine = files.filter((file) => file.startsWith('src/engine/'));

  it.each(engine)('%s knows no page, clock, chance or file', (file) => {
    expect(text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(
      /\b(?:window|document|Date|Math\.random|JSON\.|console|process|fetch)\b/,
    );
  });
});

describe('files and folders', () => {
  it('are named in words of the product, components in PascalCase, all else in kebab-case', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|lib|common|misc|constants)(?:\/|\.|$)/;
    const odd = files.filter((file) => {
      const name = basename(file);
      if (vague.test(file)) return true;
      if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
      if (name.endsWith('.astro') && !file.startsWith('src/pages/')) {
        return !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name);
      }
      return (
        name.endsWith('.ts') &&
        !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.svelte|\.config|\.d)?\.ts$/.test(name)
      );
    });
    expect(odd).toEqual([]);
  });

  it('are short enough to be read in one sitting', () => {
    // The limit is for logic; a component's style block reads by itself.
    const long = files
      .map((file) => ({
        file,
        lines: text(file)
          .replace(/<style[\s\S]*<\/style>/, '')
          .split('\n').length,
      }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('stand at the top of the project only where they must', () => {
    const top = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !['node_modules', 'dist', 'coverage'].includes(name),
    );
    expect(top.sort()).toEqual(
      [
        ...[
          'LICENSE',
          'README.md',
          'astro.config.mjs',
          'content',
          'eslint.config.js',
          'package-lock.json',
        ],
        ...['package.json', 'public', 'src', 'test', 'tsconfig.json', 'vitest.config.ts'],
      ].sort(),
    );
  });
});
