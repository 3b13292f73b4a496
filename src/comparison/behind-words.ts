import { hours, money, roundWorkedOut } from '#format';
import { goals } from '#words';
import type { MixResult, Result } from './result.ts';
import { listed, type Part, say } from './say.ts';
import { isNear } from './standing.ts';

/** Where all plans stand that were not named yet: those that fit, and those that do not. */
export function behindWords(result: Result, named: readonly number[]): readonly Part[] {
  const { contenders, currency, goal } = result;
  const rest = contenders.places
    .filter((place) => !named.includes(place))
    .sort((a, b) => meanOf(result, b) - meanOf(result, a));
  const [first, ...more] = rest;
  const dear = dearWords(result, named[0] ?? 0);
  if (first === undefined) return dear;
  // The plan that brings most for the money may bring less than others in all.
  if (goal !== 'profit') return say` Behind in total: ${listed(rest)}.${dear}`;
  if (more.length > 0) return say` Behind: ${listed(rest)}.${dear}`;
  const mean = meanOf(result, first);
  const makes = `${mean < 0 ? 'loses' : 'makes'} ${money(Math.abs(mean), currency)}`;
  const even = evenFeeWords(result, first);
  return say` ${first} ${makes} on average${even === '' ? unnamedWords(result, first) : `; ${even}`}.${dear}`;
}

/** Why a plan loses more than it is likely to cost. */
function unnamedWords(result: Result, place: number): string {
  const { bill } = mixAt(result, place);
  const isDearer = bill.fees && !bill.exact && -meanOf(result, place) > bill.total;
  return isDearer ? ', as nobody has named a price yet' : '';
}

/** At what fee a single partner whose plan loses on average would not: `at a fee of … they would break even`. */
export function evenFeeWords(result: Result, place: number): string {
  const { partners, bill, worths, spread } = mixAt(result, place);
  const [worth, ...others] = worths;
  const fee = worth?.averageFee ?? 0;
  // Other costs of the plan would have to come off the fee.
  if (partners !== 1 || others.length > 0 || bill.other > 0 || spread.profit.mean >= 0 || fee < 1)
    return '';
  return `at a fee of ${money(fee, result.currency)} they would break even`;
}

/** Plans there is no money or time for: a better one by what it lacks, the others too. */
function dearWords(result: Result, leader: number): readonly Part[] {
  const { contenders, goal } = result;
  if (contenders.noneFits) return [];
  const over = [...contenders.over].sort((a, b) => meanOf(result, b) - meanOf(result, a));
  return over.reduce<readonly Part[]>((done, place, at) => {
    const isBetter =
      at === 0 &&
      meanOf(result, place) > Math.max(0, meanOf(result, leader)) &&
      !isNear(result.outcome, place, leader);
    const lack = lackWords(result, place);
    return isBetter
      ? say`${done} ${place} would ${goals[goal].would} on average, but needs ${lack} more than you have.`
      : say`${done} ${place} does not fit: it needs ${lack} more than you have${losesToo(result, place)}.`;
  }, []);
}

/** Nobody should save up for a plan that loses. */
function losesToo(result: Result, place: number): string {
  return result.goal === 'profit' && meanOf(result, place) < 0 ? ', and would lose money' : '';
}

/** What a plan needs beyond budget and hours: `$735 and 12 hours`. */
export function lackWords(result: Result, place: number): string {
  return lackText(mixAt(result, place), result);
}

/** What so much cash and so many hours are beyond what there is; empty where there is enough. */
export function lackText(
  { cash, hours: needed }: Pick<MixResult, 'cash' | 'hours'>,
  { budget, hours: given, currency }: Pick<Result, 'budget' | 'hours' | 'currency'>,
): string {
  const time = given === null ? 0 : needed - given;
  const parts = [
    ...(cash > budget ? [money(lackOf(cash, budget, currency), currency)] : []),
    ...(time > 0 ? [hours(time)] : []),
  ];
  return parts.join(' and ');
}

/** Beyond the sum as it is printed, so that the two agree; of the sum itself where that is too coarse. */
function lackOf(cash: number, budget: number, currency: string): number {
  const exact = cash - budget;
  const printed = roundWorkedOut(cash, currency) - budget;
  return Math.abs(printed - exact) < 0.005 * exact ? printed : exact;
}

/**
 * The result of a plan.
 *
 * @throws RangeError if there is no such plan
 */
export function mixAt({ mixes }: Result, place: number): MixResult {
  const mix = mixes[place];
  if (!mix) throw new RangeError(`mix ${place} is not among ${mixes.length}`);
  return mix;
}

function meanOf({ outcome }: Result, place: number): number {
  return outcome.mixes[place]?.spread.mean ?? 0;
}
