import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, spreadLabels, textWidth } from '#charts/labels.ts';

describe('spreadLabels', () => {
  const free = [-1000, 1000] as const;

  it.each([
    ['leaves labels that are apart where they are', [10, 50, 90], [10, 50, 90]],
    ['moves two that are too close by the same way', [50, 52], [41, 61]],
    ['keeps their order, not that of the list', [52, 50], [61, 41]],
    ['moves a run around its middle', [50, 50, 50], [30, 50, 70]],
  ])('%s', (_, wanted, places) => {
    expect(spreadLabels(wanted, 20, free)).toEqual(places);
  });

  it('stays between the ends while there is room', () => {
    expect(spreadLabels([95, 99], 20, [0, 100])).toEqual([80, 100]);
    expect(spreadLabels([-5, 1], 20, [0, 100])).toEqual([0, 20]);
    expect(spreadLabels([50, 50, 50], 20, [0, 30])).toEqual([0, 20, 40]);
  });

  it('moves less in all than any nudge of its answer would', () => {
    const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 7 });
    const moved = (from: readonly number[], to: readonly number[]): number =>
      from.reduce((sum, place, i) => sum + (place - (to[i] ?? 0)) ** 2, 0);
    const apart = (at: readonly number[]): boolean => {
      const order = [...at].sort((a, b) => a - b);
      return order.slice(1).every((place, i) => place - (order[i] ?? 0) >= 20 - 1e-9);
    };
    fc.assert(
      fc.property(places, fc.nat(), fc.constantFrom(-0.5, 0.5), (wanted, pick, nudge) => {
        const found = spreadLabels(wanted, 20, free);
        expect(apart(found)).toBe(true);
        const other = found.map((place, i) => (i === pick % found.length ? place + nudge : place));
        if (apart(other)) {
          expect(moved(wanted, other)).toBeGreaterThanOrEqual(moved(wanted, found) - 1e-9);
        }
      }),
    );
  });
});

describe('shorten', () => {
  it('leaves a text that fits, and cuts one that does not to what fits', () => {
    expect(shorten('Ten small', 100)).toBe('Ten small');
    const cut = shorten('Ten small creators in town', 100);
    expect(cut).toMatch(/^Ten small.*…$/);
    expect(textWidth(cut)).toBeLessThanOrEqual(100);
  });

  it('leaves something even where nothing fits', () => {
    expect(shorten('Ten small', 1)).toBe('…');
  });
});
