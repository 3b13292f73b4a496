import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdMinus,
  nameWidth,
  shorten,
  spreadLabels,
  textWidth,
  wrapText,
} from '#charts/labels.ts';

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

describe('nameWidth', () => {
  it('is that of a usual text, and more where all letters are wide', () => {
    expect(nameWidth('Ten small creators')).toBe(textWidth('Ten small creators'));
    // A capital W of the semibold sans is 0.87 em wide.
    expect(nameWidth('WWWW', 10)).toBeGreaterThanOrEqual(4 * 8.7);
  });
});

describe('holdMinus', () => {
  it('joins each minus to what follows, and changes nothing else', () => {
    expect(holdMinus('−$180 to −$20')).toBe('−\u2060$180 to −\u2060$20');
    expect(holdMinus('$5')).toBe('$5');
  });
});

describe('wrapText', () => {
  const text = 'from $1,535 One big fits';

  it('breaks between words, no line longer than the width', () => {
    expect(wrapText(text, 1000)).toEqual([text]);
    const lines = wrapText(text, 90);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    lines.forEach((line) => expect(nameWidth(line)).toBeLessThanOrEqual(90));
  });

  it('ends in an ellipsis where the lines do not suffice or a word is too long', () => {
    expect(wrapText(text, 90, 1)).toEqual([expect.stringMatching(/^from .*…$/)]);
    expect(wrapText('a '.concat('W'.repeat(40)), 90).at(-1)).toMatch(/^W+…$/);
  });
});
