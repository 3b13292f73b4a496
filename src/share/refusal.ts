import type { Field } from './field.ts';
import { readNumber } from './link-number.ts';
import { showValue } from './number.ts';
import { quote } from './quote.ts';

/** Why a value was not taken, and what is done instead. */
export function refusal(
  field: Field,
  text: string,
  reason: string,
  instead = 'the usual figure is used',
): string {
  return `${quote(field.term, inWords(field, text))} ${reason}, so ${instead}.`;
}

/** A link’s text for a field as the owner would write it: `0.015` → `1.5 %`, `1-2-3` → `1 – 2 – 3`. */
export function inWords(field: Field, text: string): string {
  const values = text.split('-').map(readNumber);
  return values.some(Number.isNaN)
    ? text
    : values.map((value) => showValue(field, value)).join(' – ');
}
