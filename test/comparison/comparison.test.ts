import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  breakEvenWords,
  equallyLikely,
  evaluate,
  inputsOf,
  leaderOf,
  outcomeWords,
  plainText,
  type Result,
  verdictOf,
  withSpread,
} from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { startState, type State } from '#share';
import { benchmarkSchema } from '../../src/data/benchmark-schema.ts';

const defaults = defaultsOf(
  benchmarkSchema.parse(
    JSON.parse(
      readFileSync(new URL('../../content/benchmarks/2026-11.json', import.meta.url), 'utf8'),
    ),
  ),
);
const result = (change: Partial<State> = {}): Result =>
  evaluate({ ...startState, ...change }, defaults, 2048);
const verdict = (change: Partial<State> = {}): string => {
  const computed = result(change);
  return plainText(
    verdictOf(computed).sentence,
    computed.mixes.map(({ name }) => name),
  );
};

describe('withSpread', () => {
  const usual = { low: 48, likely: 60, high: 80 };

  it('keeps the ratios of an amount around the owner’s own number', () => {
    expect(withSpread(usual, 30, 'amount')).toEqual({ low: 24, likely: 30, high: 40 });
  });

  it('keeps the odds ratios of a rate, so that it stays inside 0–1', () => {
    const { low, likely, high } = withSpread({ low: 0.2, likely: 0.5, high: 0.8 }, 0.9, 'rate');
    expect([low, likely, high]).toEqual([
      expect.closeTo(9 / 13, 12),
      0.9,
      expect.closeTo(36 / 37, 12),
    ]);
  });

  it('takes zero, and the whole of a rate, as certain', () => {
    expect(withSpread(usual, 0, 'amount')).toEqual({ low: 0, likely: 0, high: 0 });
    expect(withSpread({ low: 0.1, likely: 0.2, high: 0.3 }, 1, 'rate')).toEqual({
      low: 1,
      likely: 1,
      high: 1,
    });
  });

  it('takes three numbers as they are', () => {
    expect(withSpread(usual, { low: 1, likely: 2, high: 3 }, 'amount')).toEqual({
      low: 1,
      likely: 2,
      high: 3,
    });
  });
});

describe('inputsOf', () => {
  it('follows the benchmarks where the owner says nothing', () => {
    const { mixes, business, budget } = inputsOf(startState, defaults);
    expect(mixes.map(({ name }) => name)).toEqual(['Ten small', 'One big']);
    expect(mixes[0]?.groups[0]).toMatchObject({
      count: 10,
      followers: 10_000,
      product: 18,
      fee: { low: 0, likely: 0, high: 0 },
    });
    expect(business.orderValue).toEqual({ low: 48, likely: 60, high: 80 });
    expect(budget).toBe(defaults.defaults.budget.value);
  });

  it('lays the owner’s numbers over them, a group’s own over the shop’s', () => {
    const [small, big] = startState.mixes;
    const state: State = {
      ...startState,
      shop: { product: 30, grossMargin: 0.7 },
      mixes: [
        small!,
        { ...big!, groups: [{ ...big!.groups[0]!, own: { product: 5, posts: 2, fee: 900 } }] },
      ],
    };
    const { mixes, business } = inputsOf(state, defaults);
    expect(mixes[0]?.groups[0]?.product).toBe(30);
    expect(mixes[1]?.groups[0]).toMatchObject({ product: 5, posts: 2 });
    expect(mixes[1]?.groups[0]?.fee).toEqual({ low: 900, likely: 900, high: 900 });
    expect(business.grossMargin).toBe(0.7);
  });

  it('narrows and widens the spread between partners by the owner’s word', () => {
    const clicks = (spread: State['spread']): number =>
      inputsOf({ ...startState, spread }, defaults).business.partnerSpread.clicks;
    expect([clicks('similar'), clicks('normal'), clicks('wild')]).toEqual([
      expect.closeTo(0.36),
      0.6,
      expect.closeTo(0.96),
    ]);
  });
});

describe('evaluate', () => {
  it('gives the strip its three outcomes, the chosen one among them', () => {
    const { outcomes, warmth, mixes } = result({ warmth: 'proven' });
    expect(outcomes.map((outcome) => outcome.warmth)).toEqual(['cold', 'typical', 'proven']);
    expect(warmth).toBe('proven');
    expect(outcomes[2]?.mixes[0]?.spread).toEqual(mixes[0]?.spread.profit);
  });

  it('ties two plans that differ by name only', () => {
    const [small] = startState.mixes;
    const { beats } = result({ mixes: [small!, { ...small!, name: 'Twin' }] });
    expect(beats[0]?.[1]).toBe(0.5);
  });

  it('adds up what is best, doing nothing included, to one', () => {
    const { mixes, nothingBest } = result();
    expect(mixes.reduce((sum, { best }) => sum + best, nothingBest)).toBeCloseTo(1, 12);
  });

  it('ranks by the measure of the goal', () => {
    expect(result({ goal: 'reach' }).mixes[0]?.dots).not.toEqual(result().mixes[0]?.dots);
  });
});

describe('equallyLikely', () => {
  it('gives the middle of each twentieth, in order', () => {
    const samples = Float64Array.from({ length: 1001 }, (_, i) => 1000 - i);
    const dots = equallyLikely(samples, 20);
    expect(dots[0]).toBeCloseTo(25);
    expect(dots[19]).toBeCloseTo(975);
    expect([...dots].sort((a, b) => a - b)).toEqual(dots);
  });

  it('leaves the samples as they were', () => {
    const samples = Float64Array.of(3, 1, 2);
    equallyLikely(samples, 2);
    expect([...samples]).toEqual([3, 1, 2]);
  });
});

describe('leaderOf', () => {
  it('is the mix that wins most pairings, against its strongest rival', () => {
    const beats = [
      [0.5, 0.7, 0.9],
      [0.3, 0.5, 0.8],
      [0.1, 0.2, 0.5],
    ];
    expect(leaderOf(beats)).toEqual({ leader: 0, rival: 1, odds: 0.7 });
  });
});

describe('verdictOf', () => {
  it('says so when both usually lose', () => {
    expect(verdict({ warmth: 'cold' })).toMatch(
      /^Both usually lose money at these numbers; Ten small loses less than One big in \d\d of 100 campaigns\.$/,
    );
  });

  it('says who makes more, and how often that earns its cost back', () => {
    const [small, big] = startState.mixes;
    const free = {
      ...big!,
      name: 'A gift',
      groups: [{ ...big!.groups[0]!, own: { fee: 0, product: 0 } }],
    };
    expect(
      verdict({
        warmth: 'proven',
        mixes: [
          free,
          { ...small!, name: 'Dear', groups: [{ ...small!.groups[0]!, own: { product: 900 } }] },
        ],
      }),
    ).toMatch(
      /^A gift makes more money than Dear in \d\d of 100 campaigns\. It earns back its cost in \d\d of 100\.$/,
    );
  });

  it('calls a coin toss a coin toss', () => {
    const [small] = startState.mixes;
    expect(verdict({ mixes: [small!, { ...small!, name: 'Twin' }] })).toMatch(
      /Ten small and Twin it is close to a coin toss\.$/,
    );
  });

  it('speaks of the goal, and never of certainty', () => {
    expect(verdict({ goal: 'reach' })).toMatch(
      /reaches more people than .* in \d\d of 100 campaigns\.$/,
    );
    expect(verdict({ goal: 'content' })).toMatch(
      /Ten small brings more photos and videos than One big in \d\d of 100 campaigns\.$/,
    );
  });

  it('holds a single plan against its own cost', () => {
    expect(verdict({ mixes: [startState.mixes[0]!] })).toMatch(
      /^Ten small earns back its cost in \d\d of 100 campaigns\.$/,
    );
  });
});

describe('outcomeWords', () => {
  it('agrees with the verdict on the chosen outcome', () => {
    const computed = result();
    const names = computed.mixes.map(({ name }) => name);
    const typical = computed.outcomes[1]!;
    const share = /(\d+) of 100/.exec(plainText(verdictOf(computed).sentence, names))?.[1];
    expect(plainText(outcomeWords(typical, 'profit'), names)).toBe(
      `Both usually lose; Ten small loses less in ${share} of 100.`,
    );
  });
});

describe('breakEvenWords', () => {
  const words = (shop: State['shop']): string => {
    const computed = result({ shop });
    return plainText(breakEvenWords(computed.mixes[0]!, 0, 'USD'), ['Ten small']);
  };

  it('counts the orders that pay for the cash: $180 at $27 an order take 7', () => {
    expect(words({})).toMatch(
      /^Ten small needs 7 orders to earn back \$180; 8 campaigns in 10 bring \d+ to \d+\.$/,
    );
  });

  it('says when an order brings nothing', () => {
    expect(words({ grossMargin: 0.05 })).toBe(
      'Ten small costs $180, and an order brings in no money, so it can never earn that back.',
    );
  });

  it('says when there is no cash to earn back', () => {
    expect(words({ product: 0 })).toBe('Ten small costs no cash, so any order is gain.');
  });
});
