import { meanOf } from '../distributions/estimate.ts';
import { partnerAt } from '../model/funnel.ts';
import type { Partner } from '../model/funnel.ts';
import type { Business, Estimate, Goal, Group, Kind } from '../model/types.ts';

/**
 * What one partner adds to a goal. With the chosen partners sorted by `key`, largest first, every
 * goal is Σ own + Σ shared × Π keep of the partners before it.
 */
export interface Worth {
  /** Added whatever else is chosen, in the unit of the goal; may be negative. */
  readonly own: number;
  /** Added by the partner of the largest key, less and less by the others; may be negative. */
  readonly shared: number;
  /** Share of `shared` left to partners of a smaller key: 1 − posting probability × overlap. */
  readonly keep: number;
  /** What the partners are sorted by: people reached, or buyers. */
  readonly key: number;
}

/**
 * What one partner of each group adds to a goal when every estimate is at its mean (model, §6).
 * The `count` of a group is not read. Needs a valid business and valid groups.
 */
export function worthOf(groups: readonly Group[], business: Business, goal: Goal): Worth[] {
  const mean = rememberedMeans();
  const overlap = mean(business.overlap, 'rate');
  return groups.map((group) => {
    const partner = partnerAt(group, business, mean);
    const { own, shared, key } = worthFor(goal, group, business, partner);
    return { own, shared, keep: 1 - partner.chance * overlap, key };
  });
}

/** Money committed to one partner: the mean fee and the product (model, §3). */
export function committedCash(group: Group): number {
  return meanOf(group.fee, 'amount') + group.product;
}

function worthFor(
  goal: Goal,
  group: Group,
  business: Business,
  partner: Partner,
): Omit<Worth, 'keep'> {
  const { reach, engagements, buyers, chance, fee, contribution } = partner;
  if (goal === 'uniqueReach') return { own: 0, shared: chance * reach, key: reach };
  if (goal === 'engagements') return { own: chance * engagements, shared: 0, key: 0 };
  if (goal === 'assets') return { own: chance * group.assets, shared: 0, key: 0 };
  const repeated = business.repeatCredit * chance * buyers;
  const fresh = (1 - business.repeatCredit) * chance * buyers;
  if (goal === 'orders') return { own: repeated, shared: fresh, key: buyers };
  const time = goal === 'profit' ? 0 : group.hours * business.hourlyValue;
  const content = goal === 'profitWithContent' ? chance * group.assets * business.contentValue : 0;
  return {
    own: contribution * repeated - group.product - chance * fee - time + content,
    shared: contribution * fresh,
    key: buyers,
  };
}

/** `meanOf`, computed once for each estimate: two hundred candidates share most of theirs. */
function rememberedMeans(): typeof meanOf {
  const known = new Map<string, number>();
  return (estimate: Estimate, kind: Kind) => {
    const name = [kind, estimate.low, estimate.likely, estimate.high].join();
    const mean = known.get(name) ?? meanOf(estimate, kind);
    known.set(name, mean);
    return mean;
  };
}
