import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Field, groupFields, shopFields } from '#share';
import { changeWords } from '#comparison';
import { changesBetween } from '../../src/data/changes.ts';
import { readContent } from '../../src/data/read-content.ts';
import { dataset, newestSet } from '../data/real-content.ts';

const pageOf = (slug: string): string =>
  readFileSync(new URL(`../../dist/guide/${slug}/index.html`, import.meta.url), 'utf8');
const fields: readonly Field[] = [...Object.values(shopFields), ...Object.values(groupFields)];

describe('the evidence page', () => {
  test('lists every source by an anchor', () => {
    const page = pageOf('evidence');
    const sources = readContent(new URL('../../', import.meta.url)).sources as { id: string }[];
    expect(sources.filter(({ id }) => !page.includes(`id="source-${id}"`))).toEqual([]);
  });
});

describe('the reference', () => {
  const page = pageOf('reference');

  test.each(fields.map(({ key, term }) => [key, term]))(
    'lists the key %s of a link and what it means: %s',
    (key, term) => {
      const row = new RegExp(`<code[^>]*>${key}</code>\\s*</th>\\s*<td[^>]*>${term}</td>`);
      expect(page).toMatch(row);
    },
  );

  test('lists every default that December changed', () => {
    const changes = changesBetween(dataset, newestSet);
    expect(changes.length).toBeGreaterThan(2);
    expect(changes.filter((change) => !page.includes(`>${changeWords(change)}</li>`))).toEqual([]);
  });
});

describe('the chapter on measuring', () => {
  test('opens each of its two campaigns in the calculator', () => {
    const links = pageOf('measuring').match(/href="\/calculator\/#v=2[^"]*mix=One\+[^"]*"/g) ?? [];
    expect(links.filter((link) => link.includes('One+small+creator'))).toHaveLength(1);
    expect(links.filter((link) => link.includes('One+of+the+87'))).toHaveLength(1);
  });
});
