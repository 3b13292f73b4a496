/**
 * Text → numbers: the inverse of `format.ts`. A field reads back what it prints, in every currency,
 * and what else people type; where that has two meanings it asks, and it never guesses a currency.
 */
import { isMoney, isSignOf, minorDigits, roundMoney } from './currency.ts';
import { range, showField, type Unit } from './format.ts';
import { numberMarks } from './locale.ts';
import { type Numeral, plainText, readNumeral, splitRange } from './numeral.ts';
import {
  askForNumber,
  quote,
  refuseCurrency,
  refuseMoney,
  refusePercentage,
  refuseRange,
  refuseText,
} from './problem.ts';

/** What reading a typed number gave: the number, or what is wrong and what to do, in words. */
export type Parsed =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

/** A question to put beside a field whose text has a second meaning. */
export interface Doubt<Value = number> {
  /** Such as `“0.4” means 0.4%. Did you mean 40%?` */
  readonly message: string;
  /** The second meaning: within the field's bounds, to be taken with one click. */
  readonly instead: Value;
  /** The second meaning as the field prints it, for the button: `40%`. */
  readonly answer: string;
}

/** What reading a field gave: a value within its bounds, perhaps doubtful, or what is wrong. */
export type Reading<Value = number> =
  | { readonly ok: true; readonly value: Value; readonly doubt?: Doubt<Value> }
  | { readonly ok: false; readonly problem: string };

/** Two ends, the smaller first; equal where one number was typed. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What a field takes. */
export interface FieldRule {
  readonly unit: Unit;
  /** ISO 4217 code of the comparison's money; only money needs it, and it is USD unless told. */
  readonly currency?: string | undefined;
  /** The least it takes; a fraction where the unit is percent. No bound unless told. */
  readonly low?: number | undefined;
  /** The most it takes; a fraction where the unit is percent. No bound unless told. */
  readonly high?: number | undefined;
  /**
   * Percent only: a bare number that gives less than this fraction is asked about, since `0.4` is 40%
   * for a margin, and .4% for a click-through rate. Leave it out where small rates are usual.
   */
  readonly doubtBelow?: number | undefined;
}

/** Longer texts, in UTF-16 units, are no numbers; taking them apart would only cost time. */
const longest = 200;

/** Words people put after a number of the field, as they copy or say it. */
const ownWords: Readonly<Partial<Record<Unit, RegExp>>> = {
  followers: /^followers?$/i,
  hours: /^(?:h|hrs?|hours?)\.?$/i,
};

/** Reads a money field without bounds; see `readField`. */
export function readMoney(text: string, currency: string): Reading {
  return readField(text, { unit: 'money', currency });
}

/**
 * Reads one number as people type it: `1,000.50`, `1.000,50`, `1 000`, `1’000`, `1,00,000`, `1.5k`,
 * `1e3`, `$45`, `45 USD`, `45,-`, `2,5 %`, in digits of any script. Money is rounded to the smallest
 * coin, as the field will print it.
 *
 * A lone mark before exactly three digits groups where the reader groups with it (`1,500` is 1500 in
 * en-US, `1.500` in de-DE). Any other lone mark does so too, unless the field itself prints three
 * decimals, and for money that is asked about; so is all that two readers of one place might mean.
 *
 * @param text - What was typed; any string.
 */
export function readField(text: string, field: FieldRule): Reading {
  const parts = partsOf(text);
  if (parts.length > 1) return no(refuseRange(text, field.unit));
  const read = readParts(text, parts, field);
  if (!read.ok) return read;
  const { value, doubt } = read;
  if (!doubt) return { ok: true, value: value.low };
  return { ok: true, value: value.low, doubt: { ...doubt, instead: doubt.instead.low } };
}

/**
 * Reads one number or two: `500-900`, `$500 – 900`, `500 to 900`, `1-2k`. One number is both ends.
 *
 * @param text - What was typed; any string.
 */
export function readRange(text: string, field: FieldRule): Reading<Span> {
  return readParts(text, partsOf(text), field);
}

/**
 * Reads a number whose field says neither unit nor currency; a sign of any money beside it does not
 * matter. `readField` is for all others.
 *
 * @param text - What was typed; any string.
 * @param percent - True where the field is a percentage: `2.5` and `2.5 %` both give 0.025.
 */
export function parseNumber(text: string, percent = false): Parsed {
  const unit = percent ? 'percent' : 'number';
  const parts = partsOf(text);
  if (parts[0] === '') return no(askForNumber(unit));
  const [numeral, more] = numeralsOf(parts, unit) ?? [];
  if (!numeral?.signs.every(isMoney) || more) return no(refuseText(text, unit));
  if (numeral.percent && !percent) return no(refusePercentage(text, unit));
  const [value] = readingsOf(numeral, percent ? { unit } : { unit: 'count' });
  return Number.isFinite(value) ? { ok: true, value } : no(`${quote(text)} is too large.`);
}

function readParts(text: string, parts: readonly string[], field: FieldRule): Reading<Span> {
  if (parts[0] === '') return no(askForNumber(field.unit));
  const numerals = numeralsOf(parts, field.unit);
  if (!numerals) return no(refuseText(text, field.unit));
  const values = numerals.map((numeral) => valueOf(numeral, field));
  const value = spanOf(values);
  const problem = strangeSign(text, numerals, field) || problemOf(text, value, field);
  if (problem !== '') return no(problem);
  const instead = spanOf(othersOf(numerals, values, field));
  const settled = instead.low === value.low && instead.high === value.high;
  if (settled || problemOf(text, instead, field) !== '') return { ok: true, value };
  const answer = show(instead, field);
  const message = `${quote(text)} means ${show(value, field)}. Did you mean ${answer}?`;
  return { ok: true, value, doubt: { message, instead, answer } };
}

/** What was typed as one number or two, in plain marks; none where it is too long to be read. */
function partsOf(text: string): readonly string[] {
  return text.length > longest ? [] : splitRange(plainText(text));
}

/** The numerals, or undefined where one is none. In `1-2k` both are thousands; in `500-2k` one is. */
function numeralsOf(parts: readonly string[], unit: Unit): readonly Numeral[] | undefined {
  const power = unit === 'percent' ? -2 : 0;
  const numerals = parts.map((part) => readNumeral(part, power));
  const [low, high] = numerals;
  if (low && high && low.scale === 0 && low.value < high.value / 10 ** high.scale) {
    numerals[0] = readNumeral(parts[0] ?? '', power + high.scale);
  }
  const found = numerals.filter((numeral) => numeral !== undefined);
  return found.length > 0 && found.length === parts.length ? found : undefined;
}

/**
 * The meanings of a numeral, the first one first; a second one only where it is to be asked about.
 * The mark with which the reader groups thousands groups. Any other lone mark is taken for decimals
 * where the field prints three of them, and for a group of thousands where it does not; then either
 * may be meant, unless the field takes no decimals or the mark is the reader's own.
 */
function readingsOf(
  { value, decimal = value, mark, scale }: Numeral,
  { unit, currency = 'USD' }: FieldRule,
): readonly [first: number, second: number] {
  const marks = numberMarks();
  if (mark === marks.group || unit === 'count' || unit === 'followers') {
    // Whoever groups with a comma may write 1,250k; nobody else does.
    return mark === ',' && scale > 0 && marks.decimal === ',' ? [decimal, decimal] : [value, value];
  }
  const isOwn = mark === marks.decimal;
  if (unit === 'money') {
    const digits = minorDigits(currency);
    if (mark === ',' && scale > 0) return isOwn ? [decimal, decimal] : [value, decimal];
    if (digits > 2) return isOwn ? [decimal, decimal] : [decimal, value];
    return digits === 2 ? [value, decimal] : [value, value];
  }
  return isOwn ? [decimal, decimal] : [decimal, value];
}

/** The first meaning, money in whole coins. */
function valueOf(numeral: Numeral, field: FieldRule): number {
  const [first] = readingsOf(numeral, field);
  return field.unit === 'money' ? roundMoney(first, field.currency ?? 'USD') : first;
}

/** The second meanings; the first where there is no second. */
function othersOf(
  numerals: readonly Numeral[],
  values: readonly number[],
  field: FieldRule,
): readonly number[] {
  const { unit, currency = 'USD', doubtBelow = 0 } = field;
  const bare = !numerals.some(({ percent }) => percent);
  const small = values.some((value) => value > 0 && value < doubtBelow);
  if (unit === 'percent' && bare && small) {
    return values.map((value) => Number((value * 100).toPrecision(12)));
  }
  const seconds = numerals.map((numeral) => readingsOf(numeral, field)[1]);
  return unit === 'money' ? seconds.map((value) => roundMoney(value, currency)) : seconds;
}

/** What is wrong with the signs beside the numbers; empty where nothing is. */
function strangeSign(text: string, numerals: readonly Numeral[], field: FieldRule): string {
  const { unit, currency = 'USD' } = field;
  const isOwn = (sign: string): boolean =>
    unit === 'money' ? isSignOf(sign, currency) : (ownWords[unit]?.test(sign) ?? false);
  const strange = numerals.flatMap(({ signs }) => signs).find((sign) => !isOwn(sign));
  if (strange !== undefined) {
    if (!isMoney(strange)) return refuseText(text, unit);
    if (unit === 'money') return refuseCurrency(strange, currency);
    return refuseMoney(text, unit);
  }
  return unit !== 'percent' && numerals.some(({ percent }) => percent)
    ? refusePercentage(text, unit)
    : '';
}

/** What is wrong with the values; empty where nothing is. */
function problemOf(text: string, { low, high }: Span, field: FieldRule): string {
  const { unit, low: least = -Infinity, high: most = Infinity } = field;
  const one = (value: number): string => show({ low: value, high: value }, field);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return `${quote(text)} is too large.`;
  if (low > high) return `${quote(text)} runs backwards. Type the smaller number first.`;
  const odd = [low, high].find((value) => !Number.isInteger(value));
  if ((unit === 'count' || unit === 'followers') && odd !== undefined) {
    return `${quote(text)} is not a whole number. Try ${one(Math.floor(odd))} or ${one(Math.ceil(odd))}.`;
  }
  if (low < least) return `${quote(text)} is too low. Type ${one(least)} or more.`;
  return high > most ? `${quote(text)} is too high. Type ${one(most)} or less.` : '';
}

function spanOf(values: readonly number[]): Span {
  const [low = Number.NaN, high = low] = values;
  return { low, high };
}

function show({ low, high }: Span, { unit, currency = 'USD' }: FieldRule): string {
  return range(showField(low, unit, currency), showField(high, unit, currency));
}

function no(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
