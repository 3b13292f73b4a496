import { describe, expect, test } from 'vitest';
import { evaluate, inputsOf } from '../../../src/comparison/index.ts';
import { plan as planOf } from '../../../src/engine/index.ts';
import { planName } from '../../../src/features/decision-helper/plan.ts';
import {
  type Answers,
  cash,
  firstAnswers,
  hours,
} from '../../../src/features/decision-helper/questions.ts';
import { readyState, suggestedPlace } from '../../../src/features/decision-helper/ready-state.ts';
import { suggest, type Suggestion } from '../../../src/features/decision-helper/suggest.ts';
import { decode, encode, type State } from '../../../src/share/index.ts';
import { all, data, flush, terms } from './answered.ts';

interface Fitting {
  readonly state: State;
  /** Place of the suggestion among the mixes. */
  readonly suggested: number;
}

describe('readyState', () => {
  test('survives the way through a link unchanged', () => {
    const broken = all.filter(({ answers, to }) => {
      const state = readyState(answers, to);
      const { state: read, problems } = decode(encode(state));
      return problems.length > 0 || encode(read) !== encode(state);
    });
    expect(broken).toEqual([]);
  });

  test('holds the suggestion beside small ones alone and a big one alone', () => {
    const answers: Answers = { ...firstAnswers, ...flush, goal: 'reach' };
    const suggestion = suggest(answers, terms);
    const names = readyState(answers, suggestion).mixes.map(({ name }) => name);
    expect(names).toEqual(['Five small', 'One big', 'Four small, one big']);
    expect(names[suggestedPlace(suggestion)]).toBe(planName(suggestion.plan));
  });

  test('counts only the followers near a local shop', () => {
    const answers: Answers = { ...firstAnswers, audience: 'local' };
    const { mixes } = readyState(answers, suggest(answers, terms));
    const shares = mixes.flatMap(({ groups }) => groups.map(({ own }) => own.inMarket));
    expect(shares).toEqual([0.5, 0.05]);
  });

  test('suggests what fits the cash and the hours, by the engine’s own count', () => {
    const misfits = all.filter(({ answers, to }) => {
      const { mixes, business } = inputsOf(readyState(answers, to), data);
      const mix = mixes[suggestedPlace(to)];
      const { committedCash = Infinity, hours: taken = Infinity } = mix
        ? planOf(mix, business)
        : {};
      return committedCash > cash[answers.budget] || taken > hours[answers.hours];
    });
    expect(misfits).toEqual([]);
  });

  test('is seldom beaten by an alternative that fits too, by orders, people or pictures', () => {
    const counted = all.filter(({ answers }) => answers.goal !== 'engagement');
    const comparisons = new Map(counted.map((each) => fittingComparison(each.answers, each.to)));
    const beaten = [...comparisons].filter(([, { state, suggested }]) => {
      const { wins } = evaluate(state, data, 512).outcome;
      return wins.some((row) => row[suggested]! > 0.55);
    });
    expect([comparisons.size > 50, beaten.map(([link]) => link)]).toEqual([true, []]);
  });

  test('takes for likes the partners whose likes cost less, though a big one may get more', () => {
    const liking = all.filter(({ answers }) => answers.goal === 'engagement');
    const dear = liking.filter(({ answers, to }) => {
      const { mixes, business } = inputsOf(readyState(answers, to), data);
      const costs = mixes.map((mix) => planOf(mix, business).cpe ?? Infinity);
      return costs[suggestedPlace(to)] !== Math.min(...costs);
    });
    expect([liking.length, dear]).toEqual([216, []]);
  });
});

/** The suggestion among those mixes of its comparison that the owner can pay, do and bear; by its link. */
function fittingComparison(answers: Answers, to: Suggestion): [string, Fitting] {
  const ready = readyState(answers, to);
  const { mixes, business } = inputsOf(ready, data);
  const fitting = ready.mixes.filter((_, place) => {
    const { committedCash, hours: taken } = planOf(mixes[place]!, business);
    const fee = mixes[place]!.groups.some(({ fee: asked }) => asked.high > 0);
    const affordable = committedCash <= cash[answers.budget] && taken <= hours[answers.hours];
    return place === suggestedPlace(to) || (affordable && (!fee || answers.risk === 'yes'));
  });
  const state = { ...ready, shop: {}, mixes: fitting };
  return [encode(state), { state, suggested: fitting.indexOf(ready.mixes[suggestedPlace(to)]!) }];
}
