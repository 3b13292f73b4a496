import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import reference from '../../cases/simulation.json' with { type: 'json' };
import { comparedMeasures, simulateInSquiggle } from '../../bench/squiggle-funnel.ts';

const { business } = reference;
const [eightSmall, oneBig] = reference.mixes;
const groups = [{ ...eightSmall!.groups[0]!, count: 10 }, oneBig!.groups[0]!];
const mixes = groups.map((group, index) => ({ name: `Mix ${index}`, groups: [group] }));

describe('simulate, beside the same funnel written in Squiggle', () => {
  const options = { samples: 2048, seed: 1 };

  it('finds the same means, within 4 standard errors of both, at least 5 times as fast', async () => {
    const start = performance.now();
    const theirs = await simulateInSquiggle(groups, business, options);
    const middle = performance.now();
    const ours = simulate(mixes, business, options).mixes;
    const end = performance.now();

    ours.forEach(({ measures }, mix) =>
      comparedMeasures.forEach((measure, index) => {
        const { mean, standardError } = measures[measure];
        const difference = Math.abs(mean - theirs[mix]![index]!);
        expect(difference).toBeLessThan(4 * Math.SQRT2 * standardError);
      }),
    );
    expect((middle - start) / (end - middle)).toBeGreaterThan(5);
  }, 30_000);
});
