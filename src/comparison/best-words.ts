import { count, outOf10, people, price, roughMoney, smallSum, whole } from '#format';
import { caps } from '#share';
import { goals } from '#words';
import { type Best, type BestMixAt, mostOfKind } from './best.ts';
import { curveSteps } from './curve.ts';
import { leastThatCounts } from './decide.ts';
import { kindWords } from './kinds.ts';
import type { Result } from './result.ts';
import { type Part, say } from './say.ts';

/** The best mix for the budget in words. */
export interface BestWords {
  readonly words: readonly Part[];
  /** Partners of each kind, where it is a mix worth adding as a plan; else null. */
  readonly counts: readonly number[] | null;
}

/** How the best mix stands to the plans and to doing nothing. */
type Standing =
  | { readonly kind: 'nothing-fits' | 'nothing-pays' | 'better' }
  /** No mix is clearly better than the plan at this place. */
  | { readonly kind: 'plan'; readonly place: number };

/** A point of the line of the best mix. */
interface LinePoint {
  readonly budget: number;
  /** Average of the goal's measure. */
  readonly mean: number;
}

/**
 * The line of the best mix, in steps: its average from each budget on at which it is known, never
 * below that of a plan, and never lower for more money. Empty where no mix is clearly better than the
 * plans and than doing nothing.
 */
export function bestLine(result: Result, { points }: Best): readonly LinePoint[] {
  const { goal, currency, mixes } = result;
  const coin = goal === 'profit' ? smallSum(currency) : 0;
  const known = mixes.flatMap((_, place) => planPoints(result, place));
  const all: readonly (LinePoint | BestMixAt)[] = [...known, ...points].sort(
    (a, b) => a.budget - b.budget,
  );
  let reached = 0;
  let ofPlans = 0;
  let isBetter = false;
  const line = all.flatMap((point): readonly LinePoint[] => {
    const { budget, mean } = point;
    if ('standardError' in point) {
      const last = budget === points.at(-1)?.budget;
      if (mean - ofPlans > Math.max(coin, 2 * point.standardError)) isBetter = true;
      if (mean <= reached) return last ? [{ budget, mean: reached }] : [];
    } else {
      ofPlans = Math.max(ofPlans, mean);
      if (mean <= reached) return [];
    }
    const before = reached;
    reached = mean;
    return [{ budget, mean: before }, point].map(({ mean: at }) => ({ budget, mean: at }));
  });
  return isBetter ? [{ budget: 0, mean: 0 }, ...line] : [];
}

/** What a plan brings on average from each of its steps on. */
function planPoints(result: Result, place: number): readonly LinePoint[] {
  const steps = curveSteps(result)[place] ?? [];
  return steps.map(({ from, mean }) => ({ budget: from, mean }));
}

/** Name of the line: a search that ends somewhere has no best. */
export function bestLabel({ points, isExact }: Best): string {
  const isAtEnd = points.some(({ counts }) => counts.some((each) => each >= mostOfKind));
  return isExact && !isAtEnd ? 'best mix' : 'best mix found';
}

/** The best mix for the budget, and what it stops at. */
export function bestWords(result: Result, best: Best): BestWords {
  const standing = standingOf(result, best);
  const sum = price(best.today.budget, result.currency);
  const { counts } = best.today;
  switch (standing.kind) {
    case 'nothing-fits':
      return { words: [`No partner on this page fits ${sum} and your hours.`], counts: null };
    case 'nothing-pays':
      return {
        words: [`The best mix of the partners on this page for ${sum}: ${noneWords(result, best)}`],
        counts: null,
      };
    case 'plan':
      return {
        words: say`For ${sum} no mix of the partners on this page is clearly better than ${standing.place}.${limitWords(result, best)}`,
        counts: null,
      };
    case 'better':
      return {
        words: say`${introWords(best)} for ${sum}: ${mixWords(best, counts)}, ${bringsWords(result, best)}.${limitWords(result, best)}`,
        counts: counts.filter((each) => each > 0).length > caps.groups ? null : counts,
      };
  }
}

function standingOf(result: Result, { today }: Best): Standing {
  const { goal, contenders, currency, mixes, decision } = result;
  if (!today.isAffordable) return { kind: 'nothing-fits' };
  const places = contenders.noneFits ? [] : contenders.places;
  const [rival] = [...places].sort((a, b) => aheadOf(a) - aheadOf(b));
  const isPaying =
    goal !== 'profit' ||
    (today.capped > 0 && today.mean > leastThatCounts(currency, today.cash, today.standardError));
  if (!isPaying) {
    const plan = decision?.kind === 'test-first' ? undefined : places.find((at) => paysOff(at));
    return plan === undefined ? { kind: 'nothing-pays' } : { kind: 'plan', place: plan };
  }
  if (rival === undefined) return { kind: 'better' };
  const { mean = 0, error = 0 } = today.ahead[rival] ?? {};
  const coin = goal === 'profit' ? smallSum(currency) : 0;
  return mean > Math.max(coin, 2 * error) ? { kind: 'better' } : { kind: 'plan', place: rival };

  function aheadOf(place: number): number {
    return today.ahead[place]?.mean ?? 0;
  }
  function paysOff(place: number): boolean {
    const { spread, cash, profitError, capped = 0 } = mixes[place] ?? {};
    const least = leastThatCounts(currency, cash ?? 0, profitError ?? 0);
    return capped > 0 && (spread?.profit.mean ?? 0) > least;
  }
}

function noneWords({ currency, decision }: Result, { today }: Best): string {
  const { capped, mean, cash, standardError } = today;
  if (decision?.kind === 'test-first') return 'none that pays, unless you test first.';
  return mean > leastThatCounts(currency, cash, standardError) && capped <= 0
    ? 'no partner at all, as none pays but for the best 5 of 100 campaigns.'
    : 'no partner at all, as none pays on average.';
}

/** What cannot be proven is not called the best. */
function introWords({ isExact, today }: Best): string {
  if (!isExact) return 'A good mix of the partners on this page';
  return today.stopsAt === null
    ? 'The best mix of the partners on this page'
    : 'The best mix we looked at';
}

/** `7 with 10,000 followers and 1 with 100,000 followers`. */
function mixWords({ kinds }: Best, counts: readonly number[]): readonly Part[] {
  const parts = kinds.flatMap((kind, i) => {
    const each = counts[i] ?? 0;
    return each > 0 ? [say`${whole(each)} ${kindWords(kind, kinds)}`] : [];
  });
  return parts.flatMap((part, i): readonly Part[] => {
    if (i === 0) return part;
    return [i === parts.length - 1 ? ' and ' : ', ', ...part];
  });
}

function bringsWords(result: Result, { today: { mean, profitable } }: Best): string {
  const odds =
    result.goal === 'profit' ? `; it makes money in ${outOf10(profitable)} campaigns` : '';
  return `${averageWords(result, mean)} on average${odds}`;
}

/** `about $1,200`, `about 11,000 people`, `about 15 photos and videos`. */
function averageWords({ goal, currency }: Result, mean: number): string {
  if (goal === 'profit') return `about ${roughMoney(mean, currency)}`;
  const some = goal === 'content' ? count(mean) : people(Math.round(mean));
  return `about ${some} ${goals[goal].things}`;
}

/** What keeps the mix from being better. */
function limitWords(result: Result, { today, isExact }: Best): string {
  const { withMoreHours, stopsAt } = today;
  const hours =
    withMoreHours === null
      ? ''
      : ` Your hours run out before the money does: with more of them, ${averageWords(result, withMoreHours.mean)}${withMoreHours.isAtEnd ? ' or more' : ''} for the same money.`;
  const end =
    stopsAt === null
      ? ''
      : stopsAt === 'kind'
        ? ` ${whole(mostOfKind)} of a kind is where our search ends: more may be better.`
        : ` ${whole(caps.partners)} partners are the most a plan holds.`;
  const market = isExact
    ? ''
    : ' As the market is limited, the search is not exact: there may be better ones.';
  return `${hours}${end}${market}`;
}
