import type { Table } from '#charts/table.ts';
import { billText, exampleOf, figureRange } from '#comparison';
import { count } from '#format';
import { computed, type Content, type Figure } from './figure.ts';
import { oneOrEnds } from './printed.ts';

/** The plan of the first mix of the example, and an empty column for what happened. */
export function planSheet({ data }: Content) {
  const { mixes, currency } = exampleOf(data).result;
  const [mix] = mixes;
  if (!mix) throw new Error('the example has two mixes');
  const span = (measure: 'uniqueReach' | 'clicks' | 'orders'): string =>
    figureRange(measure, mix.shown[measure], currency);
  const planned = [
    ['People reached', 'each partner, a week later', span('uniqueReach'), 'people'],
    ['Clicks', 'your shop’s statistics', span('clicks'), 'clicks'],
    ['Orders', 'link, code, and your guess for the rest', span('orders'), 'orders'],
    ['Cash out', 'your bills, goods included', billText(mix.bill, currency), currency],
    ['Hours', 'your own note', count(mix.hours), 'hours'],
  ] as const;
  const rows = planned.map(([text, note, plan]) => ({ head: { text, note }, cells: [plan, ''] }));
  const columns = ['Count, and where you read it', 'Plan', 'Yours'];
  const shown = {
    label: 'Plan and result, as a table',
    columns: columns.map((title) => ({ title })),
    groups: [{ rows }],
  } satisfies Table;
  return {
    name: 'plan-sheet',
    finding: 'The plan for ten small partners, and room for what happens',
    note: [
      'Ten partners with 10,000 followers each, for the product, at the calculator’s starting numbers. 8 campaigns in 10 fall inside each range.',
    ],
    ...computed,
    page: '/guide/measuring/',
    height: 650,
    shown,
    blocks: [{ kind: 'table', table: shown }],
    width: 680,
    sheet: {
      columns: ['Count', 'Where you read it', 'Unit', 'Plan', 'Plan from', 'Plan up to', 'Yours'],
      rows: planned.map(([text, note, plan, unit]) => [text, note, unit, ...oneOrEnds(plan), null]),
    },
  } as const satisfies Figure & Record<string, unknown>;
}
