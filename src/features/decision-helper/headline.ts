import { money, shareOf100 } from '#format';
import type { GoalWord } from '#words';
import type { Outcome } from './outcome.ts';
import { type Plan, planTitle } from './plan.ts';

/** Fewer campaigns of 100 than this make money: mostly it is lost. */
const half = 50;

/** Whether a plan meant to sell mostly loses and loses on average, so that nobody should count on it. */
function isNotYet(goal: GoalWord, { profitable, profit }: Outcome): boolean {
  return goal === 'profit' && shareOf100(profitable).of100 < half && profit <= 0;
}

/** A suggestion as a heading; a plan that does not pay is suggested to learn from, at most. */
export function headlineOf(plan: Plan, goal: GoalWord, outcome: Outcome, local = false): string {
  const title = planTitle(plan, local);
  if (!isNotYet(goal, outcome)) return title;
  return `Not yet, or only to learn: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** What a plan makes on average, as text: `loses $27`. */
export function averageOf({ profit }: Outcome): string {
  if (profit === 0) return 'breaks even';
  return profit < 0 ? `loses ${money(-profit)}` : `makes ${money(profit)}`;
}
