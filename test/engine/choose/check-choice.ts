import type { Candidate, Limits } from '../../../src/engine/choose/candidates.ts';
import { meanOf } from '../../../src/engine/distributions/estimate.ts';
import { canonicalGroups } from '../../../src/engine/model/groups.ts';
import type { Business, Goal, Group } from '../../../src/engine/model/types.ts';

/**
 * What a choice is worth by the closed form of the model, written anew from its text: every partner
 * one by one, largest first, of equals those first that `plan` puts first. The engine's optimizer is
 * not used.
 */
export function worthOfChoice(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  counts: readonly number[],
): number {
  const overlap = meanOf(business.overlap, 'rate');
  const orderValue = meanOf(business.orderValue, 'amount');
  const groups = candidates.map(({ group }, index) => ({ ...group, count: counts[index]! }));
  const chosen = canonicalGroups(groups).flatMap((group) =>
    new Array<Group>(group.count).fill(group),
  );
  const funnels = chosen.map((group) => funnelOf(group, business));
  const sum = (amount: (funnel: Funnel, index: number) => number) =>
    funnels.reduce((total, funnel, index) => total + amount(funnel, index), 0);
  const left = (index: number, key: 'reach' | 'buyers') =>
    funnels.reduce((product, other, place) => {
      const difference = other[key] - funnels[index]![key];
      const isBefore = difference > 0 || (difference === 0 && place < index);
      return isBefore ? product * (1 - other.posting * overlap) : product;
    }, 1);

  if (goal === 'engagements') return sum(({ posting, engagements }) => posting * engagements);
  if (goal === 'assets') return sum(({ posting, group }) => posting * group.assets);
  const people = business.market ?? Infinity;
  const reach = sum(({ posting, reach }, index) => posting * reach * left(index, 'reach'));
  if (goal === 'uniqueReach') return Math.min(people, reach);
  const credit = (index: number) =>
    business.repeatCredit + (1 - business.repeatCredit) * left(index, 'buyers');
  const unlimited = ({ posting, buyers }: Funnel, index: number) =>
    posting * buyers * credit(index);
  const all = sum(unlimited);
  const share = all === 0 ? 1 : Math.min(people, all * Math.min(1, people / reach)) / all;
  const orders = (funnel: Funnel, index: number) => share * unlimited(funnel, index);
  if (goal === 'orders') return sum(orders);
  const { discount, grossMargin, laterOrders = 0, orderCost = 0, vat = 0 } = business;
  const net = orderValue / (1 + vat);
  const contribution = ({ commission }: Group) =>
    net * ((1 - discount) * (1 - commission) - (1 - grossMargin)) -
    orderCost +
    laterOrders * (net * grossMargin - orderCost);
  const profit = sum(
    (funnel, index) =>
      orders(funnel, index) * contribution(funnel.group) -
      funnel.group.product -
      funnel.posting * meanOf(funnel.group.fee, 'amount'),
  );
  if (goal === 'profit') return profit;
  const afterTime = profit - sum(({ group }) => group.hours) * business.hourlyValue;
  if (goal === 'profitAfterTime') return afterTime;
  return afterTime + sum(({ posting, group }) => posting * group.assets) * business.contentValue;
}

/** Whether a choice keeps every limit; a billionth of a limit is forgiven to binary fractions. */
export function keepsLimits(
  candidates: readonly Candidate[],
  limits: Limits,
  counts: readonly number[],
): boolean {
  const total = (of: (candidate: Candidate) => number) =>
    candidates.reduce((sum, candidate, index) => sum + counts[index]! * of(candidate), 0);
  const within = (use: number, limit: number) => use <= limit * (1 + 1e-9);
  return (
    within(
      total(({ group }) => meanOf(group.fee, 'amount') + group.product),
      limits.budget,
    ) &&
    within(
      total(({ group }) => group.hours),
      limits.hours,
    ) &&
    total(() => 1) <= (limits.partners ?? Infinity) &&
    Object.entries(limits.perTier ?? {}).every(([name, { min = 0, max = Infinity }]) => {
      const count = total(({ tier }) => (tier === name ? 1 : 0));
      return count >= min && count <= max;
    }) &&
    candidates.every(({ max, must, never }, index) => {
      const count = counts[index]!;
      return count >= (must ? 1 : 0) && count <= (never ? 0 : max);
    })
  );
}

/** Every choice that keeps the limits, best first. For a few thousand combinations at most. */
export function everyChoice(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  limits: Limits,
): { readonly counts: readonly number[]; readonly value: number }[] {
  const all = candidates.reduce<number[][]>(
    (lists, { max }) =>
      lists.flatMap((list) => Array.from({ length: max + 1 }, (_, count) => [...list, count])),
    [[]],
  );
  return all
    .filter((counts) => keepsLimits(candidates, limits, counts))
    .map((counts) => ({ counts, value: worthOfChoice(candidates, business, goal, counts) }))
    .sort((a, b) => b.value - a.value);
}

interface Funnel {
  readonly group: Group;
  readonly reach: number;
  readonly engagements: number;
  readonly buyers: number;
  readonly posting: number;
}

function funnelOf(group: Group, business: Business): Funnel {
  const audience = group.followers * meanOf(group.realFollowers, 'rate');
  const severalPosts = (1 - 0.4 ** group.posts) / 0.6;
  const reach = audience * meanOf(group.reachRate, 'amount') * group.inMarket * severalPosts;
  return {
    group,
    reach,
    engagements: audience * meanOf(group.engagementRate, 'rate') * group.posts,
    buyers:
      reach *
      meanOf(group.clickRate, 'rate') *
      meanOf(business.conversionRate, 'rate') *
      (1 + meanOf(business.untrackedOrders, 'amount')),
    posting: meanOf(group.postingProbability, 'rate'),
  };
}
