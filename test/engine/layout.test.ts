import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const engine = fileURLToPath(new URL('../../src/engine/', import.meta.url));
const files = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

/** The files a file imports or passes on, for their types alone or not. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(engine, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name = '']) =>
    posix.normalize(posix.join(dirname(file), name)),
  );
}

/** One cycle of a graph, if there is any. */
function cycleOf(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): readonly string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const cycle = walk(next, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  return [...edges.keys()].map((node) => walk(node, [])).find(({ length }) => length > 0) ?? [];
}

describe('the files of the engine', () => {
  const inner = files.filter((file) => file !== 'index.ts');

  it('import files of the engine alone, never its door', () => {
    const imported = inner.flatMap(importsOf);
    expect(imported.filter((name) => !inner.includes(name))).toEqual([]);
  });

  it('form no cycle', () => {
    expect(cycleOf(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  it('form no cycle of folders', () => {
    const edges = new Map<string, string[]>();
    for (const file of inner) {
      const from = dirname(file);
      const others = importsOf(file).map(dirname);
      edges.set(from, [...(edges.get(from) ?? []), ...others.filter((to) => to !== from)]);
    }
    expect(edges.get('ask')).toContain('simulate');
    expect(cycleOf(edges)).toEqual([]);
  });
});
