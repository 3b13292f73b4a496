import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetCurve, type CurveLayout, lineHeight } from '#charts/budget-curve.ts';
import { curveSpan } from '#charts/curve-span.ts';
import { type Curve, type CurveLine, stepAt } from '#charts/curve.ts';
import { nameWidth } from '#charts/labels.ts';
import { money } from '#format';

const writing = {
  formatMoney: money,
  formatValue: money,
  zeroLabel: 'break even',
  bestLabel: 'best mix',
};
/** A plan that fills: one more partner every $18, whose average falls off. */
const small: CurveLine = {
  label: 'Ten small',
  index: 0,
  steps: Array.from({ length: 40 }, (_, i) => ({
    from: 18 * (i + 1),
    mean: 2.4 * i - 0.02 * i * i - 4,
    low: -17 * (i + 1),
    high: 60 + 22 * i,
  })),
};
const big: CurveLine = {
  label: 'One big',
  index: 1,
  steps: [{ from: 1535, mean: 310, low: -1405, high: 8000 }],
};
const four = ['W'.repeat(40), 'A rather long name for a plan', 'Five', 'Six'].map(
  (label, i): CurveLine => ({
    label,
    index: i + 2,
    steps: [{ from: 300 * (i + 1), mean: 40 * i - 60, low: -500, high: 900 }],
  }),
);
const curve: Curve = {
  lines: [small, big],
  best: [0, 500, 1000, 2000, 4000].map((budget) => ({ budget, mean: budget / 10 })),
  marks: [
    { budget: 1535, text: 'from $1,535 One big fits', index: 1 },
    { budget: 720, text: 'hours run out at 40 partners', index: 0 },
  ],
  most: 4000,
};
const six: Curve = { ...curve, lines: [small, big, ...four] };
const widths = [260, 288, 328, 576, 736, 1248];

/** y of a path of levels and upright steps at a place from left to right. */
function heightAt(path: string, at: number): number | undefined {
  const levels = [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)H([-\d.]+)/g)].map((found) =>
    found.slice(1).map(Number),
  );
  return levels.find(([from, , to]) => at >= from! && at <= to!)?.[1];
}

describe.each(widths)('budgetCurve, %d px wide', (width) => {
  const layout = budgetCurve(curve, width, writing);
  const { x, y, left, right, top, floor, lines } = layout;

  it('reads back every budget and value from its place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 4000, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        (budget, value) => {
          expect(Math.abs(x.invert(x(budget)) - budget)).toBeLessThan(1e-9);
          expect(Math.abs(y.invert(y(value)) - value)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('draws budgets from 0 to the most between its ends, and zero within its heights', () => {
    expect([x(0), x(4000)]).toEqual([left, right]);
    expect(right - left).toBeGreaterThan(width * 0.4);
    expect(y(0)).toBeGreaterThanOrEqual(top);
    expect(y(0)).toBeLessThanOrEqual(floor);
  });

  it('has each threshold right to the dollar: steps, beginnings and marks', () => {
    const [first, second] = lines;
    expect(Math.round(x.invert(second!.start.x))).toBe(1535);
    const turns = [...first!.path.matchAll(/[ML]([\d.]+),/g)].map(([, at]) =>
      Math.round(x.invert(Number(at))),
    );
    expect(turns).toEqual(small.steps.map(({ from }) => from));
    const marked = layout.flags.map(({ mark }) => Math.round(x.invert(mark.at)));
    expect(marked).toEqual([1535, 720]);
  });

  it('stands at the average of the step that holds, and nowhere before the first', () => {
    for (const budget of [0, 17, 25, 500, 1000, 1534, 1536, 3999]) {
      lines.forEach((line, i) => {
        const step = stepAt(curve.lines[i]!, budget);
        const height = heightAt(line.path, x(budget));
        if (step) expect(y.invert(height!)).toBeCloseTo(step.mean, -1);
        else expect(height).toBeUndefined();
      });
    }
  });

  it('keeps bands within the plot, and says how far a cut one goes', () => {
    for (const { band } of lines) {
      for (const [, at] of band.matchAll(/,([-\d.]+)H/g)) {
        expect(Number(at)).toBeGreaterThanOrEqual(top - 0.1);
        expect(Number(at)).toBeLessThanOrEqual(floor + 0.1);
      }
    }
    expect(layout.cuts.map(({ index, side, text }) => [index, side, text])).toContainEqual([
      ...[1, 'high', 'to $8,000'],
    ]);
    expect(layout.cuts.every(({ index }) => index === 1)).toBe(true);
  });

  it.each([
    ['two plans', curve],
    ['six plans', six],
  ])('keeps the names of %s apart and inside the picture', (_, many) => {
    const { labels, ...picture } = budgetCurve(many, width, writing);
    expect(labels).toHaveLength(many.lines.length + 2);
    const boxes = labels.map(({ lines: texts, y: middle }) => ({
      from: middle - (texts.length * lineHeight) / 2,
      to: middle + (texts.length * lineHeight) / 2,
      reach: picture.right + 17 + Math.max(...texts.map((text) => nameWidth(text))),
    }));
    boxes.sort((a, b) => a.from - b.from);
    boxes.forEach(({ from, to, reach }, i) => {
      expect(from).toBeGreaterThanOrEqual(picture.top - 0.1);
      expect(to).toBeLessThanOrEqual((boxes[i + 1]?.from ?? picture.floor) + 0.1);
      expect(reach).toBeLessThanOrEqual(width + 0.1);
    });
  });

  it('draws nothing but its axes where no plan fits', () => {
    const none = budgetCurve({ ...curve, most: 10, best: [], marks: [] }, width, writing);
    expect(none.lines).toEqual([]);
    expect(none.labels.map(({ of }) => of)).toEqual(['zero']);
    expect(none.best).toBe('');
    expect(Number.isFinite(none.height)).toBe(true);
  });

  it('stays level where all values are zero', () => {
    const zero = { ...small, steps: [{ from: 100, mean: 0, low: 0, high: 0 }] };
    const flat = budgetCurve({ ...curve, lines: [zero], best: [] }, width, writing);
    expect(flat.values.map(({ text }) => text)).toEqual(['$0']);
    expect(heightAt(flat.lines[0]!.path, flat.x(2000))).toBeCloseTo((flat.top + flat.floor) / 2, 0);
  });
});

describe('the texts along the ends of the plot', () => {
  it('stop where there is no room left, the others being told below the picture', () => {
    const far = [big, ...four].map((line) => ({
      ...line,
      steps: line.steps.map((step) => ({ ...step, low: -9e6, high: 9e6 })),
    }));
    const { cuts, left, right } = budgetCurve({ ...six, lines: [small, ...far] }, 288, writing);
    const placed = (side: string): CurveLayout['cuts'] =>
      cuts.filter((cut) => cut.side === side && cut.x !== null);
    expect(placed('low').length).toBeLessThan(cuts.filter(({ side }) => side === 'low').length);
    for (const cut of placed('low')) {
      expect(cut.x!).toBeLessThanOrEqual(right);
      expect(cut.x! - nameWidth(`↓ ${cut.text}`)).toBeGreaterThanOrEqual(left);
    }
  });
});

describe('curveSpan', () => {
  const step = (mean: number, low: number, high: number): CurveLine => ({
    ...{ label: 'A', index: 0 },
    steps: [{ from: 0, mean, low, high }],
  });
  const near = step(100, -200, 400);

  it('reaches over zero, every average, the best mix and the narrowest band', () => {
    expect(curveSpan([near], [])).toEqual([-200, 400]);
    expect(curveSpan([near], [{ budget: 0, mean: 900 }])).toEqual([-200, 900]);
    expect(curveSpan([step(100, 80, 120)], [])[0]).toBe(0);
  });

  it('is not pressed flat by a far band: it is cut as far beyond the averages as they are apart', () => {
    const [from, to] = curveSpan([near, step(300, -1e5, 1e6)], []);
    expect([from, to]).toEqual([-300, 600]);
    expect(300 / (to - from)).toBeGreaterThanOrEqual(1 / 3);
  });

  it('shows bands whole that are not far', () => {
    expect(curveSpan([near, step(300, -250, 500)], [])).toEqual([-250, 500]);
  });

  it('is nothing where nothing differs from zero', () => {
    expect(curveSpan([], [])).toEqual([0, 0]);
    expect(curveSpan([step(0, 0, 0)], [])).toEqual([0, 0]);
  });
});

describe('stepAt', () => {
  it.each([
    [1534.99, undefined],
    [1535, 310],
    [9999, 310],
  ])('has a plan from $1,535 bring, for a budget of %d, %s', (budget, mean) => {
    expect(stepAt(big, budget)?.mean).toBe(mean);
  });
});

describe.each(widths)('the picture of more than three plans, %d px wide', (width) => {
  const crowded = budgetCurve(six, width, writing);
  const open = budgetCurve({ ...six, lines: [small, big, four[2]!] }, width, writing);

  it('has no text between the ends of the plot: they are told below it', () => {
    expect([crowded.isCrowded, open.isCrowded]).toEqual([true, false]);
    const ofFour = budgetCurve({ ...six, lines: six.lines.slice(0, 4) }, width, writing);
    const ofThree = budgetCurve({ ...six, lines: six.lines.slice(0, 3) }, width, writing);
    expect([ofFour.isCrowded, ofThree.isCrowded]).toEqual([true, false]);
    expect(crowded.flags).toEqual([]);
    expect(crowded.cuts.filter(({ x }) => x !== null)).toEqual([]);
    expect(crowded.cuts.length).toBeGreaterThan(0);
    expect(open.flags).toHaveLength(2);
  });

  it('gives the lines the height that the texts leave', () => {
    expect(crowded.floor - crowded.top).toBeGreaterThanOrEqual(open.floor - open.top + 60);
  });

  it('leaves to its notes only marks that belong to no plan', () => {
    const all = { budget: 900, text: 'hours run out' };
    const { unplaced } = budgetCurve({ ...six, marks: [...six.marks, all] }, width, writing);
    expect(unplaced).toEqual([all]);
  });
});
