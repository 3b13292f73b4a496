/**
 * Numbers → text, by Intl, one rule for each kind, in the reader's marks and in English words.
 * Fractions come in, percent goes out; this is the only place. Nothing prints as −0; a number that is
 * not one is a caller's bug: `RangeError`.
 */
import { minorDigits, roundMoney, smallSum } from './currency.ts';
import { numberLocale, numberMarks } from './locale.ts';

export { roundMoney, smallSum };

/** How a number of a field is typed and shown. */
export type Unit = 'money' | 'percent' | 'count' | 'followers' | 'hours' | 'number';

/** A probability as it is printed: what was rounded away, and the whole number that is left. */
export interface ShareOf100 {
  /**
   * `none` and `all` only where it is exactly so; `fewer` than 1 and `more` than 99 where rounding
   * would claim it; else `some`. Whether `none` reads "never" or "0" is the caller's choice.
   */
  readonly kind: 'none' | 'fewer' | 'some' | 'more' | 'all';
  /** 0–100, whole: compare shares by this. 0 for `none` and `fewer`, 100 for `more` and `all`. */
  readonly of100: number;
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Money that was worked out, at the precision it is known: cents below 20, whole units below 10,000,
 * three significant digits from there: `$4.50`, `−$180`, `$1,535`, `$3,520,000`.
 */
export function money(value: number, currency = 'USD'): string {
  const size = Math.abs(value);
  if (size < 20) return price(value, currency);
  return size < 10_000
    ? print(value, { style: 'currency', currency, ...decimals(0) })
    : print(value, { style: 'currency', currency, maximumSignificantDigits: 3 });
}

/** The amount that `money` prints, as a number: what a sum of printed parts is made of. */
export function roundWorkedOut(value: number, currency = 'USD'): number {
  const size = Math.abs(value);
  if (size < 20) return roundMoney(value, currency);
  return size < 10_000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** Money for a headline, to two significant digits: 64.2 → `$64`, 1,459 → `$1,500`. */
export function roughMoney(value: number, currency = 'USD'): string {
  return money(Number(value.toPrecision(2)), currency);
}

/** Money somebody states or pays, to the smallest coin where it has coins: `$84.50`, `$1,500`. */
export function price(value: number, currency = 'USD'): string {
  const whole = Number.isInteger(roundMoney(value, currency));
  const digits = whole ? 0 : minorDigits(currency);
  return print(value, { style: 'currency', currency, ...decimals(digits) });
}

/** A fraction as percent with two significant digits: .0075 → `0.75%`, .149 → `15%`. */
export function percent(fraction: number, digits = 2): string {
  return print(fraction, { style: 'percent', maximumSignificantDigits: digits });
}

/** A count: whole from 10 up, one decimal below where it has one: `1,520`, `1.4`. */
export function count(value: number): string {
  return print(value, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
}

/** People: a count below 1,000, two significant digits from there: 12,273 → `12,000`. */
export function people(value: number): string {
  return Math.abs(value) < 1000 ? count(value) : roughly(value);
}

/** A round figure for large counts: two significant digits: 12,273 → `12,000`. */
export function roughly(value: number): string {
  return print(value, { maximumSignificantDigits: 2 });
}

/** A number to at most so many significant digits, as published figures are read: 262.5, −17. */
export function exactly(value: number, digits = 3): string {
  return print(value, { maximumSignificantDigits: digits });
}

/** A number to one decimal, zero or not: `1.2`, `1.0`. */
export function oneDecimal(value: number): string {
  return print(value, decimals(1));
}

/** A number to the whole, with separators: `1,234,567`. */
export function whole(value: number): string {
  return print(value, { maximumFractionDigits: 0 });
}

/** Followers in short: `10k`, `1.5M`. */
export function followers(value: number): string {
  // The short words are English; only the mark is the reader's.
  return print(value, { notation: 'compact', maximumSignificantDigits: 3 }, 'en-US')
    .replace('K', 'k')
    .replace('.', numberMarks().decimal);
}

/** A ratio, such as × back, to three digits and two decimals at most: `0.69 ×`, `12.3 ×`. */
export function times(value: number): string {
  const small = Math.abs(value) < 9.995;
  return `${print(value, small ? decimals(2) : { maximumSignificantDigits: 3 })} ×`;
}

/** Hours with their word, two significant digits below 10: `0.75 hours`, `1 hour`, `33 hours`. */
export function hours(value: number): string {
  const small = Math.abs(value) < 10;
  const text = print(value, small ? { maximumSignificantDigits: 2 } : decimals(0));
  return `${text} ${text === '1' ? 'hour' : 'hours'}`;
}

/**
 * Sorts a probability into what may be printed of it.
 *
 * @throws RangeError outside 0–1 by more than rounding.
 */
export function shareOf100(probability: number): ShareOf100 {
  if (!(probability > -1e-9 && probability < 1 + 1e-9)) {
    throw new RangeError(`A share must be from 0 to 1, not ${probability}.`);
  }
  if (probability <= 0) return { kind: 'none', of100: 0 };
  if (probability >= 1) return { kind: 'all', of100: 100 };
  const of100 = Math.round(probability * 100);
  if (of100 === 0) return { kind: 'fewer', of100 };
  return { kind: of100 === 100 ? 'more' : 'some', of100 };
}

/** A probability as its number alone: `78`, `fewer than 1`, `more than 99`, `0`, `100`. */
export function of100(probability: number): string {
  const share = shareOf100(probability);
  if (share.kind === 'fewer') return 'fewer than 1';
  return share.kind === 'more' ? 'more than 99' : `${share.of100}`;
}

/** A probability as a frequency: .784 → `78 in 100`; never 0 or 100 unless it is exactly so. */
export function outOf100(probability: number): string {
  return `${of100(probability)} in 100`;
}

/** The tens of a probability as printed, 0–10: compare what headlines say by this. */
export function tensOf(probability: number): number {
  return Math.round(shareOf100(probability).of100 / 10);
}

/** A probability as coarse as it is known, for headlines: `about 8 in 10`, `more than 9 in 10`. */
export function outOf10(probability: number): string {
  const { kind } = shareOf100(probability);
  const tens = tensOf(probability);
  if (kind === 'none' || kind === 'all') return `${tens} in 10`;
  if (tens === 0) return 'fewer than 1 in 10';
  return tens === 10 ? 'more than 9 in 10' : `about ${tens} in 10`;
}

/** Two texts as a range: `−$180 to $60`; one text where both are the same. */
export function range(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

/** A value with its range in brackets: `$900 ($700 to $1,200)`; alone where all three are the same. */
export function withRange(likely: string, low: string, high: string): string {
  return low === high ? likely : `${likely} (${range(low, high)})`;
}

/**
 * A value as its field prints it; `readField` reads it back.
 *
 * @param own - True where the owner typed it: then money keeps its cents and the rest six digits.
 *   A default is shown as precisely as it is known.
 */
export function showField(value: number, unit: Unit, currency: string, own = true): string {
  switch (unit) {
    case 'money':
      return own ? price(value, currency) : money(value, currency);
    case 'percent':
      return percent(value, own ? 6 : 3);
    case 'hours':
    case 'number':
      return Math.abs(value) < 1e5 ? exactly(value, own ? 6 : 3) : whole(value);
    case 'count':
    case 'followers':
      return whole(value);
  }
}

const decimals = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
});

/** The size by Intl and the sign by hand, so that what rounds to 0 has none. */
function print(
  value: number,
  options: Intl.NumberFormatOptions,
  locale: string = numberLocale(),
): string {
  if (Number.isNaN(value)) throw new RangeError('Only a number can be printed.');
  const key = `${locale}${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, formatter);
  const text = formatter.format(Math.abs(value));
  return value < 0 && /[1-9∞]/.test(text) ? `−${text}` : text;
}
