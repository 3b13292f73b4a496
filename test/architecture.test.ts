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
/** The one way into a feature: its `.astro` file beside its folder. */
const isDoor = (file: string): boolean => /^src\/features\/[^/]+\.astro$/.test(file);

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
  words: { layers: ['words', 'engine'], packages: [] },
  share: { layers: ['share', 'engine', 'words'], packages: [] },
  data: {
    layers: ['data', 'engine', 'share', 'words'],
    packages: ['astro/zod', 'astro:content', 'node:fs', 'node:path', 'satteri'],
  },
  'content.config': { layers: ['data'], packages: ['astro:content', 'astro/loaders'] },
  comparison: {
    layers: ['comparison', 'engine', 'share', 'data', 'words', 'format'],
    packages: [],
  },
  worker: { layers: ['worker', 'comparison', 'share', 'data'], packages: [] },
  charts: { layers: ['charts', 'format'], packages: ['d3', 'svelte'] },
  controls: {
    layers: ['controls', 'format', 'parse', 'words', 'share', 'engine'],
    packages: ['svelte'],
  },
  figures: {
    layers: ['figures', 'charts', 'comparison', 'engine', 'share', 'data', 'words', 'format'],
    packages: [],
  },
  features: {
    layers: [
      ...['features', 'controls', 'charts', 'figures', 'worker', 'comparison', 'engine', 'share'],
      ...['data', 'words', 'format', 'parse'],
    ],
    packages: ['svelte', 'node:crypto'],
  },
  guide: {
    layers: [
      ...['guide', 'features', 'figures', 'charts', 'comparison', 'share', 'data', 'words'],
      ...['format', 'content'],
    ],
    packages: ['@astrojs/markdown-satteri', 'satteri'],
  },
  shell: {
    layers: ['shell', 'guide', 'styles', 'data', 'format'],
    packages: ['astro', 'astro:assets', 'astro:content'],
  },
  pages: {
    layers: [
      ...[
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
    packages: ['astro', 'astro:content'],
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
            // The table of fields is a door of its own: a control needs nothing else of `share`.
            return !/^src\/[a-z]+\/index\.ts$/.test(name) && name !== 'src/share/fields.ts';
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

describe('files and folders', () => {
  it('are named in words of the product, components in PascalCase, all else in kebab-case', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|lib|common|misc|constants)(?:\/|\.|$)/;
    const odd = files.filter((file) => {
      const name = basename(file);
      // A page is named as its address is.
      if (file.startsWith('src/pages/')) return vague.test(file);
      if (vague.test(file)) return true;
      if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
      if (name.endsWith('.astro')) {
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
