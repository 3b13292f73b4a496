import { mostPartners } from '../model/inputs.ts';
import type { Business, Goal, Group } from '../model/types.ts';
import { checkBusiness, checkGroup, checkNumber, checkWhole } from '../model/validate.ts';

/** Partners that could be paid for: one named partner, or several on the same terms. */
export interface Candidate {
  /** The terms of each; its `count` is not read. */
  readonly group: Group;
  /** Most partners of the kind to take, whole number 0–1,000; 1 for a named partner. */
  readonly max: number;
  /** Name of the tier `Limits.perTier` counts it in. */
  readonly tier?: string;
  /** Take at least one. */
  readonly must?: boolean;
  /** Take none. With `must`, nothing is feasible. */
  readonly never?: boolean;
}

/** What the chosen partners may take together. `Infinity` is no limit. */
export interface Limits {
  /** Committed cash: fees and products of all chosen, posted or not; money ≥ 0. */
  readonly budget: number;
  /** The owner's hours, ≥ 0. */
  readonly hours: number;
  /** Most partners, whole number ≥ 0. */
  readonly partners?: number;
  /** Fewest and most partners of each tier by name, whole numbers ≥ 0. */
  readonly perTier?: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
}

/** Every goal; what a value of type `Goal` is checked against. */
const goals: Readonly<Record<Goal, true>> = {
  uniqueReach: true,
  engagements: true,
  orders: true,
  assets: true,
  profit: true,
  profitAfterTime: true,
  profitWithContent: true,
};

/** The most candidates of one problem. */
const mostCandidates = 1000;

/** @throws RangeError naming field, value and range if anything given is out of range */
export function checkChoice(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  limits: Limits,
): void {
  if (!Array.isArray(candidates) || candidates.length > mostCandidates) {
    const got = Array.isArray(candidates) ? candidates.length : String(candidates);
    throw new RangeError(`candidates must be a list of 0 to ${mostCandidates}, got ${got}`);
  }
  candidates.forEach(({ group, max }: Candidate, index) => {
    checkGroup({ ...group, count: 1 }, `candidates[${index}].group`);
    checkWhole(`candidates[${index}].max`, max, 0, 1000);
  });
  checkBusiness(business);
  checkGoal(goal);
  checkLimits(limits);
}

/** @throws RangeError if there is no such goal */
function checkGoal(goal: Goal): void {
  if (Object.hasOwn(goals, goal)) return;
  throw new RangeError(`goal must be one of ${Object.keys(goals).join(', ')}, got ${goal}`);
}

function checkLimits({ budget, hours, partners = 0, perTier = {} }: Limits): void {
  if (budget !== Infinity) checkNumber('limits.budget', budget, 0, Number.MAX_VALUE);
  if (hours !== Infinity) checkNumber('limits.hours', hours, 0, Number.MAX_VALUE);
  if (partners !== Infinity) checkWhole('limits.partners', partners, 0, Number.MAX_SAFE_INTEGER);
  for (const [tier, { min = 0, max = min }] of Object.entries(perTier)) {
    checkWhole(`limits.perTier.${tier}.min`, min, 0, mostPartners);
    if (max !== Infinity) {
      checkWhole(`limits.perTier.${tier}.max`, max, 0, Number.MAX_SAFE_INTEGER);
    }
  }
}
