import { describe, expect, test } from 'vitest';
import {
  averageOf,
  headlineOf,
  isAgainst,
} from '../../../src/features/decision-helper/headline.ts';
import { decisionOf, outcomeOf } from '../../../src/features/decision-helper/outcome-of.ts';
import { planTitle } from '../../../src/features/decision-helper/plan.ts';
import {
  outcomeKey,
  plansOf,
  readyState,
} from '../../../src/features/decision-helper/ready-state.ts';
import { encode } from '../../../src/share/index.ts';
import { all, data } from './answered.ts';

describe('headlineOf', () => {
  const selling = all.filter(({ answers }) => answers.goal === 'profit');
  const known = new Map<string, ReturnType<typeof decisionOf>>();
  const headlines = selling.map(({ answers, to }) => {
    const link = encode(readyState(answers, to));
    const decision = known.get(link) ?? decisionOf(link, data);
    known.set(link, decision);
    const outcome = outcomeOf(outcomeKey(answers, to, decision.place), data);
    const plan = plansOf(to)[decision.place]!;
    return { link, decision, plan, outcome, text: headlineOf(plan, decision.kind, outcome) };
  });

  test('recommends no plan that the calculator advises against, and names one that it advises', () => {
    const wrong = headlines.filter(
      ({ decision, plan, text }) =>
        isAgainst(decision.kind) === text.toLowerCase().includes(planTitle(plan).toLowerCase()),
    );
    expect(wrong.map(({ link, text }) => [link, text])).toEqual([]);
    expect(new Set(headlines.map(({ decision }) => isAgainst(decision.kind))).size).toBe(2);
  });

  test('says as the calculator that nothing pays where hardly anyone knows the shop', () => {
    const cold = headlines.filter(({ link }) => link.includes('warm=cold'));
    expect(new Set(cold.map(({ text }) => text))).toEqual(
      new Set(['Don’t spend on these to sell yet']),
    );
  });

  test('names the plan as it is, where people or pictures are wanted', () => {
    const other = all.find(({ answers }) => answers.goal === 'reach')!;
    const outcome = outcomeOf(outcomeKey(other.answers, other.to), data);
    expect(headlineOf(other.to.plan, undefined, outcome)).toBe(planTitle(other.to.plan));
  });
});

describe('averageOf', () => {
  test('says which way the average goes', () => {
    const outcome = outcomeOf(outcomeKey(all[0]!.answers, all[0]!.to), data);
    expect([-27, 0, 1280].map((profit) => averageOf({ ...outcome, profit }))).toEqual([
      'loses $27',
      'breaks even',
      'makes $1,280',
    ]);
  });
});
