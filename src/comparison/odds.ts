import type { Mix } from '#engine';
import { smallSum } from '#format';
import { changeOf } from './paired.ts';
import type { SimulatedMix } from './spread.ts';

/** Share of campaigns in which a plan makes money. */
export function shareProfitable({ measures }: SimulatedMix): number {
  return shareOf(measures.profit.samples, (profit) => profit > 0);
}

/** Share of campaigns in which a plan loses money; breaking even exactly is neither. */
export function shareLosing({ measures }: SimulatedMix): number {
  return shareOf(measures.profit.samples, (profit) => profit < 0);
}

/** Share of campaigns that neither make nor lose half of the smallest sum that is spoken of. */
export function shareEven({ measures }: SimulatedMix, currency: string): number {
  const half = smallSum(currency) / 20;
  return shareOf(measures.profit.samples, (profit) => Math.abs(profit) < half);
}

/** Share of campaigns that cost more cash than a budget. */
export function shareOver({ measures }: SimulatedMix, budget: number): number {
  const most = budget * (1 + 1e-9);
  return shareOf(measures.cashCost.samples, (cost) => cost > most);
}

/** Share of campaigns without any order. */
export function shareWithoutOrders({ measures }: SimulatedMix): number {
  return shareOf(measures.orders.samples, (orders) => orders === 0);
}

/**
 * Standard error of the difference between the means of each pair of columns. Plans share their draws,
 * so it is that of their paired differences.
 */
export function gapErrorsOf(columns: readonly Float64Array[]): readonly (readonly number[])[] {
  return columns.map((mine) => columns.map((theirs) => changeOf(mine, theirs).error));
}

/**
 * For each plan the place of the first one with equal terms, whatever their names: the same
 * partners, however they are parted into groups. Its own place where there is none before it.
 */
export function samePlans(mixes: readonly Mix[]): readonly number[] {
  const keys = mixes.map(termsOf);
  return keys.map((key) => keys.indexOf(key));
}

/** Partners by their terms, and other costs, as text that is equal for equal plans. */
function termsOf({ groups, extra = 0 }: Mix): string {
  const counts = new Map<string, number>();
  for (const { count, fill: _, ...terms } of groups) {
    const key = JSON.stringify(terms, Object.keys(terms).sort().concat('low', 'likely', 'high'));
    if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return JSON.stringify([extra, ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function shareOf(column: Float64Array, holds: (value: number, sample: number) => boolean): number {
  let found = 0;
  for (let sample = 0; sample < column.length; sample++) {
    if (holds(column[sample] ?? 0, sample)) found++;
  }
  return found / column.length;
}
