import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/engine/simulate/compare.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import { summarize } from '../../../src/engine/simulate/summary.ts';
import type { Measure, Simulation, Summary } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { anyDoubtfulMix, anyShop } from '../arbitrary-belief.ts';
import { big, business, small } from '../worked-funnel.ts';

const known = worked.value_of_information;
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

/** A simulation in which each mix has these samples of profit, and of orders. */
function simulationOf(mixes: readonly (readonly number[])[]): Simulation {
  return {
    samples: mixes[0]!.length,
    seed: 0,
    inputs: {},
    mixes: mixes.map((samples, index) => {
      const summary = summarize(Float64Array.from(samples));
      const measures = { profit: summary, orders: summary } as Record<Measure, Summary>;
      const ratios = { cpm: null, cpe: null, cpa: null, timesBack: null };
      return { name: `Mix ${index}`, measures, ratios };
    }),
  };
}

/** Each state of the world as many times as it has tenths of probability. */
function payoffs(pay: readonly (readonly number[])[], prob: readonly number[]): Simulation {
  const states = prob.flatMap((p, state) => new Array<number>(Math.round(10 * p)).fill(state));
  return simulationOf(pay.map((row) => states.map((state) => row[state]!)));
}

describe('compare', () => {
  it('counts who is best, ties shared, doing nothing among the options', () => {
    const { best } = compare(
      simulationOf([
        [5, 3, -1, 0],
        [4, 3, -2, -1],
      ]),
      'profit',
    );
    expect(best).toEqual([(1 + 0.5 + 0.5) / 4, 0.5 / 4, (1 + 0.5) / 4]);
  });

  it('lets a mix beat another by half where they tie', () => {
    const { beats } = compare(
      simulationOf([
        [5, 3, -1, 0],
        [4, 3, -2, 1],
      ]),
      'profit',
    );
    expect(beats).toEqual([
      [0.5, (1 + 0.5 + 1) / 4],
      [(0.5 + 1) / 4, 0.5],
    ]);
  });

  it('counts as wins only the samples in which a mix is strictly ahead', () => {
    const { wins } = compare(
      simulationOf([
        [5, 3, -1, 0],
        [4, 3, -2, 1],
      ]),
      'profit',
    );
    expect(wins).toEqual([
      [0, 0.5],
      [0.25, 0],
    ]);
  });

  it('counts samples above 0 as profitable, and samples without an order', () => {
    const { profitable, noOrders } = compare(
      simulationOf([
        [5, 3, -1, 0],
        [0, 0, 0, 1],
      ]),
      'orders',
    );
    expect(profitable).toEqual([0.5, 0.25]);
    expect(noOrders).toEqual([0.25, 0.75]);
  });

  // Payoff tables whose last option is to do nothing; published values named in the cases.
  it.each([
    ['plant', known['plant (Heizer-Render style)']],
    ['Whitten', known.Whitten],
    ['coin flip', known['coin flip cents']],
  ])('finds regrets and EVPI of the textbook decision: %s', (_, { pay, prob, regret, evpi }) => {
    const result = compare(payoffs(pay.slice(0, -1), prob), 'profit');
    expect(result.regret).toEqual(close(regret));
    expect(result.evpi).toBeCloseTo(evpi, 6);
  });

  it.each([
    ['investments', known['3-state investments (Wikipedia EVPI)']],
    ['lecture', known['2-state lecture']],
  ])(
    'finds them where doing nothing is never best: %s',
    (_, { pay, prob, regret, evpi, evwpi }) => {
      const result = compare(payoffs(pay, prob), 'profit');
      expect(result.regret).toEqual(close([...regret, evwpi]));
      expect(result.evpi).toBeCloseTo(evpi, 6);
    },
  );

  it('reproduces the odds of ten small against one big on a grid of 3⁵ cases', () => {
    const { values, weights } = known['own inputs'];
    const samples: [number[], number[]] = [[], []];
    for (let cell = 0; cell < 3 ** 5; cell++) {
      const levels = [81, 27, 9, 3, 1].map((place) => Math.floor(cell / place) % 3);
      const [cvr, posting, reach, order, clicks] = levels as [
        number,
        number,
        number,
        number,
        number,
      ];
      const shop = {
        ...business,
        conversionRate: fixed(values.cvr[cvr]!),
        orderValue: fixed(values.aov[order]!),
      };
      const many = {
        ...small(10),
        postingProbability: fixed(values.microPost[posting]!),
        clickRate: fixed(values.microCtr[clicks]!),
      };
      const one = { ...big(1), reachRate: fixed(values.macroReach[reach]!) };
      const times = levels.reduce((product, level) => product * weights[level]!, 1e5);
      [many, one].forEach((group, mix) => {
        const { profit } = plan({ name: '', groups: [group] }, shop);
        samples[mix]!.push(...new Array<number>(Math.round(times)).fill(profit));
      });
    }
    const result = compare(simulationOf(samples), 'profit');
    const grid = known['own 3^5 with do-nothing, cash profit'];
    expect(result.best).toEqual(close(grid.pBest));
    expect(result.regret).toEqual(close(grid.regret));
    expect(result.evpi).toBeCloseTo(grid.EVPI, 6);
  });

  it('lets identical mixes tie in every sample', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, anyShop, fc.nat(), (mix, shop, seed) => {
        const result = compare(simulate([mix, mix], shop, { samples: 64, seed }), 'profit');
        expect(result.beats).toEqual([
          [0.5, 0.5],
          [0.5, 0.5],
        ]);
        expect(result.wins.flat()).toEqual([0, 0, 0, 0]);
        expect(result.best[0]).toBe(result.best[1]);
      }),
    );
  });

  it('has best shares that add up to 1, beats that do so in pairs, and no EVPI below 0', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, anyDoubtfulMix, anyShop, fc.nat(), (one, other, shop, seed) => {
        const simulation = simulate([one, other], shop, { samples: 64, seed });
        const { best, beats, evpi, regret } = compare(simulation, 'profit');
        expect(best.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(beats[0]![1]! + beats[1]![0]!).toBe(1);
        expect(evpi).toBe(Math.min(...regret));
        expect(evpi).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
