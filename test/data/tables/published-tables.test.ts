import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/data/schemas.ts';
import type { PublishedSet } from '../../../src/data/tables/published-set.ts';
import { publishedTables } from '../../../src/data/tables/published-tables.ts';
import type { Cell, TableRow } from '../../../src/data/tables/table.ts';
import { csvOf } from '../../../src/data/tables/write-table.ts';
import { content } from '../real-content.ts';

const tables = publishedTables(content);
const rowsAt = (path: string): readonly TableRow[] =>
  tables.find((table) => table.path === path)?.rows ?? [];
/** The items that a table of lists holds for an entry, in order. */
const listed = (path: string, owner: string, entry: Cell | undefined, item: string) =>
  rowsAt(path)
    .filter((row) => row[owner] === entry)
    .map((row) => row[item]);

const measures = [
  ...(['engagement', 'reach', 'price', 'gifting', 'clicks'] as const),
  ...(['conversion', 'fraud', 'operations', 'returns'] as const),
];
/** A row as the content writes it, with an empty note in the place of none. */
const noted = (row: TableRow) => ({ ...row, note: row['note'] ?? '' });

/** A data set put together again from nothing but its tables. */
function rebuilt(id: string, set: PublishedSet): unknown {
  const defaults: Record<string, unknown> = {};
  for (const { id: path, value, low, likely, high, ...grounds } of rowsAt(`${id}/defaults`)) {
    const steps = String(path).split('.');
    const last = steps.pop()!;
    let node = defaults;
    for (const step of steps) node = (node[step] ??= {}) as Record<string, unknown>;
    const sources = listed(`${id}/default-sources`, 'default', path, 'source');
    node[last] = { ...(low === null ? { value } : { low, likely, high }), ...grounds, sources };
  }
  return {
    // Three things stand beside the tables: when, how, and by what rules.
    ...{ compiled: set.compiled, note: set.note, ...(set.rules && { rules: set.rules }) },
    tiers: rowsAt(`${id}/tiers`),
    definitions: rowsAt(`${id}/definitions`).map((row) => ({
      ...noted(row),
      bands: rowsAt(`${id}/definition-bands`)
        .filter(({ definition }) => definition === row['id'])
        .map(({ tier, label, min, max, approximate, words }) => ({
          ...{ tier, label, min, max, ...(approximate === true && { approximate }) },
          ...(words !== null && { words }),
        })),
    })),
    ...Object.fromEntries(measures.map((name) => [name, rowsAt(`${id}/${name}`).map(noted)])),
    gaps: rowsAt(`${id}/gaps`).map(({ gap }) => gap),
    disclosure: rowsAt(`${id}/disclosure`).map((row) => ({
      ...noted(row),
      sources: listed(`${id}/disclosure-sources`, 'rule', row['id'], 'source'),
    })),
    ...(set.changes && {
      changes: rowsAt(`${id}/changes`).map((row) => ({
        ...row,
        sources: listed(`${id}/change-sources`, 'change', row['id'], 'source'),
        touches: listed(`${id}/change-touches`, 'change', row['id'], 'touches'),
      })),
    }),
    defaults,
  };
}

describe('publishedTables', () => {
  it.each(['2026-11', '2026-12'])('hold all of the data set %s', (id) => {
    const set = content.benchmarks[`content/benchmarks/${id}.json`] as PublishedSet;
    expect(rebuilt(id, set)).toEqual(set);
  });

  it('hold all sources', () => {
    const rows = rowsAt('sources').map(({ date, ...row }) => ({
      ...noted(row),
      ...(date !== null && { date }),
    }));
    expect(rows).toEqual(content.sources);
  });

  it('hold all claims, with who makes them, what they rest on and where they are answered', () => {
    const claims = rowsAt('claims').map(({ id, ...row }) => ({
      id: String(id),
      ...row,
      sources: listed('claim-sources', 'claim', id, 'source'),
      evidence: listed('claim-evidence', 'claim', id, 'source'),
      pages: listed('claim-pages', 'claim', id, 'page'),
    }));
    // Which pages are still to be written is our business alone.
    const written = (content.claims as Claim[]).map(({ later: _, ...claim }) => claim);
    expect(claims).toEqual(written);
  });

  it('stand at addresses that other people’s work may rest on: none ever goes', () => {
    const ofSet = [
      ...measures,
      ...['defaults', 'default-sources', 'tiers', 'definitions', 'definition-bands'],
      ...['disclosure', 'disclosure-sources', 'gaps'],
    ];
    expect(tables.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ...['sources', 'claims', 'claim-sources', 'claim-evidence', 'claim-pages'],
        ...ofSet.map((name) => `2026-11/${name}`),
        ...ofSet.map((name) => `2026-12/${name}`),
        ...['2026-12/changes', '2026-12/change-sources', '2026-12/change-touches'],
      ]),
    );
  });

  it('leave out what a later schema adds to an older set', () => {
    const names = rowsAt('2026-11/defaults').map(({ id }) => id);
    expect(names).toContain('price.nano');
    expect(names).not.toContain('hoursToGive');
    expect(rowsAt('2026-12/defaults').map(({ id }) => id)).toContain('hoursToGive');
  });
});

describe('csvOf', () => {
  const table = {
    ...{ path: 'x', title: 'x', description: 'x', key: ['id'], references: [] },
    fields: [
      { name: 'id', type: 'string', description: 'x' },
      { name: 'value', type: 'number', description: 'x' },
    ],
  } as const;

  it('writes one value a cell, quotes what needs it, and leaves a cell empty where there is none', () => {
    const rows = [
      { id: 'a, "b"', value: 0.0178 },
      { id: 'Zürich – “ça”', value: null },
    ];
    expect(csvOf({ ...table, rows })).toBe('id,value\r\n"a, ""b""",0.0178\r\nZürich – “ça”,\r\n');
  });

  it('refuses what would not come back', () => {
    expect(() => csvOf({ ...table, rows: [{ id: '', value: 1 }] })).toThrow(/x, id: an empty text/);
    expect(() => csvOf({ ...table, rows: [{ id: 'a', value: NaN }] })).toThrow(/x, value: NaN/);
  });
});
