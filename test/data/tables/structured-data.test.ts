import { describe, expect, it } from 'vitest';
import { publishedTables } from '../../../src/data/tables/published-tables.ts';
import { structuredData } from '../../../src/data/tables/structured-data.ts';
import { content } from '../real-content.ts';

const tables = publishedTables(content);
const home = new URL('https://partner-mix.example/data/');
const dataset = structuredData(tables, '2026-12', home);

describe('structuredData', () => {
  it('names a data set with its licence and a description of 50 to 5,000 letters', () => {
    // The bounds are those of Google's guide to structured data of data sets.
    expect(dataset['@type']).toBe('Dataset');
    expect(dataset.license).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(dataset.description.length).toBeGreaterThan(50);
    expect(dataset.description.length).toBeLessThan(5000);
  });

  it('offers the newest figures, all sources, and nothing that is not published', () => {
    const offered = dataset.distribution.map(({ contentUrl }) => contentUrl);
    expect(offered).toEqual(
      expect.arrayContaining([
        'https://partner-mix.example/data/2026-12/engagement.csv',
        'https://partner-mix.example/data/sources.json',
      ]),
    );
    const published = tables.flatMap(({ path }) => [`${path}.csv`, `${path}.json`]);
    const unknown = offered
      .map((url) => url.replace(home.href, ''))
      .filter((path) => path !== 'datapackage.json' && !published.includes(path));
    expect(unknown).toEqual([]);
    expect(offered.filter((url) => url.includes('2026-11'))).toEqual([]);
  });

  it('says what was measured', () => {
    expect(dataset.variableMeasured).toContain('Engagement');
    expect(dataset.variableMeasured).toHaveLength(9);
  });
});
