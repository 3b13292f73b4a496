import { averageOf, type MixResult, numberOf, type Result } from '#comparison';
import type { CsvCell } from '#charts/csv.ts';
import type { Measure } from '#engine';
import { roundWorkedOut, shareOf100 } from '#format';
import { chanceRows, measureRows, ratioRows } from './measures.ts';

const counted: Readonly<Partial<Record<Measure, string>>> = {
  uniqueReach: 'people',
  engagements: 'likes and comments',
  clicks: 'clicks',
  orders: 'orders',
};
const ofCampaigns = 'campaigns of 100';

/**
 * The table of measures for a spreadsheet: a row for each number, a column for each plan, and the
 * numbers as the page prints them. Averages, which the page leaves out, stand beside them.
 */
export function tableRows({ mixes, currency }: Result): readonly (readonly CsvCell[])[] {
  const row = (
    label: string,
    kind: string,
    unit: string,
    valueOf: (mix: MixResult) => number | null,
  ): readonly CsvCell[] => [label, kind, unit, ...mixes.map(valueOf)];

  const posts = mixes.some(({ ifPosted }) => ifPosted !== null)
    ? [
        row('They post; amounts are of these campaigns', 'chance', ofCampaigns, ({ ifPosted }) =>
          ifPosted === null ? null : chanceOf(ifPosted),
        ),
      ]
    : [];
  const ranges = measureRows.flatMap(({ name, label }) => {
    const unit = counted[name] ?? currency;
    const of = (value: number): number => numberOf(name, value, currency);
    return [
      row(label, 'low: 1 campaign in 10 has less', unit, ({ shown }) => of(shown[name].low)),
      row(label, 'likely: the middle one', unit, ({ shown }) => of(shown[name].middle)),
      row(label, 'high: 1 campaign in 10 has more', unit, ({ shown }) => of(shown[name].high)),
      row(label, 'average', unit, ({ shown }) => averageOf(name, shown[name].mean, currency)),
    ];
  });
  const units = {
    cpm: `${currency} per 1,000 people`,
    cpa: `${currency} per order`,
    timesBack: 'times the cash',
  } as const;
  const ratios = ratioRows.map(({ name, label }) =>
    row(label, 'average', units[name], ({ ratios: { [name]: ratio } }) => {
      if (ratio === null) return null;
      return name === 'timesBack' ? timesOf(ratio) : roundWorkedOut(ratio, currency);
    }),
  );
  const orders = row('Orders of all campaigns', 'average', 'orders', ({ spread }) =>
    averageOf('orders', spread.orders.mean, currency),
  );
  const chances = chanceRows.map(({ name, label }) =>
    row(label, 'chance', ofCampaigns, (mix) => chanceOf(mix[name])),
  );
  return [
    ['Measure', 'Number', 'Unit', ...mixes.map(({ name }) => name)],
    ...[...posts, ...ranges, ...ratios, orders, ...chances],
  ];
}

/** The number that `times` prints. */
function timesOf(ratio: number): number {
  return Number(Math.abs(ratio) < 9.995 ? ratio.toFixed(2) : ratio.toPrecision(3));
}

/** A chance in 100, whole as it is printed; where that would claim never or always, one digit more. */
function chanceOf(share: number): number {
  const { kind, of100 } = shareOf100(share);
  if (kind === 'fewer') return Number((share * 100).toPrecision(1));
  return kind === 'more' ? 100 - Number(((1 - share) * 100).toPrecision(1)) : of100;
}
