import type { BenchmarkDefaults } from '#data/defaults.ts';
import { count, hours, money, of100, people, roughMoney } from '#format';
import { askedFor } from './asked.ts';
import { billText } from './bill.ts';
import { ordersNeeded } from './break-even.ts';
import { figureOf } from './figure.ts';
import type { Opening } from './opening.ts';

/**
 * A number of a plan as the calculator prints it, by its name.
 *
 * - `name`, `partners`, `cash`, `hours`: what the plan is called, holds, costs and takes
 * - `asked`: people to write to for so many partners of its first group
 * - `fee`, `worth`: the likely fee of a partner of that group, and what they are worth on average
 * - `reach`, `orders`, `pieces`: what is likely, of a single partner where they post
 * - `profitable`, `silent`: campaigns of 100 that make money, and in which nobody posts
 * - `profit`: the average; `needed`: orders that pay for it; `left`: what an order leaves
 *
 * @param place - Of the plan among the others.
 * @returns undefined where there is no such plan or number
 */
export function planNumber(
  { state, inputs, result }: Opening,
  place: number,
  name: string,
  data: BenchmarkDefaults,
): string | undefined {
  const mix = result.mixes[place];
  const group = state.mixes[place]?.groups[0];
  if (!mix || !group) return undefined;
  const { currency } = result;
  switch (name) {
    case 'name':
      return mix.name;
    case 'partners':
      return count(mix.partners);
    case 'cash':
      return billText(mix.bill, currency);
    case 'hours':
      return hours(mix.hours);
    case 'asked': {
      const { forYes } = askedFor(group, data);
      return forYes === null ? undefined : people(Math.round(forYes * mix.partners));
    }
    case 'fee': {
      const fee = inputs.mixes[place]?.groups[0]?.fee.likely;
      return fee === undefined ? undefined : money(fee, currency);
    }
    case 'worth': {
      const worth = mix.worths[0]?.averageFee;
      return worth === undefined ? undefined : roughMoney(worth, currency);
    }
    case 'reach':
      return figureOf('uniqueReach', mix.shown.uniqueReach, currency).large;
    case 'orders':
      return figureOf('orders', mix.shown.orders, currency, mix.mostOrders).large;
    case 'pieces':
      return figureOf('assets', mix.shown.assets, currency).large;
    case 'profitable':
      return of100(mix.profitable);
    case 'silent':
      return of100(mix.nobodyPosts);
    case 'profit':
      return money(mix.spread.profit.mean, currency);
    case 'needed':
      return count(ordersNeeded(mix.bill));
    case 'left':
      return money(mix.bill.perOrder, currency);
    default:
      return undefined;
  }
}
