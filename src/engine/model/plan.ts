import { creditFor, partnerAt, ratiosOf, shareInMarket } from './funnel.ts';
import type { Partner } from './funnel.ts';
import { canonicalGroups } from './groups.ts';
import { freshPartners } from './reach.ts';
import type { Business, Group, Mix, Plan } from './types.ts';
import { checkBusiness, checkMix } from './validate.ts';

/**
 * A mix at the likely value of every estimate, posting probabilities in closed form. Likely is not
 * average: the means of `simulate` differ. `contributionPerOrder` is 0 where there are no orders.
 * A market too small for the expected unique reach leaves fewer orders.
 * @throws RangeError if the mix or the business is out of range
 */
export function plan(mix: Mix, business: Business): Plan {
  checkMix(mix);
  checkBusiness(business);
  const groups = canonicalGroups(mix.groups).map((group) => likelyGroup(group, business));
  const { extra = 0 } = mix;
  const reached = expectedReach(groups, business);
  const uniqueReach = Math.min(business.market ?? Infinity, reached);
  const ordersOf = expectedOrders(groups, business);
  const unlimited = ordersOf.reduce((total, of) => total + of, 0);
  const left = shareInMarket(business, reached, unlimited);
  const orders = left * unlimited;
  const contribution =
    left * sum(groups, ({ partner }, index) => ordersOf[index]! * partner.contribution);
  const fees = ({ posted, partner, count, product }: LikelyGroup) =>
    posted * partner.fee + count * product;
  const cashCost = sum(groups, fees) + extra;
  const hours = sum(groups, (group) => group.count * group.hours);
  const assets = sum(groups, (group) => group.posted * group.assets);
  const engagements = sum(groups, ({ posted, partner }) => posted * partner.engagements);
  const profit = contribution - cashCost;
  const profitAfterTime = profit - hours * business.hourlyValue;
  const ratios = ratiosOf({ uniqueReach, engagements, orders, cashCost, contribution });
  return {
    grossReach: sum(groups, ({ posted, partner }) => posted * partner.reach),
    uniqueReach,
    engagements,
    clicks: sum(groups, ({ posted, partner }) => posted * partner.clicks),
    orders,
    contributionPerOrder: orders === 0 ? 0 : contribution / orders,
    cashCost,
    committedCash:
      sum(groups, ({ count, partner, product }) => count * (partner.fee + product)) + extra,
    hours,
    assets,
    profit,
    profitAfterTime,
    profitWithContent: profitAfterTime + assets * business.contentValue,
    cpm: ratios.cpm,
    cpe: ratios.cpe,
    cpa: ratios.cpa,
    timesBack: ratios.timesBack,
  };
}

/** The partners of a group at the likely values. */
interface LikelyGroup extends Pick<Group, 'count' | 'product' | 'hours' | 'assets'> {
  /** Partners who post, on average. */
  readonly posted: number;
  /** Each of them. */
  readonly partner: Partner;
}

function likelyGroup(group: Group, business: Business): LikelyGroup {
  const { count, product, hours, assets } = group;
  const partner = partnerAt(group, business, ({ likely }) => likely);
  return { count, product, hours, assets, posted: count * partner.chance, partner };
}

/** Expected unique reach before any limit by the market. */
function expectedReach(groups: readonly LikelyGroup[], business: Business): number {
  const blocks = groups.map(({ partner, count }) => ({
    value: partner.reach,
    chance: partner.chance,
    count,
  }));
  const fresh = freshPartners(blocks, business.overlap.likely);
  return sum(groups, ({ partner }, index) => partner.reach * fresh[index]!);
}

/** Expected orders of each group, in the order of `groups`. */
function expectedOrders(groups: readonly LikelyGroup[], business: Business): readonly number[] {
  const blocks = groups.map(({ partner, count }) => ({
    value: partner.buyers,
    chance: partner.chance,
    count,
  }));
  const fresh = freshPartners(blocks, business.overlap.likely);
  return groups.map(
    ({ partner, posted }, index) =>
      partner.buyers * creditFor(posted, fresh[index]!, business.repeatCredit),
  );
}

/** Σ over groups; each amount is told the group and its place in the list. */
function sum(
  groups: readonly LikelyGroup[],
  amount: (group: LikelyGroup, index: number) => number,
): number {
  return groups.reduce((total, group, index) => total + amount(group, index), 0);
}
