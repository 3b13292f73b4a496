import { ratiosOf } from '../model/funnel.ts';
import type { Measure, Ratio, Simulation, Summary } from '../model/types.ts';
import { wholeColumn } from './drawer.ts';
import type { InputDraws } from './input-draws.ts';
import { lazyRecord } from './lazy-record.ts';
import type { MixRun } from './mix-run.ts';
import { summarize } from './summary.ts';

/** The drawn inputs by name, each drawn again, whole, when it is first read. */
export function inputsOf(
  { draws }: InputDraws,
  samples: number,
  seed: number,
): Simulation['inputs'] {
  return lazyRecord(
    [...draws].map(([name, input]) => [name, () => wholeColumn(input, samples, seed)]),
  );
}

/** A mix as `simulate` gives it. What nobody reads is not computed. */
export function resultOf(name: string, run: MixRun): Simulation['mixes'][number] {
  const { columns, hours } = run;
  const { hourlyValue, contentValue } = run.business;
  const { profit, assets } = columns;
  const afterTime = (sample: number) => profit[sample]! - hours * hourlyValue;
  const measures: Readonly<Record<Measure, Summary>> = lazyRecord([
    ['grossReach', () => summarize(columns.grossReach)],
    ['uniqueReach', () => summarize(columns.uniqueReach)],
    ['engagements', () => summarize(columns.engagements)],
    ['clicks', () => summarize(columns.clicks)],
    ['orders', () => summarize(columns.orders)],
    ['cashCost', () => summarize(columns.cashCost)],
    ['committedCash', () => summarize(columns.committedCash)],
    ['hours', () => summarize(profit.map(() => hours))],
    ['assets', () => summarize(assets)],
    ['profit', () => summarize(profit)],
    ['profitAfterTime', () => summarize(profit.map((_, sample) => afterTime(sample)))],
    [
      'profitWithContent',
      () => summarize(profit.map((_, i) => afterTime(i) + assets[i]! * contentValue)),
    ],
  ]);
  return {
    name,
    measures,
    get ratios() {
      return ratiosBetween(measures);
    },
  };
}

function ratiosBetween(
  measures: Readonly<Record<Measure, Summary>>,
): Readonly<Record<Ratio, number | null>> {
  const { uniqueReach, engagements, orders, cashCost, profit } = measures;
  return ratiosOf({
    uniqueReach: uniqueReach.mean,
    engagements: engagements.mean,
    orders: orders.mean,
    cashCost: cashCost.mean,
    contribution: profit.mean + cashCost.mean,
  });
}
