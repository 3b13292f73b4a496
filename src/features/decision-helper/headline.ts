import { money } from '#format';
import type { Decision, Outcome } from './outcome.ts';
import { type Plan, planTitle } from './plan.ts';

/**
 * A suggestion as a heading. Where money is the goal, the verdict over its comparison has the word: a
 * plan that does not pay is named as the nearest, never as what to do.
 */
export function headlineOf(
  plan: Plan,
  kind: Decision['kind'] | undefined,
  { cash }: Outcome,
  local = false,
): string {
  const title = planTitle(plan, local);
  const lower = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  switch (kind) {
    case 'not-yet':
      return 'Don’t spend on these to sell yet';
    case 'almost':
      return 'Not yet: keep your money for now';
    case 'test-first':
      return `Test first, with some of ${lower}`;
    case 'long-shot':
      return `A long shot: ${lower}`;
    case 'thin':
      return `It pays, but little for your hours: ${lower}`;
    case 'lean':
      return `${title}, if you can lose ${money(cash)}`;
    default:
      return title;
  }
}

/** Whether a verdict is against spending; its plan is only the nearest to paying. */
export function isAgainst(kind: Decision['kind'] | undefined): boolean {
  return kind === 'not-yet' || kind === 'almost';
}

/** What a plan makes on average, as text: `loses $27`. */
export function averageOf({ profit }: Outcome): string {
  if (profit === 0) return 'breaks even';
  return profit < 0 ? `loses ${money(-profit)}` : `makes ${money(profit)}`;
}
