/** Numbers → text, by Intl. Fractions come in, percent goes out; this is the only place. */

const locale = 'en-US';
const plus = new Map<string, Intl.NumberFormat>();

function formatter(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = plus.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  plus.set(key, made);
  return made;
}

/** Money to the whole unit from 100 up, to two significant digits below: `$1,520`, `$4.50`, `−$180`. */
export function money(value: number, currency = 'USD'): string {
  const small = Math.abs(value) < 20 && !Number.isInteger(value);
  const text = formatter(`${currency}${small}`, {
    style: 'currency',
    currency,
    minimumFractionDigits: small ? 2 : 0,
    maximumFractionDigits: small ? 2 : 0,
  }).format(tidyZero(value, small ? 2 : 0));
  return text.replace('-', '−');
}

/** Money to the cent where it has cents, as a field shows what was typed: `$84.50`, `$1,500`. */
export function price(value: number, currency = 'USD'): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  return formatter(`${currency}!${digits}`, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(value)
    .replace('-', '−');
}

/** A fraction as percent with two significant digits: .0075 → `0.75%`, .149 → `15%`. */
export function percent(fraction: number, digits = 2): string {
  return formatter(`%${digits}`, {
    style: 'percent',
    maximumSignificantDigits: digits,
  }).format(fraction);
}

/** A count: whole from 10 up, one decimal below where it has one: `1,520`, `1.4`. */
export function count(value: number): string {
  const digits = Math.abs(value) < 10 ? 1 : 0;
  return formatter(`#${digits}`, { maximumFractionDigits: digits })
    .format(tidyZero(value, digits))
    .replace('-', '−');
}

/** A round figure for large counts: two significant digits: 12,273 → `12,000`. */
export function roughly(value: number): string {
  return formatter('~', { maximumSignificantDigits: 2 }).format(value).replace('-', '−');
}

/** A number to at most so many significant digits, as published figures are read: 262.5, −17. */
export function exactly(value: number, digits = 3): string {
  return formatter(`=${digits}`, { maximumSignificantDigits: digits })
    .format(value)
    .replace('-', '−');
}

/** A number to the whole, with separators: `1,234,567`. */
export function whole(value: number): string {
  return formatter('w', { maximumFractionDigits: 0 }).format(value);
}

/** Followers in short: `10k`, `1.5M`. */
export function followers(value: number): string {
  return formatter('f', { notation: 'compact', maximumSignificantDigits: 3 })
    .format(value)
    .replace('K', 'k');
}

/** A probability as a frequency: .78 → `78 in 100`; never 0 or 100 unless it is exactly so. */
export function outOf100(probability: number): string {
  const rounded = Math.round(probability * 100);
  if (rounded === 0 && probability > 0) return 'fewer than 1 in 100';
  if (rounded === 100 && probability < 1) return 'more than 99 in 100';
  return `${rounded} in 100`;
}

/** Two texts as a range: `−$180 to $60`; one text where both are the same. */
export function range(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

/** −0.3 prints as 0, not −0. */
function tidyZero(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  return rounded === 0 ? 0 : value;
}
