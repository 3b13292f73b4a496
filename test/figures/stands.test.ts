import { describe, expect, test } from 'vitest';
import type { ShelfRow } from '#charts/shelf.ts';
import { madeOf, type Stands, standsSheet, standsTable } from '#figures/stands.ts';

/** Twenty outcomes from −150 up, 20 apart: eight losses, twelve gains. */
const row = (label: string, index: number, by = 0): ShelfRow => {
  const values = Array.from({ length: 20 }, (_, at) => -150 + 20 * at + by);
  const made = values.filter((value) => value > 0).length;
  return { label, index, values, profitable: made / 20, even: 0 };
};
const stands: Stands = {
  kind: 'shelf',
  title: 'Twenty',
  rows: [row('Few', 0), row('Many', 1, -100)],
  currency: 'USD',
};

describe('madeOf', () => {
  test('counts the campaigns of each plan that make money', () => {
    expect(madeOf(stands)).toEqual([12, 7]);
  });
});

describe('standsSheet', () => {
  const { columns, rows } = standsSheet(stands);

  test('gives each plan its best, its worst and its shelves, which hold all twenty', () => {
    expect(columns.slice(0, 2)).toEqual([
      'Best of 20 campaigns (USD)',
      'Worst of 20 campaigns (USD)',
    ]);
    expect(rows.map(([best, worst]) => [best, worst])).toEqual([
      [230, -150],
      [130, -250],
    ]);
    for (const [, , ...counts] of rows) {
      expect(counts.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(20);
    }
  });

  test('says the limits of every shelf in its title', () => {
    for (const title of columns.slice(2)) {
      expect(title).toMatch(/^Of 20 campaigns: (?:made|lost) (?:up to|more than|\$\d+ to) ?\$\d+$/);
    }
  });
});

describe('standsTable', () => {
  test('reads from the best campaign down to the worst, with the counts of the sheet between', () => {
    const { columns, groups } = standsTable(stands, 'Twenty campaigns');
    expect(columns.map(({ title }) => title)).toEqual(['Of 20 campaigns', 'Few', 'Many']);
    const rows = groups.flatMap(({ rows: all }) => all);
    expect(rows[0]).toEqual({ head: 'best', cells: ['$230', '$130'] });
    expect(rows.at(-1)).toEqual({ head: 'worst', cells: ['−$150', '−$250'] });
    const counts = standsSheet(stands).rows.map(([, , ...own]) => own.map(String));
    expect(rows.slice(1, -1).map(({ cells }) => cells)).toEqual(
      counts[0]?.map((_, at) => counts.map((own) => own[at])),
    );
  });
});
