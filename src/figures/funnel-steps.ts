import type { Table } from '#charts/table.ts';
import { stripScale, stripTicks } from '#charts/strip.ts';
import { billText, exampleOf, figureOf, figureRange } from '#comparison';
import type { Measure } from '#engine';
import { followers, money, people, price } from '#format';
import { computed, type Content, type Figure } from './figure.ts';
import { oneOrEnds } from './printed.ts';

const powers = [1, 10, 100, 1000, 10_000, 100_000];
const scale = stripScale('log', [1, 100_000]);
const cell = (value: number, text: string) => ({
  text,
  strip: { grid: powers.map(scale), dot: scale(Math.max(1, value)) },
});

/** The steps of the model for the two mixes of the example, each at its median. */
export function funnelSteps({ data }: Content) {
  const { inputs, result } = exampleOf(data);
  const { mixes } = inputs;
  const { mixes: results, currency } = result;
  const measured = (head: string, measure: Measure) => ({
    head,
    cells: results.map(({ shown: { [measure]: spread } }) =>
      cell(spread.middle, figureOf(measure, spread, currency).large),
    ),
  });
  const all = mixes.map(({ groups }) =>
    groups.reduce((sum, group) => sum + group.count * group.followers, 0),
  );
  // Every partner who posts brings the same number of photos, so photos tell how many post.
  const posting = mixes.map(({ groups: [group] }, i) => {
    const photos = results[i]?.shown.assets.middle ?? 0;
    return group ? (photos / group.assets) * group.followers : 0;
  });
  const steps = [
    { head: 'Followers', cells: all.map((value) => cell(value, people(value))) },
    {
      head: 'Followers of those who post',
      cells: posting.map((value) => cell(value, people(value))),
    },
    measured('People reached, added up', 'grossReach'),
    measured('People reached, each counted once', 'uniqueReach'),
    measured('Clicks', 'clicks'),
    measured('Orders', 'orders'),
  ];
  const sums = [
    {
      head: 'What an order leaves',
      cells: results.map(({ bill }) => price(bill.perOrder, currency)),
    },
    {
      head: 'Cash out: fees and goods',
      cells: results.map(({ bill }) => billText(bill, currency)),
    },
    {
      head: 'Profit',
      cells: results.map(({ shown }) => figureOf('profit', shown.profit, currency).large),
    },
    {
      head: 'Profit, eight campaigns in ten',
      cells: results.map(({ shown }) => figureRange('profit', shown.profit, currency)),
    },
    {
      head: 'Profit, average of all campaigns',
      cells: results.map(({ spread }) => money(spread.profit.mean, currency)),
    },
  ].map(({ head, cells }) => ({ head, cells: cells.map((text) => ({ text, note: '' })) }));
  const rows = [...steps, ...sums];
  const ticks = stripTicks([1, 100, 10_000], scale, followers);
  const columns = [
    { title: 'Step' },
    ...mixes.map(({ name, groups }, index) => ({
      title: name,
      hue: index === 0 ? (1 as const) : (2 as const),
      discs: groups.reduce((sum, group) => sum + group.count, 0),
      ticks,
    })),
  ];
  const shown = {
    label: 'Ten small and one big, step by step',
    columns,
    groups: [{ rows }],
  } satisfies Table;
  return {
    name: 'funnel-steps',
    finding:
      'From the same number of followers to a handful of orders: both lose people at every step.',
    note: [
      'The two plans of our example. Each row has its own middle campaign, so a column does not add up; the plan of one partner is shown for the campaigns in which they post. From one line to the next is ten times as many people.',
    ],
    ...computed,
    page: '/guide/evidence/',
    height: 1000,
    shown,
    blocks: [{ kind: 'table', table: shown }],
    width: 860,
    sheet: {
      columns: [
        ...['Step', 'Unit'],
        ...mixes.flatMap(({ name }) => [name, `${name}: from`, `${name}: up to`]),
      ],
      rows: rows.map(({ head, cells }, at) => [
        ...[head, at < steps.length ? 'count' : currency],
        ...cells.flatMap(({ text }) => oneOrEnds(text)),
      ]),
    },
  } as const satisfies Figure & Record<string, unknown>;
}
