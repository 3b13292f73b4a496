import { describe, expect, it } from 'vitest';
import { changesBetween, changesSince } from '../../src/data/changes.ts';
import { isPartOf } from '../../src/data/check-benchmarks.ts';
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
        path: 'defaults.clickRate.story.cold',
        name: 'click-through rate, story, cold',
        from: { low: 0.002, likely: 0.005, high: 0.015 },
        to: { low: 0.002, likely: 0.006, high: 0.015 },
        unit: 'fraction',
      },
      {
        ...{ path: 'defaults.market', name: 'people in the market' },
        ...{ from: null, to: 5000, unit: 'people' },
      },
      { path: 'defaults.product', name: 'product cost', from: 18, to: 20, unit: 'USD' },
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
        {
          ...{ path: 'defaults.partnerSpread.clicks', name: 'partner spread, clicks' },
          ...{ from: 0.6, to: 0.9, unit: 'log-sd' },
        },
        {
          ...{ path: 'defaults.sharedKnowledge', name: 'shared knowledge' },
          ...{ from: 0, to: 0.6, unit: 'fraction' },
        },
      ]),
    );
  });
});

describe('the words of December on what it changed', () => {
  const changed = [
    ...changesBetween(older, defaultsOf(newestSet)).map(({ path }) => path),
    ...Object.entries(newestSet.rules).flatMap(([rule, now]) =>
      Object.entries(dataset.rules).some(([name, before]) => name === rule && before !== now)
        ? [`rules.${rule}`]
        : [],
    ),
  ];
  const touched = newestSet.changes.flatMap(({ touches }) => touches);

  it('speak of every default and rule that is not as in November', () => {
    const unsaid = changed.filter((path) => !touched.some((whole) => isPartOf(path, whole)));
    expect([changed.length > 20, unsaid]).toEqual([true, []]);
  });

  it('speak of nothing that is as it was', () => {
    expect(touched.filter((whole) => !changed.some((path) => isPartOf(path, whole)))).toEqual([]);
  });

  it('reach a link of November, and none of December', () => {
    const sets = [dataset, newestSet];
    expect(changesSince('2026-11', sets)).toEqual(newestSet.changes);
    expect(changesSince('2026-12', sets)).toEqual([]);
  });

  it('come newest set first', () => {
    const set = (compiled: string, id: string) => ({
      compiled,
      changes: [{ id, what: 'a', why: 'b', sources: [], touches: ['defaults.odds'] }],
    });
    const since = changesSince('2026-11', [set('2026-12', 'older'), set('2027-03', 'newer')]);
    expect(since.map(({ id }) => id)).toEqual(['newer', 'older']);
  });
});
