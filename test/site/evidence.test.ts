import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Field, groupFields, shopFields } from '#share';
import { readContent } from '../../src/data/read-content.ts';

const page = readFileSync(new URL('../../dist/guide/reference/index.html', import.meta.url), 'utf8');
const fields: readonly Field[] = [...Object.values(shopFields), ...Object.values(groupFields)];

describe('the evidence page', () => {
  test.each(fields.map(({ key, term }) => [key, term]))(
    'lists the key %s of a link and what it means: %s',
    (key, term) => {
      const row = new RegExp(`<code[^>]*>${key}</code>\\s*</th>\\s*<td[^>]*>${term}</td>`);
      expect(page).toMatch(row);
    },
  );

  test('lists every source by an anchor', () => {
    const sources = readContent(new URL('../../', import.meta.url)).sources as { id: string }[];
    expect(sources.filter(({ id }) => !page.includes(`id="source-${id}"`))).toEqual([]);
  });
});
