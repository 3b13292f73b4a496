import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Field, groupFields, shopFields } from '#share';
import { changeWords } from '#comparison';
import { changesBetween } from '../../src/data/changes.ts';
import { readContent } from '../../src/data/read-content.ts';
import { dataset, newestSet } from '../data/real-content.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../dist/${path}/index.html`, import.meta.url), 'utf8');
const pageOf = (slug: string): string => read(`guide/${slug}`);
const fields: readonly Field[] = [...Object.values(shopFields), ...Object.values(groupFields)];

describe('the page of sources', () => {
  test('lists every source once, by an anchor, and says how many there are', () => {
    const page = read('sources');
    const sources = readContent(new URL('../../', import.meta.url)).sources as { id: string }[];
    const listed = [...page.matchAll(/id="source-([^"]+)"/g)].map(([, id]) => id);
    expect(listed.sort()).toEqual(sources.map(({ id }) => id).sort());
    expect(page).toContain(`${sources.length} sources stand behind this guide`);
  });

  test('is where the guide sends those who ask what a source is worth', () => {
    expect(pageOf('evidence')).toMatch(/href="\/sources\/"/);
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
