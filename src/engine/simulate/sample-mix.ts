import type { GroupColumns } from './draws.ts';
import { costOfOrder, creditFor, shareInMarket } from '../model/funnel.ts';
import { clearTally, emptyTally, partiesOf, postPartners } from './partners.ts';
import type { CommonDraws, Tally } from './partners.ts';
import { poissonQuantile } from '../distributions/poisson.ts';
import { sortDescending } from './sort-descending.ts';
import type { Business, Group, Measure } from '../model/types.ts';

/** One value a sample for every measure. */
export type MeasureColumns = Readonly<Record<Measure, Float64Array>>;

/**
 * The funnel of one mix in every sample: layer 3, how partners differ and who posts, is drawn on
 * the way. All memory is taken before the loop over samples.
 * @param groups in canonical form
 * @param columns the drawn inputs of each group, in the order of `groups`
 */
export function sampleMix(
  groups: readonly Group[],
  columns: readonly GroupColumns[],
  business: Business,
  common: CommonDraws,
  extra: number,
): MeasureColumns {
  const parties = partiesOf(groups, columns, business);
  const tally = emptyTally(sumOf(groups, (group) => group.count));
  const product = sumOf(groups, (group) => group.count * group.product) + extra;
  const hours = sumOf(groups, (group) => group.count * group.hours);
  const result = emptyColumns(common.samples);
  result.hours.fill(hours);
  for (let sample = 0; sample < common.samples; sample++) {
    clearTally(tally);
    for (const party of parties) postPartners(party, sample, business, common, tally);
    const reached = settleReach(sample, business, common, tally, result);
    const contribution = settleOrders(sample, business, common, tally, result, reached);
    const cashCost = tally.fees + product;
    const profit = contribution - cashCost;
    const profitAfterTime = profit - hours * business.hourlyValue;
    result.engagements[sample] = tally.engagements;
    result.cashCost[sample] = cashCost;
    result.committedCash[sample] = tally.agreedFees + product;
    result.assets[sample] = tally.assets;
    result.profit[sample] = profit;
    result.profitAfterTime[sample] = profitAfterTime;
    result.profitWithContent[sample] = profitAfterTime + tally.assets * business.contentValue;
  }
  return result;
}

/** Gross and unique reach of one sample, by the kernel of `uniqueReach`. */
function settleReach(
  sample: number,
  { market }: Business,
  { shop }: CommonDraws,
  { posted, reaches }: Tally,
  result: MeasureColumns,
): number {
  sortDescending(reaches, reaches, posted);
  const keep = 1 - shop.overlap[sample]!;
  let gross = 0;
  let unique = 0;
  let left = 1;
  for (let k = 0; k < posted; k++) {
    gross += reaches[k]!;
    unique += reaches[k]! * left;
    left *= keep;
  }
  result.grossReach[sample] = gross;
  result.uniqueReach[sample] = Math.min(market ?? Infinity, unique);
  return unique;
}

/**
 * Clicks and orders of one sample; returns the contribution of the orders, money. All partners'
 * clicks turn into buyers at one rate, so clicks stand for buyers until the end.
 */
function settleOrders(
  sample: number,
  business: Business,
  { shop, orderChance }: CommonDraws,
  { posted, clicks, contributions }: Tally,
  result: MeasureColumns,
  reached: number,
): number {
  const { repeatCredit } = business;
  sortDescending(clicks, contributions, posted);
  const keep = 1 - shop.overlap[sample]!;
  let all = 0;
  let credited = 0;
  let difference = 0;
  let left = 1;
  // Contributions are averaged as differences from one of them: exact where all are the same.
  const base = contributions[0]!;
  for (let k = 0; k < posted; k++) {
    const own = clicks[k]!;
    const credit = creditFor(own, own * left, repeatCredit);
    all += own;
    credited += credit;
    difference += credit * (contributions[k]! - base);
    left *= keep;
  }
  const buyersPerClick = shop.conversionRate[sample]! * (1 + shop.untrackedOrders[sample]!);
  const unlimited = credited * buyersPerClick;
  const mean = unlimited * shareInMarket(business, reached, unlimited);
  const orders = poissonQuantile(orderChance[sample]!, mean);
  result.clicks[sample] = all;
  result.orders[sample] = orders;
  if (orders === 0) return 0;
  return (
    orders * shop.orderValue[sample]! * (base + difference / credited) -
    orders * costOfOrder(business)
  );
}

function emptyColumns(samples: number): MeasureColumns {
  const column = () => new Float64Array(samples);
  return {
    grossReach: column(),
    uniqueReach: column(),
    engagements: column(),
    clicks: column(),
    orders: column(),
    cashCost: column(),
    committedCash: column(),
    hours: column(),
    assets: column(),
    profit: column(),
    profitAfterTime: column(),
    profitWithContent: column(),
  };
}

function sumOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
