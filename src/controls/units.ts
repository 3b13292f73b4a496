import * as format from '#format';
import { parseNumber } from '#parse';

/** How a number of the calculator is typed and shown. */
export type Unit = 'money' | 'percent' | 'count' | 'followers' | 'number';

/** What reading a field gave: a value in bounds, or words to print beside the field. */
export type FieldReading =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

/** A value as the field prints it; the owner's own money to the cent, a default to the unit. */
export function show(value: number, unit: Unit, currency: string, own = true): string {
  switch (unit) {
    case 'money':
      return own ? format.price(value, currency) : format.money(value, currency);
    case 'percent':
      return format.percent(value, 3);
    case 'followers':
    case 'count':
      return format.whole(value);
    case 'number':
      return format.exactly(value);
  }
}

/** Reads what was typed and holds it against the bounds, in words an owner can act on. */
export function readTyped(
  text: string,
  unit: Unit,
  bounds: { readonly low: number; readonly high: number },
  currency: string,
): FieldReading {
  const read = parseNumber(text, unit === 'percent');
  if (!read.ok) return read;
  const value = unit === 'count' || unit === 'followers' ? Math.round(read.value) : read.value;
  if (value < bounds.low) {
    return { ok: false, problem: `Type ${show(bounds.low, unit, currency)} or more.` };
  }
  if (value > bounds.high) {
    return { ok: false, problem: `Type ${show(bounds.high, unit, currency)} or less.` };
  }
  return { ok: true, value };
}
