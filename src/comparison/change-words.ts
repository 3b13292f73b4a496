import type { Change } from '#data/changes.ts';
import type { Estimate } from '#engine';
import { exactly, money, percent, withRange } from '#format';

/** A default that changed, with both figures: `partner spread, clicks: 0.6 → 0.9`. */
export function changeWords({ name, from, to, unit }: Change): string {
  return `${name}: ${inWords(from, unit)} → ${inWords(to, unit)}`;
}

function inWords(value: Change['from'], unit: string): string {
  if (value === null) return unit === 'ratio' || unit === 'fraction' ? 'none' : 'no limit';
  const one = (number: number): string => {
    if (unit === 'fraction') return percent(number);
    return unit === 'USD' ? money(number) : exactly(number);
  };
  const range = ({ low, likely, high }: Estimate): string =>
    withRange(one(likely), one(low), one(high));
  return typeof value === 'number' ? one(value) : range(value);
}
