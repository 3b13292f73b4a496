import { describe, expect, it } from 'vitest';
import type { Measure, Simulation, Summary } from '../../../src/engine/model/types.ts';
import { compare } from '../../../src/engine/simulate/compare.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import { summarize } from '../../../src/engine/simulate/summary.ts';
import first from '../../cases/simulation.json' with { type: 'json' };
import second from '../../cases/simulation-2.json' with { type: 'json' };

const samples = 65_536;

const measures: readonly Measure[] = [
  ...(['grossReach', 'uniqueReach', 'engagements', 'clicks', 'orders', 'cashCost'] as const),
  ...(['committedCash', 'hours', 'assets', 'profit', 'profitAfterTime'] as const),
  'profitWithContent',
];

type Result = Readonly<Record<Measure, Omit<Summary, 'samples'>>> & {
  readonly probabilityOfProfit: number;
  readonly probabilityOfNoOrders: number;
};

const references = [
  { version: 'version 1', ...first, results: first.results as Record<string, Result> },
  { version: 'version 2', ...second, results: second.results as Record<string, Result> },
];

describe.each(references)('simulate, beside an independent simulation of $version', (reference) => {
  const simulation = simulate(reference.mixes, reference.business, { samples, seed: 1 });
  const errorOf = (p: number) => Math.sqrt(p * (1 - p) * (1 / samples + 1 / reference.samples));
  const mixes = simulation.mixes.map((mix, index) => {
    return { name: mix.name, index, mix, known: reference.results[mix.name]! };
  });

  describe.each(mixes)('$name', ({ mix, known }) => {
    it.each(measures)('has the mean %s of the reference, within 4 standard errors', (measure) => {
      const { mean, standardError } = mix.measures[measure];
      const error = Math.hypot(standardError, known[measure].standardError);
      expect(Math.abs(mean - known[measure].mean)).toBeLessThanOrEqual(4 * error);
    });

    it.each(measures)('has the P10, P50 and P90 of %s of the reference', (measure) => {
      const { p10, p50, p90 } = known[measure];
      for (const [p, value] of [[0.1, p10] as const, [0.5, p50] as const, [0.9, p90] as const]) {
        const column = mix.measures[measure].samples;
        // A constant differs from the reference's by rounding at most.
        const room = 1e-12 * Math.abs(value);
        const below = column.filter((x) => x < value - room).length / samples;
        const upTo = column.filter((x) => x <= value + room).length / samples;
        expect(below).toBeLessThanOrEqual(p + 4 * errorOf(p));
        expect(upTo).toBeGreaterThanOrEqual(p - 4 * errorOf(p));
      }
    });
  });

  describe('compare', () => {
    const { evpi, profitable, noOrders } = compare(simulation, 'profit');

    it.each(['profit', 'uniqueReach', 'engagements', 'orders'] as const)(
      'finds who beats whom in %s',
      (measure) => {
        const { beats } = compare(simulation, measure);
        reference.beats[measure].forEach((row, i) =>
          row.forEach((share, j) => {
            expect(Math.abs(beats[i]![j]! - share)).toBeLessThanOrEqual(4 * errorOf(share));
          }),
        );
      },
    );

    it.each(mixes)('finds the odds of $name', ({ index, known }) => {
      const { probabilityOfProfit, probabilityOfNoOrders } = known;
      const lost = Math.abs(profitable[index]! - probabilityOfProfit);
      const none = Math.abs(noOrders[index]! - probabilityOfNoOrders);
      expect(lost).toBeLessThan(4 * errorOf(probabilityOfProfit));
      expect(none).toBeLessThan(4 * errorOf(probabilityOfNoOrders));
    });

    it('finds the expected value of perfect information', () => {
      const { mean, standardError } = bestAboveNothing(simulation);
      const error = standardError * Math.sqrt(1 + samples / reference.samples);
      // Doing nothing is best on average, so EVPI is the mean of the best profit above 0.
      expect(evpi).toBeCloseTo(mean, 9);
      expect(Math.abs(evpi - reference.evpi)).toBeLessThan(4 * error);
    });
  });
});

function bestAboveNothing({ mixes }: Simulation): Summary {
  const profits = mixes.map((mix) => mix.measures.profit.samples);
  return summarize(profits[0]!.map((_, i) => Math.max(0, ...profits.map((profit) => profit[i]!))));
}
