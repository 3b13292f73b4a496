import { withBase } from '#base';
import type { Table } from '#charts/table.ts';
import { stripScale, stripTicks } from '#charts/strip.ts';
import { rateAfter } from '#comparison';
import { count, percent, range } from '#format';
import { type Content, type Figure } from './figure.ts';
import { endsIn } from './printed.ts';

/** The same rate seen in more and more clicks. */
const seen = [
  { orders: 0, clicks: 100 },
  { orders: 3, clicks: 100 },
  { orders: 9, clicks: 300 },
  { orders: 30, clicks: 1000 },
];
const scale = stripScale('linear', [0, 0.08]);
const grid = [0, 0.02, 0.04, 0.06, 0.08];

/** How little a few orders tell of the true rate. */
export function fewOrders(_: Content) {
  const rates = seen.map(({ orders, clicks }) => {
    const { low, high } = rateAfter(orders, clicks);
    return { orders, clicks, low, high, text: range(percent(low), percent(high)) };
  });
  const columns = [
    { title: 'You saw' },
    {
      title: 'The true rate, 8 times in 10',
      hue: 0,
      ticks: stripTicks(grid, scale, (rate) => percent(rate)),
    },
  ] as const;
  const rows = rates.map(({ orders, clicks, low, high, text }) => {
    const strip = {
      grid: grid.map(scale),
      bar: [scale(low), scale(high)],
      line: scale(orders / clicks),
    } as const;
    return { head: `${count(orders)} of ${count(clicks)}`, cells: [{ text, strip }] };
  });
  const shown = {
    label: 'Orders, clicks and the true rate',
    columns,
    groups: [{ rows }],
  } satisfies Table;
  return {
    name: 'few-orders',
    finding: 'Three orders from 100 clicks could be a poor rate or a good one',
    note: [
      'The bar is where the true rate lies 8 times in 10, if you thought nothing beforehand; the line is what you saw. No order yet does not mean a rate of zero.',
    ],
    credit: 'Partner Mix, computed: the rates that fit the count, if none was likelier before',
    sources: [
      {
        name: 'How it is computed',
        what: '10th and 90th percentiles of the beta distribution with 1 + orders and 1 + clicks − orders',
        url: withBase('/guide/reference/'),
      },
    ],
    page: '/guide/measuring/',
    height: 600,
    shown,
    blocks: [{ kind: 'table', table: shown }],
    width: 700,
    sheet: {
      columns: ['Orders seen', 'Clicks seen', 'True rate from (%)', 'True rate up to (%)'],
      rows: rates.map(({ orders, clicks, text }) => [orders, clicks, ...endsIn(text)]),
    },
  } as const satisfies Figure & Record<string, unknown>;
}
