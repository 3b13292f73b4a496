import type { Plan } from './plan.ts';
import { type Answers, cash, hours } from './questions.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { type Rule, rules } from './rules.ts';
import type { Terms } from './terms.ts';

/** A plan, the rule that chose it, and how each answer bears on it. */
export interface Suggestion {
  readonly rule: Rule;
  readonly plan: Plan;
  /** The plans it is to be compared with: small ones alone, a big one alone. */
  readonly alone: { readonly small: Plan; readonly big: Plan };
  /** One for each question, in their order. */
  readonly reasons: readonly Reason[];
}

/** A suggestion for any answers, with its reasons. It never promises a result. */
export function suggest(answers: Answers, terms: Terms): Suggestion {
  const bigFollowers = answers.audience === 'niche' ? 50_000 : 100_000;
  const bigCost = terms.fee[bigFollowers] + terms.product;
  const inReach = cash[answers.budget] >= bigCost;
  const canPayBig = answers.risk === 'yes' && inReach;
  const rule = rules.find(({ holds }) => holds(answers, canPayBig));
  if (!rule) throw new RangeError('no rule holds; the last one is meant to hold always');
  const none: Plan = {
    small: 0,
    smallFollowers: answers.audience === 'local' ? 5_000 : 10_000,
    big: 0,
    bigFollowers,
  };
  const fill = (plan: Plan): Plan => ({ ...plan, small: room(answers, plan, terms, rule.most) });
  const big: Plan = { ...none, big: 1 };
  const small = fill(none);
  const plan = { small, big, both: fill(big) }[rule.kind];
  return { rule, plan, alone: { small, big }, reasons: reasonsFor(answers, plan, inReach) };
}

/** How many small partners the cash and the hours leave room for, beside a big one or without. */
function room(answers: Answers, { big, bigFollowers }: Plan, terms: Terms, most: number): number {
  const cashLeft = cash[answers.budget] - big * (terms.fee[bigFollowers] + terms.product);
  const hoursLeft = hours[answers.hours] - big * terms.bigHours[bigFollowers];
  return Math.floor(
    Math.max(0, Math.min(most, cashLeft / terms.product, hoursLeft / terms.smallHours)),
  );
}
