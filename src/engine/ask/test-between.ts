import { canonicalGroups } from '../model/groups.ts';
import type { Business, Mix } from '../model/types.ts';
import { checkBusiness, checkMix, checkNumber, checkWhole } from '../model/validate.ts';
import { checkOptions } from '../simulate/options.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { stageSteps } from '../simulate/two-stages.ts';
import type { Stages } from '../simulate/two-stages.ts';
import type { StagedMix } from '../simulate/stage-desk.ts';
import { bestRule, byTracked, isSoundTest, isWithin, largestOf } from './test-rule.ts';

/** A plan of a shop. */
export interface Offer {
  readonly mix: Mix;
  readonly business: Business;
}

/** A test somewhere between two offers. */
export interface TestBetween {
  /** Whether it makes a test; see `TestFirst`. */
  readonly usable: boolean;
  /**
   * Profit under the best rule. It is chosen on these samples themselves, so that their mean flatters
   * it a little; a difference between two points of the way does not.
   */
  readonly profits: Float64Array;
}

/**
 * The test of a plan along a way between two offers on which orders stay as they are and money changes
 * evenly: the value of an order, the margin, the discount, a fee. Both ends are drawn once; what lies
 * between is as exact as they are. For a single offer, both ends may be the same.
 *
 * @returns the test at a share of the way, 0–1; null for a plan in which `first` leaves nobody for later
 * @throws RangeError when the first step is asked for, if anything is out of range
 */
export function* testBetweenSteps(
  [from, to]: readonly [Offer, Offer],
  options: SimulateOptions & { readonly first: number },
): Generator<number, ((share: number) => TestBetween) | null> {
  checkOptions(options);
  checkWhole('options.samples', options.samples, 2, Infinity);
  const staged = stagedOf(from, options.first);
  const other = stagedOf(to, options.first);
  if (!staged || !other) return null;
  const first = yield* stageSteps(staged, from.business, options);
  const last = from === to ? first : yield* stageSteps(other, to.business, options);
  const order = byTracked(first, options.samples);
  const isSound = isSoundTest(staged, first, 0, options.samples);
  return (share) => {
    checkNumber('share', share, 0, 1);
    return testOf(between(first, last, share), order, isSound);
  };
}

function stagedOf({ mix, business }: Offer, first: number): StagedMix | null {
  checkMix(mix);
  checkBusiness(business);
  checkWhole('options.first', first, 1, Infinity);
  const groups = canonicalGroups(mix.groups);
  if (groups.length === 0) return null;
  const tested = largestOf(groups, mix.groups);
  if (groups[tested]!.count <= first) return null;
  return { groups, tested, first, extra: mix.extra ?? 0 };
}

function between(first: Stages, last: Stages, share: number): Stages {
  if (share === 0 || first === last) return first;
  const mixed = (name: 'firstProfit' | 'addedProfit') =>
    first[name].map((own, sample) => own + share * (last[name][sample]! - own));
  return { ...first, firstProfit: mixed('firstProfit'), addedProfit: mixed('addedProfit') };
}

function testOf(stages: Stages, order: Uint32Array, isSound: boolean): TestBetween {
  const { atLeast, goOn } = bestRule(stages, order.length, isSound, order);
  const profits = stages.firstProfit.map((own, sample) =>
    stages.tracked[sample]! >= atLeast ? own + stages.addedProfit[sample]! : own,
  );
  return { usable: isSound && isWithin(goOn), profits };
}
