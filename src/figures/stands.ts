import { type ShelfRow, type Shelves, shelvesOf, shelfWords } from '#charts/shelf.ts';
import type { Table } from '#charts/table.ts';
import type { Result } from '#comparison';
import { money, smallSum } from '#format';
import type { Block, Sheet } from './figure.ts';
import { numberIn } from './printed.ts';

/** Plans on shelves of money: twenty campaigns of each. */
export type Stands = Block & { readonly kind: 'shelf' };

/** Twenty campaigns of each plan of a comparison, under a title. */
export function standsOf(
  { mixes, currency }: Pick<Result, 'mixes' | 'currency'>,
  title: string,
): Stands {
  const rows = mixes.map(({ name, dots, profitable, even }, index): ShelfRow => ({
    ...{ label: name, index, values: dots, profitable, even },
  }));
  return { kind: 'shelf', title, rows, currency };
}

/** Smallest amount of money that shelves print. */
export function unitOf(currency: string): number {
  return smallSum(currency) / 10;
}

/** What stands on shelves as columns of a sheet: for each plan its best, its worst, and its shelves. */
export function standsSheet(stands: Stands): Sheet {
  const { rows, currency } = stands;
  const write = (value: number): string => money(value, currency);
  const { shelves } = shelvesIn(stands);
  return {
    columns: [
      ...[`Best of 20 campaigns (${currency})`, `Worst of 20 campaigns (${currency})`],
      ...shelves.map((shelf) => `Of 20 campaigns: ${shelfWords(shelf, write)}`),
    ],
    rows: rows.map(({ values }, at) => [
      ...[values.at(-1) ?? 0, values[0] ?? 0].map((value) => numberIn(write(value))),
      ...shelves.map(({ counts }) => counts[at] ?? 0),
    ]),
  };
}

/** The same as a table for readers: best, each shelf, worst; a column each plan. */
export function standsTable(stands: Stands, label: string): Table {
  const { rows, currency } = stands;
  const write = (value: number): string => money(value, currency);
  const { shelves } = shelvesIn(stands);
  const end = (head: string, which: number) => ({
    head,
    cells: rows.map(({ values }) => write(values.at(which) ?? 0)),
  });
  const counted = shelves.map((shelf) => ({
    head: shelfWords(shelf, write),
    cells: shelf.counts.map(String),
  }));
  return {
    label,
    columns: [{ title: 'Of 20 campaigns' }, ...rows.map(({ label: title }) => ({ title }))],
    groups: [{ rows: [end('best', -1), ...counted, end('worst', 0)] }],
  };
}

/** How many of a plan's twenty campaigns make money, as the shelves count them. */
export function madeOf(stands: Stands): readonly number[] {
  const made = shelvesIn(stands).shelves.filter(({ side }) => side === 'made');
  return stands.rows.map((_, at) => made.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
}

function shelvesIn({ rows, currency }: Stands): Shelves {
  return shelvesOf(rows, { unit: unitOf(currency) });
}
