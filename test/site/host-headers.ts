import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A rule of `_headers`: a path that may end in `*`, and what it adds. */
interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a file, as hosts read it: comments go, indented lines belong to the path above. */
function rulesIn(file: string): readonly Rule[] {
  return file
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .reduce<Rule[]>((all, line) => {
      if (!/^\s/.test(line)) return [...all, { path: line.trim(), headers: [] }];
      const [, name = '', value = ''] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
      const last = all.at(-1);
      if (!last || name === '') throw new Error(`_headers: “${line}” belongs to no path`);
      return [...all.slice(0, -1), { ...last, headers: [...last.headers, [name, value] as const] }];
    }, []);
}

/** What a host adds to the answer for a path. */
export type HeadersOf = (path: string) => Readonly<Record<string, string>>;

/**
 * What a host that reads the `_headers` of a built site adds to the answer for a path, names in small
 * letters. Hosts differ in what they do with two rules for one path.
 * @throws Error where there are two
 */
export function headersIn(directory: string | URL): HeadersOf {
  const folder = typeof directory === 'string' ? pathToFileURL(directory) : directory;
  const rules = rulesIn(readFileSync(new URL('_headers', folder), 'utf8'));
  return (path) => {
    const [rule, ...more] = rules.filter((one) =>
      one.path.endsWith('*') ? path.startsWith(one.path.slice(0, -1)) : path === one.path,
    );
    if (more.length > 0) throw new Error(`_headers has ${more.length + 1} rules for ${path}`);
    return Object.fromEntries(
      (rule?.headers ?? []).map(([name, value]) => [name.toLowerCase(), value]),
    );
  };
}

/** The same of the site in `dist/`. */
export const hostHeaders: HeadersOf = headersIn(new URL('../../dist/', import.meta.url));
