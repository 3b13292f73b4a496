import { goals } from '#words';
import { mixAt } from './behind-words.ts';
import { timesWords } from './decision-words.ts';
import type { Result } from './result.ts';
import { type Part, say } from './say.ts';

/** So many times as much for the money are about as much. */
const muchMore = 1.25;

/** Which plan brings most for the money, by averages; empty where that says nothing new. */
export function forTheMoneyWords(result: Result): readonly Part[] {
  const { contenders, goal, outcome } = result;
  const perMoney = (place: number): number => {
    const cost = mixAt(result, place).spread.cashCost.mean;
    return cost > 0 ? (outcome.mixes[place]?.spread.mean ?? 0) / cost : 0;
  };
  const ranked = contenders.places
    .filter((place) => perMoney(place) > 0)
    .sort((a, b) => perMoney(b) - perMoney(a));
  const [best, second] = ranked;
  if (best === undefined || second === undefined) return [];
  const ratio = perMoney(best) / perMoney(second);
  const { verb } = goals[goal];
  return ratio < muchMore
    ? say` For the same money, ${best} and ${second} come out about equal on average.`
    : say` For the same money, ${best} ${verb}: ${timesWords(ratio)} as many as ${second} on average.`;
}
