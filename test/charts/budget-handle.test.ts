import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetCurve } from '#charts/budget-curve.ts';
import { budgetByKey, budgetHandle, budgetStep } from '#charts/budget-handle.ts';
import type { CurveLine } from '#charts/curve.ts';
import { textWidth } from '#charts/labels.ts';
import { money } from '#format';

const format = { formatMoney: money, formatValue: money };
const lines = Array.from({ length: 6 }, (_, index): CurveLine => {
  const values = { mean: 20 * index, low: -200, high: 500 };
  return { label: `Plan ${index}`, index, steps: [{ from: 100 * index, ...values }] };
});
const layout = budgetCurve({ lines, best: [], marks: [], most: 4000 }, 360, {
  ...format,
  zeroLabel: 'break even',
  bestLabel: 'best mix',
});

describe('budgetHandle', () => {
  it('stands at the budget, and at an end where the budget is beyond it', () => {
    expect(layout.x.invert(budgetHandle(layout, 1000, format).x)).toBeCloseTo(1000, -1);
    expect(budgetHandle(layout, 9000, format).x).toBeCloseTo(layout.right);
    expect(budgetHandle(layout, 0, format).x).toBeCloseTo(layout.left);
  });

  it('names the right end where its plate hides every round budget before it', () => {
    const narrow = budgetCurve({ lines, best: [], marks: [], most: 1200 }, 290, {
      ...{ ...format, zeroLabel: 'break even', bestLabel: 'best mix' },
    });
    const textsAt = (budget: number): readonly string[] =>
      budgetHandle(narrow, budget, format).ticks.map(({ text }) => text);
    expect(textsAt(600)).toEqual(['$0', '$1,200']);
    expect(textsAt(100)).toEqual(['$500', '$1,000']);
    expect(textsAt(1200)).not.toContain('$1,200');
  });

  it('reads every plan that fits, on its line, and no other', () => {
    const { readings } = budgetHandle(layout, 250, format);
    expect(readings.map(({ index, text }) => [index, text])).toEqual([
      [0, '$0'],
      [1, '$20'],
      [2, '$40'],
    ]);
    readings.forEach(({ at, index }) => expect(layout.y.invert(at)).toBeCloseTo(20 * index, -1));
  });

  it.each([0, 250, 2000, 4000])(
    'keeps plate, ticks and readings apart and in the picture at %d',
    (budget) => {
      const { plate, ticks, readings } = budgetHandle(layout, budget, format);
      expect(plate.x).toBeGreaterThanOrEqual(0);
      expect(plate.x + plate.width).toBeLessThanOrEqual(layout.width);
      for (const { text, textAt } of ticks) {
        const half = textWidth(text) / 2;
        expect(textAt + half <= plate.x || textAt - half >= plate.x + plate.width).toBe(true);
      }
      const places = readings.map(({ y }) => y).sort((a, b) => a - b);
      places.slice(1).forEach((y, i) => expect(y - places[i]!).toBeGreaterThanOrEqual(15));
      expect(places[0] ?? layout.top).toBeGreaterThanOrEqual(layout.top);
      expect(places.at(-1) ?? layout.floor).toBeLessThanOrEqual(layout.floor);
    },
  );

  it('has its readings on the side with more room', () => {
    expect(budgetHandle(layout, 500, format).anchor).toBe('start');
    expect(budgetHandle(layout, 3500, format).anchor).toBe('end');
  });
});

describe('budgetByKey', () => {
  it.each([
    ['ArrowRight', 2000, 2050],
    ['ArrowUp', 2010, 2050],
    ['ArrowLeft', 2000, 1950],
    ['ArrowDown', 2010, 2000],
    ['PageUp', 2010, 2500],
    ['PageDown', 2010, 2000],
    ['Home', 2010, 0],
    ['End', 2010, 4000],
    ['ArrowRight', 4000, 4000],
    ['ArrowLeft', 0, 0],
    ['PageUp', 3900, 4000],
    ['ArrowRight', 9000, 4000],
  ])('leads by %s from %d to %d', (key, budget, to) => {
    expect(budgetByKey(key, budget, 4000)).toBe(to);
  });

  it('leaves other keys alone', () => {
    expect(budgetByKey('Tab', 100, 4000)).toBeNull();
    expect(budgetByKey('toString', 100, 4000)).toBeNull();
  });

  it('comes back to where it was, whatever the size of the budgets', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e8, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        (most, steps) => {
          const budget = steps * budgetStep(most);
          const there = budgetByKey('ArrowRight', budget, most)!;
          expect(there).toBeGreaterThan(budget);
          expect(budgetByKey('ArrowLeft', there, most)! - budget).toBeCloseTo(0, 6);
        },
      ),
    );
  });
});
