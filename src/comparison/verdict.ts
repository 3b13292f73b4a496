import { money, price, shareOf100 } from '#format';
import { goals } from '#words';
import { billText } from './bill.ts';
import { emptyWords } from './break-even.ts';
import { allUsuallyLose, duelWords, shortDuelWords } from './duel-words.ts';
import { planWords, shortPlanWords } from './plan-words.ts';
import type { MixResult, Outcome, Result } from './result.ts';
import { listed, type Part, say } from './say.ts';
import { type Duel, duelOf, isNear } from './standing.ts';

/** The answer in a few sentences, and what kind of answer it is. */
export interface Verdict {
  readonly kind:
    /** No plan has partners. */
    | 'empty'
    /** All plans are one. */
    | 'same'
    /** No plan fits the budget. */
    | 'over'
    /** One plan, held against doing nothing. */
    | 'single'
    /** All contenders usually lose money, and one is ahead. */
    | 'less-loss'
    /** One is ahead in 80 of 100 or more. */
    | 'clear'
    | Duel['standing'];
  readonly sentence: readonly Part[];
}

/** From this many wins of 100 on the leader wins clearly. */
const clearly = 80;

/** The verdict over the whole comparison. */
export function verdictOf(result: Result): Verdict {
  const { contenders, mixes, outcome } = result;
  const real = mixes.flatMap(({ partners }, place) => (partners > 0 ? [place] : []));
  const [first] = real;
  if (first === undefined) return { kind: 'empty', sentence: nobodyWords(result) };
  if (contenders.noneFits && !isOnePlan(result))
    return { kind: 'over', sentence: overWords(result) };
  if (isOnePlan(result)) {
    const about = contenders.noneFits ? overWords(result, 'It') : planWords(result, first, 'It');
    return { kind: 'same', sentence: say`These are the same plan. ${about}` };
  }
  const duel = duelOf(outcome, contenders.places);
  const [only = first] = contenders.places;
  const answer = duel ? duelWords(result, duel) : planWords(result, only);
  const rest = [dearWords(result, duel?.leader ?? only), ...twinWords(mixes)];
  return {
    kind: duel ? kindOf(result, duel) : 'single',
    sentence: rest.reduce((done, more) => say`${done}${more}`, answer),
  };
}

/** The outcome of one warmth in a few words, for the strip. */
export function outcomeWords(result: Result, outcome: Outcome): readonly Part[] {
  const { places } = result.contenders;
  const duel = duelOf(outcome, places);
  if (duel) return shortDuelWords(result, outcome, duel);
  const [only] = places;
  return only === undefined ? ['No partners yet.'] : shortPlanWords(result, outcome, only);
}

function kindOf(result: Result, { standing, ahead }: Duel): Verdict['kind'] {
  if (standing !== 'ahead') return standing;
  if (allUsuallyLose(result, result.outcome)) return 'less-loss';
  return shareOf100(ahead).of100 >= clearly ? 'clear' : 'ahead';
}

/** Whether there are several plans, all of them with the same partners. */
function isOnePlan({ mixes }: Result): boolean {
  return mixes.length > 1 && mixes.every(({ sameAs }) => sameAs === 0);
}

function nobodyWords({ mixes, currency }: Result): readonly Part[] {
  const [first, ...others] = mixes;
  if (first && others.length === 0) return emptyWords(0, first.bill, currency);
  return mixes.every(({ bill }) => bill.total === 0)
    ? ['These plans have no partners yet, so they cost nothing and bring nothing.']
    : ['These plans have no partners yet.'];
}

/** What the cheapest plan needs, where no plan fits the budget. */
function overWords(result: Result, subject?: 'It'): readonly Part[] {
  const { contenders, mixes, budget, currency } = result;
  const cost = (place: number): number => mixes[place]?.bill.total ?? 0;
  const [cheapest = 0] = [...contenders.over].sort((a, b) => cost(a) - cost(b));
  const needs = billText(mixes[cheapest]?.bill, currency);
  const more = money(cost(cheapest) - budget, currency);
  if (contenders.over.length === 1) {
    const who = subject ?? [{ mix: cheapest }];
    return say`${who} needs ${needs}, which is ${more} more than your budget.`;
  }
  const limit = price(budget, currency);
  return say`Nothing fits your budget of ${limit}: ${cheapest}, the cheapest, needs ${needs}.`;
}

/** A plan that cannot be paid but would do better on average: said, never praised. */
function dearWords(result: Result, leader: number): readonly Part[] {
  const { contenders, outcome, mixes, goal, budget, currency } = result;
  const mean = (place: number): number => outcome.mixes[place]?.spread.mean ?? 0;
  const [best] = [...contenders.over].sort((a, b) => mean(b) - mean(a));
  if (best === undefined || mean(best) <= Math.max(0, mean(leader))) return [];
  if (isNear(outcome, best, leader)) return [];
  const more = money((mixes[best]?.bill.total ?? 0) - budget, currency);
  return say` ${best} would ${goals[goal].would} on average, but needs ${more} more than your budget.`;
}

/** Plans with equal terms among others, a sentence a set of them. */
function twinWords(mixes: readonly MixResult[]): readonly (readonly Part[])[] {
  const sets = mixes.map((_, first) =>
    mixes.flatMap(({ sameAs, partners }, place) =>
      sameAs === first && partners > 0 ? [place] : [],
    ),
  );
  return sets
    .filter(({ length }) => length > 1)
    .map((set) => say` ${listed(set)} are the same plan.`);
}
