import { canonicalGroups, partnersOf } from '../model/groups.ts';
import type { Business, Mix } from '../model/types.ts';
import { checkBusiness, checkMix, checkWhole } from '../model/validate.ts';
import { checkOptions, finish } from '../simulate/options.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { stageSteps } from '../simulate/two-stages.ts';
import type { StagedMix } from '../simulate/stage-desk.ts';
import { bestRule, isSoundTest, isWithin, largestOf, reportOf } from './test-rule.ts';
import type { Rule, TestFirst } from './test-rule.ts';

/** How many may come first where nobody says. */
const SIZES = [2, 3, 4, 5, 8, 12, 20, 40, 80, 160];

/** Options of `testFirst`. */
export interface TestFirstOptions extends SimulateOptions {
  /** How many come first, whole, 1 to the group's count; searched where left out. */
  readonly first?: number;
}

/**
 * What it is worth to try some partners of a mix first, and to go on with all others only at so many
 * tracked orders: `null` for fewer than two partners. The first are those of the largest group (by
 * count, then by cost of a partner, then the first entered); all else belongs to the second stage,
 * other costs to the first. What is not known of shop and partners is the same in both stages, luck
 * is not. Rule and, where left out, `first` are chosen on one half of the samples, and everything
 * told comes from the other half, so that no luck of the draw is taken for knowledge.
 * @throws RangeError if anything is out of range; `samples` must be 2 or more
 */
export function testFirst(
  mix: Mix,
  business: Business,
  options: TestFirstOptions,
): TestFirst | null {
  return finish(testFirstSteps(mix, business, options));
}

/**
 * `testFirst` in short steps; yields the share done, 0–1.
 * @throws RangeError as `testFirst`, when the first step is asked for
 */
export function* testFirstSteps(
  mix: Mix,
  business: Business,
  options: TestFirstOptions,
): Generator<number, TestFirst | null> {
  checkMix(mix);
  checkBusiness(business);
  checkOptions(options);
  checkWhole('options.samples', options.samples, 2, Infinity);
  const groups = canonicalGroups(mix.groups);
  const partners = partnersOf(groups);
  if (partners < 2) return null;
  const tested = largestOf(groups, mix.groups);
  const { count } = groups[tested]!;
  const { first } = options;
  if (first !== undefined) checkWhole('options.first', first, 1, Math.min(count, partners - 1));
  const sizes = first === undefined ? sizesFor(count) : [first];
  const isFree = first === undefined;
  let best: Tried | null = null;
  for (const [index, size] of sizes.entries()) {
    const staged = { groups, tested, first: size, extra: mix.extra ?? 0 };
    const steps = tryOut(staged, business, options, isFree);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        if (isBetter(step.value, best)) best = step.value;
        break;
      }
      yield (index + step.value) / sizes.length;
    }
  }
  return best!.found;
}

/** A test, and the rule chosen for it on the other half. */
interface Tried {
  readonly rule: Rule;
  readonly isUsable: boolean;
  readonly found: TestFirst;
}

function* tryOut(
  staged: StagedMix,
  business: Business,
  options: SimulateOptions,
  isFree: boolean,
): Generator<number, Tried> {
  const stages = yield* stageSteps(staged, business, options);
  const middle = Math.floor(options.samples / 2);
  const isSound = isSoundTest(staged, stages, 0, middle);
  const rule = bestRule(stages, middle, isFree && isSound);
  const report = reportOf(stages, middle, rule.atLeast);
  const isHeard = isSoundTest(staged, stages, middle, options.samples);
  const usable = isHeard && isWithin(report.goOn);
  return {
    rule,
    isUsable: isSound && isWithin(rule.goOn),
    found: { first: staged.first, rule: { atLeast: rule.atLeast }, usable, ...report },
  };
}

/** Usable tests go before others, then the better on the half on which rules are chosen. */
function isBetter(one: Tried, other: Tried | null): boolean {
  if (!other) return true;
  if (one.isUsable !== other.isUsable) return one.isUsable;
  return one.rule.mean > other.rule.mean;
}

function sizesFor(count: number): readonly number[] {
  const sizes = SIZES.filter((size) => 2 * size <= count);
  return sizes.length > 0 ? sizes : [1];
}
