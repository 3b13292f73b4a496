import type { Business, Group, Mix } from '../model/types.ts';
import { checkBusiness, checkMix, checkNumber, checkWhole } from '../model/validate.ts';

/** The most partners of a mix with a group that fills. */
export const MOST_PARTNERS = 400;

/** By how much of itself a limit may be missed: three times 33.10 is more than 99.30 in binary. */
const ROUNDING = 1e-9;

/** What a mix may take. */
export interface FillLimits {
  /** Committed cash, money ≥ 0. */
  readonly budget: number;
  /** The owner's hours, ≥ 0; `Infinity` is no limit. */
  readonly hours: number;
}

/** How far a group fills. */
export interface FillCount {
  /** Partners of the group that fills. */
  readonly count: number;
  /** What there is too little of for one more; `most`: a mix may hold 400 partners. */
  readonly boundBy: 'budget' | 'hours' | 'most';
  /** Budget less committed cash, money; below 0 where not even the rest of the mix fits. */
  readonly unspent: number;
}

/** What a mix takes of the limits: so much, and more with each partner of the group that fills. */
export interface Needs {
  readonly cash: number;
  readonly cashEach: number;
  readonly hours: number;
  readonly hoursEach: number;
  /** Partners of the other groups. */
  readonly partners: number;
}

/**
 * How many partners of its group that fills a mix can take, by committed cash at likely fees and the
 * owner's hours (`Group.hours` of each partner, as `simulate` counts them). Where hours and budget
 * bind at one count, the hours are named, and either before `most`.
 * @throws RangeError if not exactly one group fills, or anything is out of range
 */
export function fillCount(mix: Mix, business: Business, limits: FillLimits): FillCount {
  checkMix(mix);
  checkFilling(mix, 1);
  checkBusiness(business);
  checkFillLimits(limits);
  return fillWithin(needsOf(mix), limits);
}

/** @throws RangeError if more than one group of a mix fills, or fewer than `least` */
export function checkFilling({ groups }: Mix, least: 0 | 1): void {
  checkWhole('filling groups of mix', groups.filter(({ fill }) => fill).length, least, 1);
}

/** @throws RangeError naming the limit if it is out of range */
export function checkFillLimits({ budget, hours }: FillLimits): void {
  checkNumber('limits.budget', budget, 0, Number.MAX_VALUE);
  if (hours !== Infinity) checkNumber('limits.hours', hours, 0, Number.MAX_VALUE);
}

/** What a mix takes; needs a valid one. */
export function needsOf({ groups, extra = 0 }: Mix): Needs {
  const filling = groups.find(({ fill }) => fill);
  const others = groups.filter(({ fill }) => !fill);
  return {
    cash: sumOf(others, (group) => group.count * likelyCash(group)) + extra,
    cashEach: filling ? likelyCash(filling) : 0,
    hours: sumOf(others, (group) => group.count * group.hours),
    hoursEach: filling?.hours ?? 0,
    partners: sumOf(others, ({ count }) => count),
  };
}

/** `fillCount` of what a mix takes. */
export function fillWithin(needs: Needs, { budget, hours }: FillLimits): FillCount {
  const byHours = mostWithin(hours, needs.hours, needs.hoursEach);
  const byBudget = mostWithin(budget, needs.cash, needs.cashEach);
  const most = Math.max(0, MOST_PARTNERS - needs.partners);
  const count = Math.min(byHours, byBudget, most);
  const boundBy = count === byHours ? 'hours' : count === byBudget ? 'budget' : 'most';
  const unspent = budget - (needs.cash + count * needs.cashEach);
  return { count, boundBy, unspent: Math.abs(unspent) <= ROUNDING * budget ? 0 : unspent };
}

/** Cash committed to one partner at the likely fee, money. */
export function likelyCash({ fee, product }: Group): number {
  return fee.likely + product;
}

/** The most partners for whom base + count × each ≤ limit; above 400, 401 or more. */
function mostWithin(limit: number, base: number, each: number): number {
  const most = limit * (1 + ROUNDING);
  if (base > most) return 0;
  if (limit === Infinity || each === 0) return Infinity;
  let count = Math.min(MOST_PARTNERS + 1, Math.floor((most - base) / each));
  while (count <= MOST_PARTNERS && base + (count + 1) * each <= most) count++;
  while (base + count * each > most) count--;
  return count;
}

function sumOf(groups: readonly Group[], amount: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + amount(group), 0);
}
