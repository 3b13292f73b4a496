import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, importsOf, layerOf, text } from './source-files.ts';

/** The one way into a feature: its `.astro` file beside its folder. */
const isDoor = (file: string): boolean => /^src\/features\/[^/]+\.astro$/.test(file);

/** What each layer may import: layers of ours, then packages. The table of the house. */
const allowed: Readonly<
  Record<string, { layers: readonly string[]; packages: readonly string[] }>
> = {
  engine: { layers: ['engine'], packages: [] },
  base: { layers: [], packages: [] },
  locale: { layers: [], packages: [] },
  currency: { layers: ['locale'], packages: [] },
  numeral: { layers: [], packages: [] },
  format: { layers: ['currency', 'locale'], packages: [] },
  problem: { layers: ['currency', 'format'], packages: [] },
  parse: { layers: ['currency', 'numeral', 'format', 'problem', 'locale'], packages: [] },
  words: { layers: ['words', 'engine', 'locale'], packages: [] },
  share: { layers: ['share', 'engine', 'words', 'currency', 'locale'], packages: [] },
  data: {
    layers: ['base', 'data', 'engine', 'share', 'words'],
    packages: [
      ...['astro/zod', 'astro:content', 'd3', 'fontkit', 'node:crypto', 'node:fs', 'node:path'],
      'satteri',
    ],
  },
  'content.config': { layers: ['data'], packages: ['astro:content', 'astro/loaders'] },
  comparison: {
    layers: ['comparison', 'engine', 'share', 'data', 'words', 'format'],
    packages: [],
  },
  worker: { layers: ['worker', 'comparison', 'share', 'data'], packages: [] },
  charts: { layers: ['charts', 'format'], packages: ['d3', 'svelte'] },
  controls: {
    layers: ['base', 'controls', 'format', 'parse', 'words', 'share', 'engine'],
    packages: ['svelte'],
  },
  figures: {
    layers: [
      ...['figures', 'controls', 'charts', 'comparison', 'engine', 'share', 'data', 'words'],
      ...['base', 'format'],
    ],
    packages: [
      ...['svelte', 'svelte/compiler', 'svelte/server', 'node:fs', 'node:url', 'sharp', 'svgo'],
      'virtual:opening',
    ],
  },
  features: {
    layers: [
      ...['features', 'controls', 'charts', 'figures', 'worker', 'comparison', 'engine', 'share'],
      ...['base', 'data', 'words', 'format', 'parse', 'currency', 'locale'],
    ],
    packages: ['svelte', 'node:crypto', 'uqr', 'virtual:opening'],
  },
  guide: {
    layers: [
      ...['guide', 'features', 'figures', 'charts', 'comparison', 'share', 'data', 'words'],
      ...['base', 'format', 'locale', 'content'],
    ],
    packages: ['@astrojs/markdown-satteri', 'satteri'],
  },
  shell: {
    layers: ['base', 'shell', 'guide', 'styles', 'data', 'format'],
    packages: [
      ...['astro', 'astro:assets', 'astro:content', 'astro/zod', 'pagefind'],
      ...['node:crypto', 'node:fs', 'node:path', 'node:url', 'vite'],
      ...['workbox-core', 'subset-font', 'workbox-precaching'],
    ],
  },
  pages: {
    layers: [
      ...[
        'base',
        'shell',
        'guide',
        'features',
        'figures',
        'comparison',
        'share',
        'data',
        'words',
        'format',
      ],
    ],
    packages: ['astro', 'astro:content', 'virtual:opening'],
  },
  env: { layers: ['guide'], packages: [] },
};

/** Layers with one door: outsiders import `index.ts` and nothing behind it. */
const withDoor = ['engine', 'words', 'share', 'comparison'];

/** Layers that may import the types of `engine`, and of its values only the bounds. */
const typesOnly = ['words', 'share', 'data', 'controls'];

/** Circles in a graph, each as `a → b → a`. */
function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) {
      found.push([...path.slice(path.indexOf(node)), node].join(' → '));
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return found;
}

/** Who imports whom, with every file standing for `nameOf` it. */
function edgesOf(nameOf: (file: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const from = nameOf(file);
    const targets = importsOf(file)
      .filter((name) => name.startsWith('src/'))
      .map(nameOf)
      .filter((to) => to !== from);
    edges.set(from, new Set([...(edges.get(from) ?? []), ...targets]));
  }
  return edges;
}

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

  it('lets the layers around the engine take its types and its bounds only', () => {
    const values = files
      .filter((file) => typesOnly.includes(layerOf(file)))
      .flatMap((file) =>
        [...text(file).matchAll(/^\s*import (?!type )\{([^}]*)\} from '#engine'/gm)]
          .flatMap(([, names = '']) => names.split(','))
          .map((name) => name.trim())
          .filter((name) => name !== '' && !name.startsWith('type '))
          .filter((name) => !/Bound|mostPartners|widestFactor/.test(name))
          .map((name) => `${file}: ${name}`),
      );
    expect(values).toEqual([]);
  });

  it('opens every layer by its door', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('src/') && layerOf(name) !== layerOf(file))
        .filter((name) => {
          if (withDoor.includes(layerOf(name))) {
            // Doors of their own: a control needs the table of fields alone, the chart its own links.
            const isOwnDoor = ['src/share/fields.ts', 'src/share/chart.ts'].includes(name);
            return !/^src\/[a-z]+\/index\.ts$/.test(name) && !isOwnDoor;
          }
          return layerOf(name) === 'features' && !isDoor(name);
        })
        .map((name) => `${file} → ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps features out of one another', () => {
    const folderOf = (file: string): string => {
      const [, , name = ''] = file.split('/');
      const plain = name.replace(/\.astro$/, '');
      return plain.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    };
    const broken = files
      .filter((file) => layerOf(file) === 'features')
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (name) => layerOf(name) === 'features' && !folderOf(file).startsWith(folderOf(name)),
          )
          .map((name) => `${file} → ${name}`),
      );
    expect(broken).toEqual([]);
  });

  it('has no circle between folders, types and dynamic imports included', () => {
    expect(circlesOf(edgesOf(layerOf))).toEqual([]);
    const topics = (file: string): string =>
      file.startsWith('src/engine/') ? dirname(file) : layerOf(file);
    expect(circlesOf(edgesOf(topics))).toEqual([]);
  });

  it('has no circle between files', () => {
    expect(circlesOf(edgesOf((file) => file))).toEqual([]);
  });

  it('finds a circle where there is one', () => {
    const edges = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['a'])],
    ]);
    expect(circlesOf(edges)).toEqual(['a → b → c → a']);
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
