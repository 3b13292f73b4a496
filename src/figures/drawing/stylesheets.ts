import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';

/**
 * The rules of all charts, one text a chart, under the names that the build gives to their classes:
 * rendered on their own, charts bring their markup alone.
 *
 * @param top - The project's folder.
 */
export function chartRules(top: URL): readonly string[] {
  const folder = new URL('src/charts/', top);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => {
      const filename = fileURLToPath(new URL(name, folder));
      const source = readFileSync(filename, 'utf8');
      const { css } = compile(source, { filename, generate: 'server', css: 'external' });
      // A rule weighs less with `:where`; no two rules of a chart differ by that alone.
      return (css?.code ?? '').replace(/:where\((\.[\w-]+)\)/g, '$1');
    });
}

/** The stylesheet of a drawing: the rules of the charts whose class stands in it. */
export function styleOf(drawing: string, rules: readonly string[]): string {
  const needed = rules.filter((rule) => {
    const [name = ''] = /(?<=\.)svelte-\w+/.exec(rule) ?? [];
    return drawing.includes(name);
  });
  return `<style>${needed.join('\n')}</style>`;
}

/** The stylesheets that give colors their values. */
export function colorRules(top: URL): string {
  return ['tokens', 'figure']
    .map((name) => readFileSync(new URL(`src/styles/${name}.css`, top), 'utf8'))
    .join('\n');
}
