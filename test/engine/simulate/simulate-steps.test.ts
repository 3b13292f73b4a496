import { describe, expect, it } from 'vitest';
import { simulate, simulateSteps } from '../../../src/engine/index.ts';
import type { Mix } from '../../../src/engine/index.ts';
import reference from '../../cases/simulation.json' with { type: 'json' };

const { mixes, business } = reference;

/** As much as a link may hold: six plans of twelve groups and 400 partners. */
const worst: readonly Mix[] = Array.from({ length: 6 }, (_, plan) => ({
  name: `Plan ${plan + 1}`,
  groups: Array.from({ length: 12 }, (_unused, group) => ({
    ...mixes[0]!.groups[0]!,
    followers: 5_000 + 1_000 * group + plan,
    count: group === 0 ? 400 - 11 * 33 : 33,
  })),
}));

function walk(plans: readonly Mix[], samples: number) {
  const steps = simulateSteps(plans, business, { samples, seed: 3 });
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { shares, simulation: step.value };
    shares.push(step.value);
  }
}

describe('simulateSteps', () => {
  it('gives the bits of simulate', () => {
    const { simulation } = walk(mixes, 4_000);
    expect(simulation).toEqual(simulate(mixes, business, { samples: 4_000, seed: 3 }));
  });

  it('says how far it is, ever further, up to 1', () => {
    const { shares } = walk(worst, 300);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBe(shares.length);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('takes no step of more than 60,000 partners, whatever a link holds', () => {
    const samples = 300;
    const { shares } = walk(worst, samples);
    const widest = Math.max(...shares.map((share, step) => share - (shares[step - 1] ?? 0)));
    expect(widest * samples * 6 * 400).toBeLessThanOrEqual(60_000);
  });

  it('refuses at the first step what simulate refuses', () => {
    const steps = simulateSteps(mixes, business, { samples: 0, seed: 1 });
    expect(() => steps.next()).toThrow(RangeError);
  });
});
