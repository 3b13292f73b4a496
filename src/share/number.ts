import { widestFactor } from '#engine';
import type { Field } from './fields.ts';
import { readNumber, writeNumber } from './link-number.ts';
import type { OwnNumber } from './state.ts';

/** No number but 0 may be closer to 0: links stay short, and nothing an owner means is so small. */
const smallest = 1e-40;

/** A value read from a link, or the reason it was not taken. */
export type Read =
  | { readonly ok: true; readonly value: OwnNumber }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The value taken in its place; without it the usual figure. */
      readonly instead?: number;
    };

const isEstimate = (field: Field): boolean => field.type === 'amount' || field.type === 'rate';

/** A value in the field's own words: 0.015 → `1.5 %` for rates and shares. */
export function showValue(field: Field, value: number): string {
  const percent = field.type === 'rate' || field.type === 'share';
  return percent ? `${Number((value * 100).toPrecision(12))} %` : `${value}`;
}

/** Reads one field: `45`, or `36-45-60` where the field is an estimate. */
export function readField(field: Field, text: string): Read {
  const parts = text.split('-').map(readNumber);
  if (parts.some(Number.isNaN)) return { ok: false, reason: 'is not a number' };
  const outside = parts.find((part) => part < field.low || part > field.high);
  if (outside !== undefined) {
    const [side, bound] = outside < field.low ? ['below', field.low] : ['above', field.high];
    return refused(field, outside, `is ${side} ${showValue(field, bound)}`);
  }
  if (parts.some((part) => part > 0 && part < smallest)) {
    return { ok: false, reason: 'is too close to 0 to mean anything' };
  }
  if (field.type === 'count' && parts.some((part) => !Number.isInteger(part))) {
    return { ok: false, reason: 'is not a whole number' };
  }
  const [low = 0, likely, high] = parts;
  if (parts.length === 1) return chosen(field, low);
  if (parts.length !== 3 || !isEstimate(field) || likely === undefined || high === undefined) {
    return { ok: false, reason: 'is not one number' };
  }
  return checkRange(field, low, likely, high);
}

/** One number within the bounds, where a field takes a few only: one of these. */
function chosen(field: Field, value: number): Read {
  const { allowed } = field;
  if (!allowed || allowed.includes(value)) return { ok: true, value };
  return refused(field, value, `is not one of ${allowed.join(', ')}`);
}

/** Refuses a number; where a field takes a few only, for the nearest, of two the larger. */
function refused({ allowed }: Field, value: number, reason: string): Read {
  if (!allowed) return { ok: false, reason };
  const away = (choice: number): number => Math.abs(choice - value);
  const instead = allowed.reduce((best, next) => (away(next) <= away(best) ? next : best));
  return { ok: false, reason, instead };
}

function checkRange(field: Field, low: number, likely: number, high: number): Read {
  if (low === likely && likely === high) return { ok: true, value: { low, likely, high } };
  if (low > likely || likely > high)
    return { ok: false, reason: 'is not in the order low-likely-high' };
  if (low <= 0) return { ok: false, reason: 'is a range that starts at 0, which a range may not' };
  if (field.type === 'rate' && high >= 1) {
    return { ok: false, reason: 'is a range that ends at 100 %, which a range may not' };
  }
  if (field.type === 'amount' && Math.max(likely / low, high / likely) > widestFactor) {
    return { ok: false, reason: 'is a range too wide to mean anything' };
  }
  return { ok: true, value: { low, likely, high } };
}

/** Writes what `readField` reads. */
export function writeField(value: OwnNumber): string {
  const numbers = typeof value === 'number' ? [value] : [value.low, value.likely, value.high];
  return numbers.map(writeNumber).join('-');
}
