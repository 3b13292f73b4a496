import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/data/changes.ts';
import { defaultsOf } from '../../src/data/defaults.ts';
import { dataset, newestSet } from './real-content.ts';

const older = defaultsOf(dataset);

/** The older defaults after a change. */
function changed(change: (defaults: typeof older.defaults) => void): typeof older {
  const copy = structuredClone(older);
  change(copy.defaults);
  return copy;
}

describe('changesBetween', () => {
  it('finds nothing between a set and itself', () => {
    expect(changesBetween(older, older)).toEqual([]);
  });

  it('names a range, a number and a limit that changed, with both figures', () => {
    const newer = changed((defaults) => {
      defaults.clickRate.story.cold.likely = 0.006;
      defaults.product.value = 20;
      defaults.market.value = 5000;
    });
    expect(changesBetween(older, newer)).toEqual([
      {
        name: 'click-through rate, story, cold',
        from: { low: 0.002, likely: 0.005, high: 0.015 },
        to: { low: 0.002, likely: 0.006, high: 0.015 },
        unit: 'fraction',
      },
      { name: 'people in the market', from: null, to: 5000, unit: 'people' },
      { name: 'product cost', from: 18, to: 20, unit: 'USD' },
    ]);
  });

  it('passes over new grounds for the same number', () => {
    const newer = changed((defaults) => {
      defaults.overlap.how = 'Counted at last.';
      defaults.overlap.year = 2026;
    });
    expect(changesBetween(older, newer)).toEqual([]);
  });

  it('tells the owner of a link of November what December changed', () => {
    // More may come until the set is published.
    expect(changesBetween(older, defaultsOf(newestSet))).toEqual(
      expect.arrayContaining([
        { name: 'partner spread, clicks', from: 0.6, to: 0.9, unit: 'log-sd' },
        { name: 'shared knowledge', from: 0, to: 0.6, unit: 'fraction' },
      ]),
    );
  });
});
