import { hours, price, whole } from '#format';
import { billText } from './bill.ts';
import { emptyWords } from './break-even.ts';
import { behindWords, lackWords } from './behind-words.ts';
import { decisionWords } from './decision-words.ts';
import { duelWords, shortDuelWords } from './duel-words.ts';
import { planWords, shortPlanWords } from './plan-words.ts';
import type { Kind, MixResult, Outcome, Result } from './result.ts';
import { listed, type Part, say } from './say.ts';
import { duelOf } from './standing.ts';
import { forTheMoneyWords } from './value-words.ts';

/** The answer: what to do, and what that rests on. */
export interface Verdict {
  readonly kind:
    | Kind
    /** No plan has partners. */
    | 'empty'
    /** All plans are one. */
    | 'same'
    /** No plan fits budget and hours. */
    | 'over'
    /** A goal that is not money. */
    | 'measure';
  /** The answer in a few words that can stand alone. */
  readonly headline: readonly Part[];
  /** What it rests on, and where the other plans stand. */
  readonly body: readonly Part[];
}

/** The verdict over the whole comparison. */
export function verdictOf(result: Result): Verdict {
  const { contenders, mixes, decision } = result;
  const isEmpty = mixes.every(({ partners }) => partners === 0);
  if (isEmpty) return { kind: 'empty', ...nobodyWords(result) };
  const twins = mixes.length > 1 ? twinWords(mixes) : [];
  const isOnePlan = mixes.length > 1 && mixes.every(({ sameAs }) => sameAs === 0);
  const own = contenders.noneFits
    ? { kind: 'over' as const, ...overWords(result) }
    : decision
      ? { kind: decision.kind, ...decisionWords(result, decision) }
      : { kind: 'measure' as const, ...measureWords(result) };
  if (isOnePlan) {
    return { kind: 'same', headline: ['These are the same plan.'], body: verdictText(own) };
  }
  return { ...own, body: joined(own.body, twins) };
}

/** Headline and body as one text. */
export function verdictText({
  headline,
  body,
}: Pick<Verdict, 'headline' | 'body'>): readonly Part[] {
  return body.length > 0 ? say`${headline} ${body}` : headline;
}

/** Texts one after the other, each of which may be empty; the space before the first one is gone. */
function joined(first: readonly Part[], rest: readonly (readonly Part[])[]): readonly Part[] {
  const [start, ...more] = rest.reduce((done, next) => say`${done}${next}`, first);
  const begin = typeof start === 'string' ? start.trimStart() : start;
  return begin === undefined || begin === '' ? more : [begin, ...more];
}

/** The outcome of one warmth in a few words, for the strip. */
export function outcomeWords(result: Result, outcome: Outcome): readonly Part[] {
  const { places } = result.contenders;
  const duel = duelOf(outcome, places);
  if (duel) return shortDuelWords(result, outcome, duel);
  const [only] = places;
  return only === undefined ? ['No partners yet.'] : shortPlanWords(result, outcome, only);
}

function nobodyWords({ mixes, currency }: Result): Pick<Verdict, 'headline' | 'body'> {
  const [first, ...others] = mixes;
  const headline = ['No partners yet.'];
  if (first && others.length === 0) return { headline, body: emptyWords(0, first.bill, currency) };
  return mixes.every(({ bill }) => bill.total === 0)
    ? {
        headline,
        body: ['These plans cost nothing and bring nothing: add partners to one of them.'],
      }
    : { headline, body: ['Add partners to one of these plans.'] };
}

/** What the plan nearest to fitting needs, where none fits. */
function overWords(result: Result): Pick<Verdict, 'headline' | 'body'> {
  const { contenders, mixes, budget, hours: given, currency } = result;
  const missing = (place: number): number => {
    const { cash = 0, hours: needed = 0 } = mixes[place] ?? {};
    return Math.max(partOf(cash, budget), given === null ? 0 : partOf(needed, given));
  };
  const [nearest = 0, ...others] = [...contenders.over].sort((a, b) => missing(a) - missing(b));
  const isTime = contenders.over.some(
    (place) => given !== null && (mixes[place]?.hours ?? 0) > given,
  );
  const limit = price(budget, currency);
  const sum = billText(mixes[nearest]?.bill, currency);
  const needs = isTime ? `${sum} and ${hours(mixes[nearest]?.hours ?? 0)}` : sum;
  const fitting = mixes[nearest]?.fitting ?? 0;
  const fewer =
    fitting > 0 ? ` It fits with ${whole(fitting)} ${fitting === 1 ? 'partner' : 'partners'}.` : '';
  const first = say`${nearest} needs ${needs}, ${lackWords(result, nearest)} more than you have.${fewer}`;
  return {
    headline: [`Nothing fits ${isTime ? `${limit} and ${hours(given ?? 0)}` : limit}.`],
    body: others.reduce(
      (done, place) => say`${done} ${place} needs ${lackWords(result, place)} more than you have.`,
      first,
    ),
  };
}

/** How much of what there is a need takes; ∞ where there is none. */
function partOf(need: number, there: number): number {
  if (need === 0) return 0;
  return there > 0 ? need / there : Infinity;
}

/** The plan that has most of the goal, what it costs, and what the money buys elsewhere. */
function measureWords(result: Result): Pick<Verdict, 'headline' | 'body'> {
  const { contenders, outcome } = result;
  const duel = duelOf(outcome, contenders.places);
  const [only = 0] = contenders.places;
  const headline = duel ? duelWords(result, duel) : planWords(result, only);
  const named = duel ? [duel.leader, duel.rival] : [only];
  const body = [forTheMoneyWords(result), behindWords(result, named)];
  return { headline, body: joined([], body) };
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
