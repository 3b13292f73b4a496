import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { Estimate } from '#engine';
import { type Field, groupFields, shopFields, type ShopKey, type State } from '#share';

/** What the defaults are stated in. */
const published = 'USD';

/**
 * What a US dollar of the defaults counts as in the comparison's money: the owner's rate, and without
 * one exactly 1, which the page says. No rate is ever made up.
 */
export function dollarRateOf({ currency, shop }: State): number {
  const { dollarRate = 1 } = shop;
  return currency === published || typeof dollarRate !== 'number' ? 1 : dollarRate;
}

/**
 * Usual terms with every sum of money in the comparison's money; all else stays as it is. What a data
 * set says is rounded in dollars, as published, so terms are worked out first and converted then.
 */
export function inOwnMoney<Terms extends object>(
  usual: Terms,
  fields: Readonly<Record<string, Field>>,
  state: State,
): Terms {
  const rate = dollarRateOf(state);
  if (rate === 1) return usual;
  const entries = Object.entries(usual) as readonly [string, number | Estimate | null][];
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      fields[name]?.unit === 'money' ? times(value, rate) : value,
    ]),
  ) as Terms;
}

function times(value: number | Estimate | null, rate: number): number | Estimate | null {
  if (typeof value === 'number' || value === null) return value === null ? null : value * rate;
  const { low, likely, high } = value;
  return { low: low * rate, likely: likely * rate, high: high * rate };
}

/** How the dollars of the defaults are counted. */
export type DollarCount =
  /** The comparison is in US dollars. */
  | 'same'
  /** At the owner's rate. */
  | 'rate'
  /** One for one, for want of a rate. */
  | 'one-for-one';

/** How the dollars of the defaults are counted in a comparison. */
export function dollarCountOf({ currency, shop }: State): DollarCount {
  if (currency === published) return 'same';
  return shop.dollarRate === undefined ? 'one-for-one' : 'rate';
}

/**
 * Terms of the sums that come from defaults in dollars and play a part: what a comparison in other money
 * has to say of itself. None in US dollars.
 */
export function termsInDollars(state: State, data: BenchmarkDefaults): readonly string[] {
  if (state.currency === published) return [];
  const { shop, mixes } = state;
  const groups = mixes.flatMap((mix) => mix.groups).filter(({ count }) => count !== 0);
  const shops = (Object.keys(shopFields) as ShopKey[]).filter((name) => {
    if (shopFields[name].unit !== 'money' || shop[name] !== undefined) return false;
    if (name === 'product' && groups.every(({ own }) => own.product !== undefined)) return false;
    const figure = data.defaults[name];
    return 'value' in figure ? (figure.value ?? 0) > 0 : true;
  });
  const hasFees = groups.some(({ deal, own }) => deal.startsWith('fee') && own.fee === undefined);
  const terms = shops.map((name) => shopFields[name].term);
  return hasFees ? [...terms, groupFields.fee.term] : terms;
}
