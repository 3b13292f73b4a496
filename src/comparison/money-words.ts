import type { BenchmarkDefaults } from '#data/defaults.ts';
import { percent, price } from '#format';
import type { State } from '#share';
import { businessOf } from './inputs.ts';
import { withoutVat } from '#engine';
import { dollarCountOf, dollarRateOf, termsInDollars } from './own-money.ts';

/** Digits of a percentage that somebody states. */
const statedDigits = 4;

/**
 * What becomes of the defaults in US dollars in a comparison in other money; empty where nothing does:
 * the comparison is in dollars, or no default of that kind plays a part.
 */
export function dollarWords(state: State, data: BenchmarkDefaults): string {
  const terms = termsInDollars(state, data);
  const { currency } = state;
  if (terms.length === 0) return '';
  const which = `Our figures for ${inRow(terms)} are in US dollars`;
  return dollarCountOf(state) === 'rate'
    ? `${which}; at your rate ${price(100, 'USD')} counts as ${price(100 * dollarRateOf(state), currency)}.`
    : `${which} and are not converted: ${price(1, 'USD')} counts as ${price(1, currency)} until you say what a dollar costs.`;
}

/** What VAT takes of an order and what is worked out without it; empty where prices hold none. */
export function vatWords(state: State, data: BenchmarkDefaults): string {
  const business = businessOf(state, data);
  const { vat = 0 } = business;
  if (vat === 0) return '';
  const { likely } = business.orderValue;
  const net = withoutVat(likely, business);
  const sum = (value: number): string => price(value, state.currency);
  return `Of an order of ${sum(likely)}, ${sum(likely - net)} is the ${percent(vat, statedDigits)} VAT and ${sum(net)} is yours. Sales, margin, discount, commission and break-even count that alone.`;
}

/** `a`, `a and b`, `a, b and c`. */
function inRow(terms: readonly string[]): string {
  const last = terms.at(-1) ?? '';
  return terms.length < 2 ? last : `${terms.slice(0, -1).join(', ')} and ${last}`;
}
