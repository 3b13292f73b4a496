import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../src/features/decision-helper/outcome-of.ts';
import { type Answers, firstAnswers } from '../../../src/features/decision-helper/questions.ts';
import { outcomeKey } from '../../../src/features/decision-helper/ready-state.ts';
import { suggest } from '../../../src/features/decision-helper/suggest.ts';
import { all, data, terms } from './answered.ts';

describe('outcomeOf', () => {
  test('finds that the test of a cold audience seldom makes money, and loses on average', () => {
    const answers: Answers = { ...firstAnswers, warmth: 'cold' };
    const {
      cash: spent,
      hours: taken,
      ask,
      profitable,
      profit,
    } = outcomeOf(outcomeKey(answers, suggest(answers, terms)), data);
    // Two at 10,000 followers: $18 of goods; .75 hours each and 3 minutes for every one of those asked.
    // 2 ÷ (.15 × .19) to ask: 70.
    expect([spent, taken, ask]).toEqual([36, Math.round(2 * 0.75 + (70 * 3) / 60), 70]);
    expect(profitable).toBeLessThan(0.1);
    expect(profit).toBeLessThan(0);
  });

  test('depends on the mix and the audience, not on goal or budget', () => {
    const few = new Set(all.map(({ answers, to }) => outcomeKey(answers, to)));
    expect(few.size).toBeLessThan(60);
  });
});
