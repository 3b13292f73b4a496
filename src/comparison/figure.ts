import type { Measure } from '#engine';
import { count, money, people, range, roundWorkedOut, whole } from '#format';
import type { Spread } from './spread.ts';

/** A result as it is printed: what stands large, and what stands below it. */
export interface Figure {
  readonly large: string;
  /** May be empty. */
  readonly small: string;
}

/** Counts with a middle below this say more by their range. */
const fewCounts = 10;

/** How a measure is written, on every page alike. */
export function writerOf(measure: Measure, currency: string): (value: number) => string {
  switch (measure) {
    case 'grossReach':
    case 'uniqueReach':
    case 'engagements':
      return (value) => people(Math.round(value));
    case 'clicks':
    case 'orders':
    case 'assets':
      return (value) => whole(Math.round(value));
    case 'hours':
      return count;
    default:
      return (value) => money(value, currency);
  }
}

/** The number that `writerOf` prints of a value, for programs to read. */
export function numberOf(measure: Measure, value: number, currency: string): number {
  const rounded = Math.round(value);
  switch (measure) {
    case 'grossReach':
    case 'uniqueReach':
    case 'engagements':
      return rounded < 1000 ? rounded : Number(rounded.toPrecision(2));
    case 'clicks':
    case 'orders':
    case 'assets':
      return rounded;
    case 'hours':
      return countOf(value);
    default:
      return roundWorkedOut(value, currency);
  }
}

/** The same of an average, which of a handful of things has one decimal. */
export function averageOf(measure: Measure, mean: number, currency: string): number {
  const isCounted = ['clicks', 'orders', 'assets'].includes(measure);
  return isCounted ? countOf(mean) : numberOf(measure, mean, currency);
}

/** The number that `count` prints. */
function countOf(value: number): number {
  return Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** The range that holds 8 campaigns in 10, as text. */
export function figureRange(measure: Measure, { low, high }: Spread, currency: string): string {
  const write = writerOf(measure, currency);
  return range(write(low), write(high));
}

/**
 * The likely value with its range below it. Small counts the other way round, since the middle of a
 * handful says little: the range, and below it the numbers that come up most often, where given.
 */
export function figureOf(
  measure: Measure,
  spread: Spread,
  currency: string,
  most: readonly number[] = [],
): Figure {
  const span = figureRange(measure, spread, currency);
  if (isFew(measure, spread)) return { large: span, small: mostOftenWords(most) };
  const large = writerOf(measure, currency)(spread.middle);
  return { large, small: span === large ? '' : span };
}

/** Whether a measure counts things one by one, and mostly has only a handful of them. */
export function isFew(measure: Measure, { middle }: Spread): boolean {
  return (measure === 'orders' || measure === 'assets') && Math.round(middle) < fewCounts;
}

/**
 * `most often none`, `most often 1 or none`, `most often 2 or fewer`; nothing where the most frequent
 * numbers lie apart, or where there are too many to name.
 */
export function mostOftenWords(most: readonly number[]): string {
  const [first, last] = [most[0], most.at(-1)];
  if (first === undefined || last === undefined || last - first !== most.length - 1) return '';
  if (most.length > 4) return '';
  const name = (value: number): string => (value === 0 ? 'none' : whole(value));
  if (most.length === 1) return `most often ${name(first)}`;
  if (most.length > 2)
    return `most often ${first === 0 ? `${last} or fewer` : range(`${first}`, `${last}`)}`;
  return first === 0 ? `most often ${last} or none` : `most often ${first} or ${last}`;
}
