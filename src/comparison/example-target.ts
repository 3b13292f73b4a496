import { smallSum } from '#format';
import type { Target } from '#share';
import { targets, type TargetWord } from '#words';
import type { Result } from './result.ts';

/** Times the smallest sum that counts, where no plan makes money in half of the campaigns. */
const wishedProfit = 10;

/**
 * A target to begin with, until the owner has said what they want: a round amount that the plan which
 * brings most already reaches in 5 of 10 campaigns, at least 1.
 *
 * @param word - of what; orders where money is the goal, else people
 */
export function exampleTarget(
  { goal, mixes, currency }: Result,
  word: TargetWord = goal === 'profit' ? 'orders' : 'people',
): Target {
  const { measure } = targets[word];
  const most = Math.max(...mixes.map(({ spread }) => spread[measure].middle));
  const isWish = word === 'profit' && most < 1;
  return { word, amount: isWish ? wishedProfit * smallSum(currency) : roundBelow(most), of10: 5 };
}

/** The largest of 1, 2, 5, 10, 20 … that is not above a value; at least 1. */
function roundBelow(value: number): number {
  if (value < 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [5, 2, 1].find((each) => each * power <= value) ?? 1;
  return digit * power;
}
