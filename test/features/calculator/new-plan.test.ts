import { describe, expect, it } from 'vitest';
import { decode, encode, startState } from '#share';
import { startingPoints } from '../../../src/features/calculator/new-plan.ts';

describe('startingPoints', () => {
  it.each(Object.values(startingPoints))('$label: a link keeps it as it is', ({ mix }) => {
    const { state, problems } = decode(encode({ ...startState, mixes: [mix] }));
    expect(problems).toEqual([]);
    expect(state.mixes).toEqual([mix]);
  });

  it('are told apart by what the list says', () => {
    const labels = Object.values(startingPoints).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('say as many creators as they hold', () => {
    const words: Readonly<Record<string, number>> = { one: 1, three: 3, five: 5, six: 6, ten: 10 };
    for (const { label, mix } of Object.values(startingPoints)) {
      const [, said] = /\b(one|three|five|six|ten)\b (?:small|big|local|who)/.exec(label) ?? [];
      if (said) expect(mix.groups[0]?.count, label).toBe(words[said]);
    }
  });
});
