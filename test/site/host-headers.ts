import { readFileSync } from 'node:fs';

/** A rule of `_headers`: a path that may end in `*`, and what it adds. */
interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const file = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');

/** The rules of the file, as hosts read it: comments go, indented lines belong to the path above. */
const rules: readonly Rule[] = file
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .reduce<Rule[]>((all, line) => {
    if (!/^\s/.test(line)) return [...all, { path: line.trim(), headers: [] }];
    const [, name = '', value = ''] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    const last = all.at(-1);
    if (!last || name === '') throw new Error(`_headers: “${line}” belongs to no path`);
    return [...all.slice(0, -1), { ...last, headers: [...last.headers, [name, value] as const] }];
  }, []);

/** What a host that reads `_headers` adds to the answer for a path. A header given twice is joined. */
export function hostHeaders(path: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const rule of rules) {
    const start = rule.path.endsWith('*') ? rule.path.slice(0, -1) : undefined;
    if (start === undefined ? path !== rule.path : !path.startsWith(start)) continue;
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      found[key] = found[key] === undefined ? value : `${found[key]}, ${value}`;
    }
  }
  return found;
}
