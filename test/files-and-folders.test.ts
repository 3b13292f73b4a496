import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, root, text } from './source-files.ts';

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
