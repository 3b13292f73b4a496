import type { Span } from '#parse';

/** Low, likely and high: 1 time in 10 below, as likely above as below, 1 time in 10 above. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** One of the three. */
export type Part = keyof Range;

/** Amounts are spread by ratios, rates by odds, so that they stay between 0 and 1. */
export type RangeType = 'amount' | 'rate';

/** A side of an amount's range spans at most this factor, as in the engine. */
export const widest = 1e6;

/**
 * What an owner means by what they typed into one part of a range.
 *
 * A likely value alone is one number, so that its range can follow; within a range they stated
 * themselves it moves inside it. Two numbers are the two ends, wherever they are typed.
 *
 * @param part - where it was typed
 * @param typed - what was typed; both ends are the same for one number
 * @param now - the range in use
 * @param stated - true where all three of `now` are the owner's own
 */
export function restate(
  part: Part,
  typed: Span,
  now: Range,
  stated: boolean,
  type: RangeType,
): number | Range {
  const { low, high } = typed;
  if (low !== high) {
    const inside = low <= now.likely && now.likely <= high;
    return { low, likely: inside ? now.likely : middleOf(typed, type), high };
  }
  if (part !== 'likely') return { ...now, [part]: low };
  return stated && now.low <= low && low <= now.high ? { ...now, likely: low } : low;
}

/** What is wrong with a range, in words; empty where nothing is. One number is always right. */
export function problemOf(meant: number | Range, type: RangeType): string {
  if (typeof meant === 'number') return '';
  const { low, likely, high } = meant;
  if (low === likely && likely === high) return '';
  if (low > likely || likely > high) return 'Put the three in order: low, likely, high.';
  if (low <= 0) return 'A range cannot start at 0. Make all three 0, or start above it.';
  if (type === 'amount' && Math.max(likely / low, high / likely) > widest) {
    return 'This range is too wide to mean anything. Bring the three closer together.';
  }
  if (type === 'rate' && high >= 1) {
    return 'A range cannot end at 100%. Make all three 100%, or end below it.';
  }
  return '';
}

/**
 * The middle of two ends to two digits, which is all they say of it: as many times above one as below
 * the other, in ratios or in odds.
 */
function middleOf({ low, high }: Span, type: RangeType): number {
  const odds = (p: number): number => (type === 'rate' ? p / (1 - p) : p);
  const middle = Math.sqrt(odds(low) * odds(high));
  const exact = type === 'rate' ? middle / (1 + middle) : middle;
  const round = Number((Number.isFinite(exact) ? exact : (low + high) / 2).toPrecision(2));
  return Math.min(high, Math.max(low, round));
}
