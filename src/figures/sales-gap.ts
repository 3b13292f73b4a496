import type { Table } from '#charts/table.ts';
import { stripScale, stripTicks } from '#charts/strip.ts';
import { storySales } from '#comparison';
import { rowOf, valueOf } from '#data/rows.ts';
import { count, followers, money, roughly } from '#format';
import type { Warmth } from '#words';
import { computed, type Content, creditsOf, type Figure } from './figure.ts';
import { numberIn } from './printed.ts';

/** The accounts are those that the study’s summaries imply. */
const accounts = [
  { name: 'Small', hue: 1, followers: 3800, row: 'beichert-2024-revenue-per-follower-nano' },
  { name: 'Big', hue: 2, followers: 122_000, row: 'beichert-2024-revenue-per-follower-macro' },
] as const;
const scale = stripScale('log', [0.1, 20_000]);
const grid = [1, 10, 100, 1000, 10_000].map(scale);
const ticks = stripTicks([1, 100, 10_000], scale, (value) => `$${followers(value)}`);

/**
 * Average sales from one creator’s story, as a chain of clicks gives them and as a study of purchases
 * does: two answers that lie far apart.
 */
export function salesGap({ data, sources }: Content) {
  const studyRows = accounts.map(({ row }) => rowOf(data, row));
  const studied = accounts.map(({ followers: size }, at) => {
    const row = studyRows[at];
    return row ? size * valueOf(row) : 0;
  });
  const clicked = (warmth: Warmth): readonly number[] =>
    accounts.map(({ followers: size }) => storySales(data, size, warmth));
  const typical = clicked('typical');
  const sales = [
    { head: 'Clicks, cold', values: clicked('cold'), currency: 'USD' },
    { head: 'Clicks, typical', values: typical, currency: 'USD' },
    { head: 'The study', values: studied, currency: 'EUR' },
    { head: 'Proven: set to the study', values: clicked('proven'), currency: 'USD' },
  ];
  const rows = sales.map(({ head, values, currency }) => ({
    head: currency === 'USD' ? head : { text: head, note: 'purchases, counted' },
    cells: values.map((value) => ({
      text: money(value, currency),
      strip: { grid, dot: scale(value) },
    })),
  }));
  const columns = [
    { title: 'Sales after one story' },
    ...accounts.map(({ name, hue, followers: size }) => ({
      title: `${name}: ${count(size)} followers`,
      hue,
      ticks,
    })),
  ];
  const [small = '', big = ''] = studied.map((value, i) => roughly(value / (typical[i] ?? 1)));
  const study = creditsOf(studyRows, sources);
  const shown = {
    label: 'Sales after one story, two ways',
    columns,
    groups: [{ rows }],
  } satisfies Table;
  return {
    name: 'sales-gap',
    finding: `A study of purchases finds ${small} times the sales that clicks explain for the small account, ${big} times for the big one`,
    note: [
      'Average sales after one story by a creator who posts; each line is ten times more than the one before. “Clicks” are the calculator’s starting numbers. “Proven” is no second witness: with a post and a story together, those numbers were set to meet the study at the big account. Here only a story counts, so they fall short. Euros stand beside dollars as they were published.',
    ],
    credit: `Beichert et al. 2024, as summarized by ${sources.get(studyRows[0]?.source ?? '')?.publisher}; clicks: ${computed.credit}`,
    sources: [...study, ...computed.sources],
    page: '/guide/evidence/',
    height: 650,
    shown,
    blocks: [{ kind: 'table', table: shown }],
    width: 760,
    sheet: {
      columns: [
        ...['Sales after one story', 'Currency'],
        ...accounts.map(({ name, followers: size }) => `${name}: ${count(size)} followers`),
      ],
      rows: sales.map(({ head, values, currency }) => [
        ...[head, currency],
        ...values.map((value) => numberIn(money(value, currency))),
      ]),
    },
  } as const satisfies Figure & Record<string, unknown>;
}
