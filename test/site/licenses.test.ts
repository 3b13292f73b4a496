import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, dist), 'utf8');

describe('the licenses of what reaches a browser', () => {
  const sections = read('licenses.txt').split(/^## /m).slice(1);
  const textOf = (name: string): string =>
    sections.find((section) => section.startsWith(`${name} - `)) ?? '';

  it.each([
    ['svelte', 'Permission is hereby granted'],
    ['d3-scale', 'Permission to use, copy, modify'],
    ['uqr', 'Permission is hereby granted'],
    ['workbox-precaching', 'Permission is hereby granted'],
    ['pagefind', 'Permission is hereby granted'],
    ['@fontsource-variable/source-sans-3', 'SIL Open Font License'],
    ['@fontsource-variable/source-serif-4', 'SIL Open Font License'],
  ])('hold that of %s', (name, words) => {
    expect(textOf(name)).toContain(words);
  });

  it('allow a copy, each of them', () => {
    const kinds = sections.map((section) => /\(([^)]*)\)$/m.exec(section)?.[1]);
    expect(new Set(kinds)).toEqual(new Set(['MIT', 'ISC', 'OFL-1.1']));
  });

  it('are led to by the page that says what the site is made of', () => {
    expect(read('about/index.html')).toContain('href="/licenses.txt"');
  });
});
