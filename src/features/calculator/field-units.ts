import { roundWorkedOut } from '#format';
import { type Field, type OwnNumber, shopFields } from '#share';

/** Units of fields that count something else than partners or people, by their keys in a link. */
const units: Readonly<Record<string, string>> = {
  time: 'hours',
  hours: 'hours',
  ask: 'minutes',
  risk: 'campaigns of 10',
  untracked: 'orders per order',
  later: 'orders per order',
  posts: 'posts',
  assets: 'photos or videos',
  count: 'partners',
  test: 'partners',
  luck: 'standard deviation of the logarithm',
};

/** The unit of a field in words, as a column of its own prints it: `USD`, `%`, `people`. */
export function unitOf({ key, unit }: Field, currency: string): string {
  if (unit === 'money') return currency;
  if (unit === 'percent') return '%';
  if (key === shopFields.dollarRate.key) return `${currency} per USD`;
  return units[key] ?? 'people';
}

/**
 * A number of a field in that unit. What the owner stated is kept whole, without what floating point
 * adds; all else is as precise as its field on the page.
 */
export function inUnit(
  value: number,
  { unit }: Field,
  own: OwnNumber | undefined,
  currency: string,
): number {
  const stated = typeof own === 'object' ? [own.low, own.likely, own.high] : [own];
  const isStated = stated.includes(value);
  if (unit === 'money' && !isStated) return roundWorkedOut(value, currency);
  const number = unit === 'percent' ? value * 100 : value;
  return Number(number.toPrecision(isStated ? 12 : 3));
}
