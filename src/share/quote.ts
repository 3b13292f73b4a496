import type { Field } from './fields.ts';
import { cleanName, shorten } from './names.ts';
import { readNumber, showValue } from './number.ts';

/** A term and what stood for it, cleaned and cut, in quotation marks. */
export function quote(term: string, text: string): string {
  const [name, value] = [term, text].map((part) => shorten(cleanName(part), 24));
  return `“${name} = ${value}”`;
}

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
