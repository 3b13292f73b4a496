import { shareOf100, smallSum } from '#format';
import type { Decision, Kind, MixResult, Result, TestResult } from './result.ts';

/** What a decision rests on. */
export interface Grounds extends Pick<Result, 'contenders' | 'currency' | 'odds' | 'hourlyValue'> {
  readonly mixes: readonly DecidedMix[];
  readonly outcome: Pick<Result['outcome'], 'wins' | 'gapErrors'>;
}

/** What is to be known of a plan. */
export interface DecidedMix extends Pick<
  MixResult,
  'bill' | 'hours' | 'ratios' | 'profitError' | 'capped' | 'profitable'
> {
  readonly spread: { readonly profit: { readonly mean: number } };
  readonly test: Pick<
    TestResult,
    'usable' | 'mean' | 'capped' | 'standardError' | 'gainError' | 'bestSmaller'
  > | null;
}

/** An average gain below this share of what is paid is no gain. */
const leastReturn = 0.02;
/** A test must gain this share of the plan's cash, and that where a plan is sure without one. */
const leastGain = { unsure: 0.05, sure: 0.1 } as const;
/** Of two plans about as good, the first is ahead in so many of 100. */
const evenly = { least: 35, most: 65 } as const;
/** Plans whose averages differ by less than this share of the leader's, or of the extra cash. */
const about = 0.1;
/** From so much back per money paid on, a plan is close to paying. */
const close = 0.5;
/** Below so many of 100 a plan is only for money that may be lost. */
const leanBelow = 65;

/**
 * Decides between doing nothing, each plan that fits, and trying some of its partners first, by mean
 * cash profit over common draws; undefined where no plan fits.
 */
export function decide(grounds: Grounds): Decision | undefined {
  const { contenders, odds } = grounds;
  const places = contenders.noneFits ? [] : contenders.places;
  if (places.length === 0) return undefined;
  const mean = (place: number): number => planAt(grounds, place).spread.profit.mean;
  const ranked = [...places].sort((a, b) => mean(b) - mean(a));
  const paying = ranked.filter((place) => pays(grounds, place));
  const sure = paying.filter(
    (place) => shareOf100(planAt(grounds, place).profitable).of100 >= 100 * odds,
  );
  const tested = testWorthTaking(grounds, ranked, sure.length > 0);
  if (tested !== undefined) return { kind: 'test-first', place: tested, other: null };
  const [leader] = sure.length > 0 ? sure : paying;
  if (leader === undefined) return nearestOf(grounds, ranked);
  if (sure.length === 0) return { kind: 'long-shot', place: leader, other: null };
  const second = sure[1];
  if (second !== undefined && isAsGood(grounds, leader, second)) {
    return { kind: 'either', ...cheaperFirst(grounds, leader, second) };
  }
  return { kind: kindOfSure(grounds, leader), place: leader, other: null };
}

/** The sum that an average has to exceed before it counts, money. */
export function leastThatCounts(currency: string, cash: number, error: number): number {
  return Math.max(smallSum(currency), leastReturn * cash, 2 * error);
}

function pays(grounds: Grounds, place: number): boolean {
  const { spread, bill, profitError, capped } = planAt(grounds, place);
  return (
    spread.profit.mean > leastThatCounts(grounds.currency, bill.total, profitError) && capped > 0
  );
}

/** The best test that gains enough over everything that could be done without one. */
function testWorthTaking(
  grounds: Grounds,
  ranked: readonly number[],
  isAnySure: boolean,
): number | undefined {
  const { currency } = grounds;
  const plans = ranked.map((place) => planAt(grounds, place).spread.profit.mean);
  const good = ranked.filter((place) => {
    const { test, bill } = planAt(grounds, place);
    if (!test?.usable || test.capped <= 0) return false;
    if (test.mean <= leastThatCounts(currency, bill.total, test.standardError)) return false;
    const gain = test.mean - Math.max(0, test.bestSmaller, ...plans);
    const share = isAnySure ? leastGain.sure : leastGain.unsure;
    return gain >= Math.max(smallSum(currency), 2 * test.gainError, share * bill.total);
  });
  const mean = (place: number): number => planAt(grounds, place).test?.mean ?? 0;
  return good.sort((a, b) => mean(b) - mean(a))[0];
}

/** No plan pays: the one that brings back most of what it costs. */
function nearestOf(grounds: Grounds, ranked: readonly number[]): Decision {
  const back = (place: number): number => {
    const { ratios, spread } = planAt(grounds, place);
    return ratios.timesBack ?? (spread.profit.mean >= 0 ? Infinity : 0);
  };
  const [place = 0] = [...ranked].sort((a, b) => back(b) - back(a));
  const isClose = back(place) >= close && !restsOnFew(grounds, place);
  return { kind: isClose ? 'almost' : 'not-yet', place, other: null };
}

/** Whether a plan's average counts, but only thanks to its best 5 of 100 campaigns. */
export function restsOnFew(grounds: Grounds, place: number): boolean {
  const { spread, bill, profitError, capped } = planAt(grounds, place);
  const least = leastThatCounts(grounds.currency, bill.total, profitError);
  return spread.profit.mean > least && capped <= 0;
}

/** Whether a second plan is about as good as the leader. */
function isAsGood(grounds: Grounds, leader: number, second: number): boolean {
  const { outcome, currency } = grounds;
  const [first, other] = [planAt(grounds, leader), planAt(grounds, second)];
  const gap = first.spread.profit.mean - other.spread.profit.mean;
  const error = outcome.gapErrors[leader]?.[second] ?? 0;
  const extra = Math.abs(first.bill.total - other.bill.total);
  const ahead = shareOf100(outcome.wins[leader]?.[second] ?? 0).of100;
  return (
    gap <=
      Math.max(smallSum(currency), about * first.spread.profit.mean, about * extra, 2 * error) &&
    ahead >= evenly.least &&
    ahead <= evenly.most
  );
}

/** The one of two with less cash, then with fewer hours. */
function cheaperFirst(
  grounds: Grounds,
  one: number,
  other: number,
): { readonly place: number; readonly other: number } {
  const [first, second] = [planAt(grounds, one), planAt(grounds, other)];
  const cash = first.bill.total - second.bill.total;
  const isFirst = cash < 0 || (cash === 0 && first.hours <= second.hours);
  return isFirst ? { place: one, other } : { place: other, other: one };
}

function kindOfSure(grounds: Grounds, leader: number): Kind {
  const { spread, hours, profitable } = planAt(grounds, leader);
  if (hours > 0 && spread.profit.mean / hours < grounds.hourlyValue) return 'thin';
  const least = Math.max(leanBelow, 100 * grounds.odds);
  return shareOf100(profitable).of100 < least ? 'lean' : 'go';
}

function planAt({ mixes }: Pick<Grounds, 'mixes'>, place: number): DecidedMix {
  const mix = mixes[place];
  if (!mix) throw new RangeError(`mix ${place} is not among ${mixes.length}`);
  return mix;
}
