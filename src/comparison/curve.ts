import { hours, money, smallSum, whole } from '#format';
import { goals } from '#words';
import type { MixResult, Result, RungResult } from './result.ts';
import { type Part, say } from './say.ts';

/** What a plan brings from a budget on, until the next of its steps; in the goal's measure. */
export interface CurveStep {
  /** Budget from which it holds, money. */
  readonly from: number;
  readonly mean: number;
  /** What 9 and 1 of 10 campaigns reach. */
  readonly low: number;
  readonly high: number;
}

/** A budget at which something changes. */
export interface CurveMark {
  readonly budget: number;
  /** Place of the plan it is about. */
  readonly index: number;
  readonly text: string;
}

/** The steps of each plan along the budget; none where hours do not allow it. */
export function curveSteps(result: Result): readonly (readonly CurveStep[])[] {
  const { measure } = goals[result.goal];
  return result.mixes.map((mix, place) => {
    if (mix.sameAs !== place) return [];
    return allowedRungs(result, mix).flatMap(({ cash, spread }) => {
      const { mean = 0, low = 0, high = 0 } = spread[measure as keyof typeof spread] ?? {};
      return [{ from: cash, mean, low, high }];
    });
  });
}

/** What changes along the budget: where plans begin to fit, where hours run out, where one pays. */
export function curveMarks(result: Result): readonly CurveMark[] {
  return result.mixes.flatMap((mix, index) => {
    if (mix.sameAs !== index || mix.partners === 0) return [];
    const rungs = allowedRungs(result, mix);
    const [first, last] = [rungs[0], rungs.at(-1)];
    if (!first || !last) return [];
    if (!mix.fill) {
      return [{ budget: mix.cash, index, text: `fits from ${money(mix.cash, result.currency)}` }];
    }
    return isBoundByHours(result, mix)
      ? [{ budget: last.cash, index, text: `hours run out at ${whole(last.count)}` }]
      : [];
  });
}

/** The rung of a plan at a budget; undefined where it does not fit. */
export function rungAt(result: Result, place: number, budget: number): RungResult | undefined {
  const mix = result.mixes[place];
  if (!mix) throw new RangeError(`mix ${place} is not among ${result.mixes.length}`);
  const rounding = 1 + 1e-9;
  return allowedRungs(result, mix).findLast(({ cash }) => cash <= budget * rounding);
}

/** What more or less money would buy of each plan, a sentence or two a plan. */
export function budgetWords(result: Result, place: number): readonly Part[] {
  const mix = result.mixes[place];
  if (!mix) throw new RangeError(`mix ${place} is not among ${result.mixes.length}`);
  if (mix.sameAs !== place) return say`${place} is the same plan as ${mix.sameAs}.`;
  if (mix.partners === 0) return say`${place} has no partners yet.`;
  const rungs = allowedRungs(result, mix);
  const top = rungs.at(-1);
  if (!top) return say`${place} takes more hours than you can give, whatever the budget.`;
  if (!mix.fill) {
    const sum = money(mix.cash, result.currency);
    return mix.fits
      ? say`${place} needs ${sum}; more money changes nothing about it.${untestedWords(mix)}`
      : say`${place} begins to fit at ${sum}.`;
  }
  return say`${fillWords(result, place)}${bestRungWords(result, place, rungs)}${untestedWords(mix)}`;
}

/** That the curve leaves a plan's test aside, where the owner has stated one. */
function untestedWords({ test }: MixResult): string {
  if (!test?.stated) return '';
  return ` Curve and tables count them all from the start; what testing ${whole(test.first)} first changes stands in the answer.`;
}

function fillWords(result: Result, place: number): readonly Part[] {
  const { currency, budget } = result;
  const rung = rungAt(result, place, budget);
  const mix = result.mixes[place];
  const next = mix?.rungs.find(({ cash }) => cash > budget);
  if (!rung) {
    return next
      ? say`${place} begins to fit at ${money(next.cash, currency)}.`
      : say`${place} does not fit.`;
  }
  const takes = `${partnersWords(rung.count)} for ${money(rung.cash, currency)}`;
  if (mix?.fill?.boundBy === 'hours') {
    const needed = hours(mix.hours + eachOf(mix.rungs, 'hours'));
    // A fraction beyond the limit may read as the limit itself.
    const over = result.hours !== null && needed === hours(result.hours) ? 'a little over ' : '';
    return say`${place} takes ${takes}; then your hours run out. More money buys no more of them: one more would take ${over}${needed} in all.`;
  }
  if (mix?.fill?.boundBy === 'most') return say`${place} takes ${takes}, the most a plan can hold.`;
  return say`${place} takes ${takes}.`;
}

/** Where the average is best, if that is not the largest number. */
function bestRungWords(
  { goal, currency, decision }: Result,
  place: number,
  rungs: readonly RungResult[],
): string {
  if (goal !== 'profit') return '';
  const mean = ({ spread }: RungResult): number => spread.profit?.mean ?? 0;
  const [best] = [...rungs].sort((a, b) => mean(b) - mean(a));
  if (!best) return '';
  if (mean(best) <= smallSum(currency)) {
    return decision?.kind === 'test-first' && decision.place === place
      ? ' Without a test, no number of them makes money on average.'
      : ' No number of them makes money on average.';
  }
  const sum = `${money(mean(best), currency)} on average`;
  return best === rungs.at(-1)
    ? ` The more of them the better, as far as the curve goes: ${sum} with ${whole(best.count)}.`
    : ` On average it makes most with ${partnersWords(best.count)}: ${sum}.`;
}

function partnersWords(count: number): string {
  return count === 1 ? '1 partner' : `${whole(count)} partners`;
}

/** The rungs there are hours for. */
function allowedRungs({ hours: given }: Result, mix: MixResult): readonly RungResult[] {
  if (mix.partners === 0) return [];
  return given === null ? mix.rungs : mix.rungs.filter((rung) => rung.hours <= given * (1 + 1e-9));
}

/** Whether a plan that fills stops for want of hours before the end of the curve. */
function isBoundByHours({ hours: given, mostBudget }: Result, mix: MixResult): boolean {
  const last = mix.rungs.at(-1);
  return (
    given !== null && last !== undefined && last.cash + eachOf(mix.rungs, 'cash') <= mostBudget
  );
}

/** Cash or hours that one more partner takes. */
function eachOf(rungs: readonly RungResult[], what: 'cash' | 'hours'): number {
  const [before, last] = [rungs.at(-2), rungs.at(-1)];
  if (!last) return 0;
  return before
    ? (last[what] - before[what]) / (last.count - before.count)
    : last[what] / last.count;
}
