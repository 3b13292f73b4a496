import { benchBudget } from '../bench/budget.ts';
import { benchFutures } from '../bench/futures.ts';
import type { Speed } from '../bench/measure.ts';
import { benchBareLoop, benchGrowth, benchSimulate, benchSquiggle } from '../bench/simulate.ts';
import type { Findings, Limit, Row } from './findings.ts';

/** What the project asks of a ratio, by the beginning of its name. */
const limits: readonly (readonly [start: string, limit: Limit])[] = [
  ['Squiggle ÷ simulate', { atLeast: 100 }],
  ['strip of ', { atMost: 25 }],
  ['ladder ÷ simulate', { atMost: 3 }],
  ['testFirst ÷ simulate', { atMost: 3 }],
  ['worth ', { atMost: 2 }],
];

/** Ratios of medians of one run, which say something on any machine; times are left out. */
export function speedRows(speeds: readonly Speed[]): readonly Row[] {
  return speeds
    .filter(({ unit }) => unit === '×')
    .map(({ what, value, unit }) => {
      const limit = limits.find(([start]) => what.startsWith(start))?.[1];
      const how = 'medians of runs in turn, as npm run bench takes them';
      return { what, figure: value, unit, how, ...(limit ? { limit } : {}) };
    });
}

/** In the order of `npm run bench`, for what ran before changes how fast the rest is. */
const benches = [
  ...[benchSimulate, benchGrowth, benchBareLoop, benchSquiggle, benchBudget, benchFutures],
];

/** Runs the benches that give ratios. */
export async function measure(): Promise<Findings> {
  const speeds: Speed[] = [];
  for (const bench of benches) {
    for await (const speed of bench()) speeds.push(speed);
  }
  return { rows: speedRows(speeds) };
}
