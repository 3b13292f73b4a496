import { describe, expect, it } from 'vitest';
import { testFirst } from '../../../src/engine/index.ts';
import reference from '../../cases/budget.json' with { type: 'json' };
import { meanOf, mixOf, stagesOf } from './stages-of.ts';

describe.each(reference.testFirst)('testFirst $name, beside an independent simulation', (known) => {
  const mix = mixOf(known.group);
  const samples = 65_536;
  const stages = stagesOf(mix, known.business, known.first, samples, 7);

  it.each(known.rules)(
    'agrees on going on at $atLeast tracked orders',
    ({ atLeast, ...theirs }) => {
      const profits = stages.firstProfit.map(
        (profit, i) => profit + (stages.tracked[i]! >= atLeast ? stages.addedProfit[i]! : 0),
      );
      const mean = meanOf(profits);
      const error = Math.sqrt(meanOf(profits.map((own) => (own - mean) ** 2)) / samples);
      const bound = 4 * Math.hypot(error, theirs.standardError);
      expect(Math.abs(mean - theirs.mean)).toBeLessThanOrEqual(bound);
      const goOn = stages.tracked.filter((orders) => orders >= atLeast).length / samples;
      const spread = Math.sqrt(theirs.goOn * (1 - theirs.goOn) * (1 / samples + 1 / known.samples));
      expect(Math.abs(goOn - theirs.goOn)).toBeLessThanOrEqual(4 * spread);
    },
  );

  it('finds a rule about as good as the best of theirs, and the same ends', () => {
    const found = testFirst(mix, known.business, { samples, seed: 7, first: known.first })!;
    const error = 4 * Math.hypot(found.standardError, known.best.standardError);
    expect(found.first).toBe(known.first);
    expect(Math.abs(found.mean - known.best.mean)).toBeLessThanOrEqual(error);
    expect(Math.abs(found.always - known.bothAlways)).toBeLessThanOrEqual(2 * error);
    expect(Math.abs(found.firstAlone - known.firstAlone)).toBeLessThanOrEqual(error);
  });
});
