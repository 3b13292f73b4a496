import { type Business, type Estimate, type Group, type Mix, plan } from '#engine';
import { money, price, roundMoney, roundWorkedOut } from '#format';

/** What a plan costs in cash if everybody posts, and what an order leaves to pay it; as printed. */
export interface Bill {
  /** Likely fees, goods and other costs; the sum of its parts as they are printed, money ≥ 0. */
  readonly total: number;
  /** The part of it that no partner gets: boosting, a tool, money ≥ 0. */
  readonly other: number;
  /** Whether the sum is known to the cent: no fee in it is an estimate. */
  readonly exact: boolean;
  /** Whether somebody gets a fee; fees are paid to those who post, goods are sent to all. */
  readonly fees: boolean;
  /** Money left of an order at the likely values: 0 or below where it pays for nothing. */
  readonly perOrder: number;
  /** Whether orders of some partners leave more than those of others; `perOrder` is an average. */
  readonly differs: boolean;
  /** The share of a sale that all partners get, 0–1; null where they differ. */
  readonly commission: number | null;
}

const sure: Estimate = { low: 1, likely: 1, high: 1 };

/** The bill of a mix; `perOrder` and `commission` are 0 without partners. */
export function billOf(mix: Mix, business: Business, currency: string): Bill {
  const groups = mix.groups.filter(({ count }) => count > 0);
  const fees = groups.filter(({ fee }) => fee.likely > 0);
  const left = groups.map((group) => leftOfOrder(group, business));
  const commissions = new Set(groups.map(({ commission }) => commission));
  const differs = new Set(left).size > 1;
  const [onlyLeft = 0] = left;
  const [onlyCommission = 0] = commissions;
  const perOrder = differs ? plan(mix, business).contributionPerOrder : onlyLeft;
  const partners = groups.reduce((sum, { count, fee, product }) => {
    return sum + count * (printedFee(fee, currency) + roundMoney(product, currency));
  }, 0);
  return {
    total: roundMoney(partners + (mix.extra ?? 0), currency),
    other: mix.extra ?? 0,
    exact: fees.every(({ fee }) => isFixed(fee)),
    fees: fees.length > 0,
    perOrder: roundMoney(perOrder, currency),
    differs,
    commission: commissions.size > 1 ? null : onlyCommission,
  };
}

/** The sum of a bill as text: to the cent only where all of it is known to the cent. */
export function billText(bill: Bill | undefined, currency: string): string {
  if (!bill) return price(0, currency);
  return bill.exact ? price(bill.total, currency) : money(bill.total, currency);
}

/** What the engine leaves of an order of one partner, at the likely values: all click, all buy. */
function leftOfOrder(group: Group, business: Business): number {
  const buyer: Group = {
    ...group,
    count: 1,
    followers: 1,
    inMarket: 1,
    realFollowers: sure,
    reachRate: sure,
    clickRate: sure,
    postingProbability: sure,
    views: null,
  };
  const shop: Business = { ...business, conversionRate: sure, market: null };
  return plan({ name: 'one order', groups: [buyer] }, shop).contributionPerOrder;
}

/** A stated fee to the cent, a likely one to the digits that are printed of it. */
function printedFee(fee: Estimate, currency: string): number {
  return isFixed(fee) ? roundMoney(fee.likely, currency) : roundWorkedOut(fee.likely, currency);
}

function isFixed({ low, high }: Estimate): boolean {
  return low === high;
}
