import { askingPrice, type BenchmarkDefaults } from '#data/defaults.ts';
import { money } from '#format';
import type { GroupState, State } from '#share';
import { dollarRateOf } from './own-money.ts';

/**
 * What creators of this size ask, where the fee starts from what is paid: `They usually ask about
 * $1,500 …`. Empty where the owner has a price of their own, where no fee is paid, or where the data
 * set starts from the price asked.
 */
export function askingWords(group: GroupState, data: BenchmarkDefaults, state: State): string {
  const isStated = group.own.fee !== undefined || !group.deal.startsWith('fee');
  if (isStated || data.rules.fee === 'asked') return '';
  const { likely } = askingPrice(data, group);
  const asked = money(Number((likely * dollarRateOf(state)).toPrecision(2)), state.currency);
  return `They usually ask about ${asked}. About half of what is asked gets paid, and the fee starts there.`;
}
