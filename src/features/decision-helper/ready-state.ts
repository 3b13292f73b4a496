import { encode, type GroupState, type MixState, startState, type State } from '#share';
import { type Plan, planName } from './plan.ts';
import { type Answers, cash, hours } from './questions.ts';
import type { Suggestion } from './suggest.ts';

/**
 * Share of followers near a local shop, for a small creator of the town and for a big one: a guess to
 * be replaced, said so wherever it is used.
 */
const nearby = { small: 0.5, big: 0.05 } as const;

/**
 * The comparison that opens in the calculator: the small ones alone, the big one alone, and, where it is
 * suggested, both together; with the owner's goal, budget, hours and audience.
 */
export function readyState(answers: Answers, { plan, alone }: Suggestion): State {
  const plans = plansOf({ plan, alone });
  return {
    ...startState,
    goal: answers.goal,
    warmth: answers.warmth,
    shop: { budget: cash[answers.budget], hoursToGive: hours[answers.hours] },
    mixes: plans.map((each) => mixOf(each, answers.audience === 'local')),
  };
}

/** The plans of a suggestion's comparison, in the order of its mixes. */
export function plansOf({ plan, alone }: Pick<Suggestion, 'plan' | 'alone'>): readonly Plan[] {
  return [alone.small, alone.big, ...(plan.small > 0 && plan.big > 0 ? [plan] : [])];
}

/** Place of the suggested plan among the mixes of its comparison. */
export function suggestedPlace({ plan }: Suggestion): number {
  return plan.big === 0 ? 0 : plan.small === 0 ? 1 : 2;
}

function mixOf(plan: Plan, local: boolean): MixState {
  const group = (side: 'small' | 'big', followers: number): GroupState => ({
    count: plan[side],
    followers,
    deal: side === 'small' ? 'product' : 'fee',
    format: 'post-story',
    own: local ? { inMarket: nearby[side] } : {},
  });
  const groups = [
    ...(plan.small > 0 ? [group('small', plan.smallFollowers)] : []),
    ...(plan.big > 0 ? [group('big', plan.bigFollowers)] : []),
  ];
  return { name: planName(plan), groups };
}

/** What the odds of a plan depend on: its mix and the audience, nothing else. */
export function outcomeKey(
  answers: Answers,
  suggestion: Suggestion,
  place = suggestedPlace(suggestion),
): string {
  const state = readyState(answers, suggestion);
  const mix = state.mixes[place];
  if (!mix) throw new RangeError(`there is no plan ${place} in the comparison of a suggestion`);
  return encode({ ...startState, warmth: state.warmth, mixes: [mix] });
}
