import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    ...['dist/', '.astro/', 'coverage/', 'public/', 'test/.artifacts/'],
    'src/engine/tsconfig.json',
  ]),
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  astro.configs['recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // Links here are plain pages; there is no router to resolve them.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'd3', importNames: ['default'], message: 'Name what you need.' }] },
      ],
    },
  },
  // Indices of typed arrays inside counted loops and of tables under test are known to exist.
  { files: ['src/engine/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
);
