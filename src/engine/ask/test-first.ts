import { canonicalGroups, partnersOf } from '../model/groups.ts';
import type { Business, Mix } from '../model/types.ts';
import { checkBusiness, checkMix, checkWhole } from '../model/validate.ts';
import { checkOptions } from '../simulate/options.ts';
import { asPart, finish } from '../simulate/steps.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { stageSteps } from '../simulate/two-stages.ts';
import type { StagedMix } from '../simulate/stage-desk.ts';
import { bestRule, isSoundTest, isWithin, largestOf, reportOf } from './test-rule.ts';
import type { TestFirst } from './test-rule.ts';

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
 * is not. The rule is chosen on one half of the samples and, where left out, `first` on a half of that
 * half; everything told comes from the other, so that no luck of the draw is taken for knowledge.
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
  const staged: Staging = (size) => ({ groups, tested, first: size, extra: mix.extra ?? 0 });
  if (first !== undefined) return yield* tellOf(staged(first), business, options, false);
  const sizes = sizesFor(count);
  if (sizes.length === 1) return yield* tellOf(staged(sizes[0]!), business, options, true);
  const size = yield* asPart(bestSize(sizes, staged, business, options), (share) => share / 2);
  const told = tellOf(staged(size), business, options, true);
  return yield* asPart(told, (share) => (1 + share) / 2);
}

/** A mix, so many of whose partners come first. */
type Staging = (size: number) => StagedMix;

/** A number of partners who come first, and how its test did in the samples it was chosen on. */
interface Tried {
  readonly size: number;
  readonly isUsable: boolean;
  readonly mean: number;
}

/**
 * How many should come first, chosen on the first quarter of the samples: what is told is drawn from
 * the second half.
 */
function* bestSize(
  sizes: readonly number[],
  staged: Staging,
  business: Business,
  options: SimulateOptions,
): Generator<number, number> {
  const samples = Math.max(2, Math.floor(options.samples / 4));
  let best: Tried | null = null;
  for (const [index, size] of sizes.entries()) {
    const stages = yield* asPart(
      stageSteps(staged(size), business, { ...options, samples }),
      (share) => (index + share) / sizes.length,
    );
    const isSound = isSoundTest(staged(size), stages, 0, samples);
    const { mean, goOn } = bestRule(stages, samples, isSound);
    const tried = { size, isUsable: isSound && isWithin(goOn), mean };
    if (isBetter(tried, best)) best = tried;
  }
  return best!.size;
}

/** The test of one number of partners; `isFree` where a usable rule may go before a better one. */
function* tellOf(
  staged: StagedMix,
  business: Business,
  options: SimulateOptions,
  isFree: boolean,
): Generator<number, TestFirst> {
  const stages = yield* stageSteps(staged, business, options);
  const middle = Math.floor(options.samples / 2);
  const isSound = isSoundTest(staged, stages, 0, middle);
  const rule = bestRule(stages, middle, isFree && isSound);
  const report = reportOf(stages, middle, rule.atLeast);
  const isHeard = isSoundTest(staged, stages, middle, options.samples);
  const usable = isHeard && isWithin(report.goOn);
  return { first: staged.first, rule: { atLeast: rule.atLeast }, usable, ...report };
}

/** Usable tests go before others, then the better. */
function isBetter(one: Tried, other: Tried | null): boolean {
  if (!other) return true;
  if (one.isUsable !== other.isUsable) return one.isUsable;
  return one.mean > other.mean;
}

function sizesFor(count: number): readonly number[] {
  const sizes = SIZES.filter((size) => 2 * size <= count);
  return sizes.length > 0 ? sizes : [1];
}
