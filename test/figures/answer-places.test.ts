import { describe, expect, it } from 'vitest';
import { budgetCurve } from '#charts/budget-curve.ts';
import { dotPlotLayout } from '#charts/dot-plot.ts';
import { shelvesOf } from '#charts/shelf.ts';
import { writerOf } from '#comparison';
import { curveOf } from '#figures/curve-of.ts';
import { numbersIn } from '#figures/printed.ts';
import { standsOf, unitOf } from '#figures/stands.ts';
import { goals } from '#words';
import { questions } from '../comparison/worked-comparisons.ts';

const isNear = (a: number, b: number, by: number): boolean => Math.abs(a - b) <= by;
const widths = [288, 576] as const;
const asked = questions.map(({ slug, known: { result } }) => [slug, result] as const);

describe('the curve of an answer', () => {
  it.each(asked)('gives back every step and mark from its place: %s', (_, result) => {
    const curve = { ...curveOf(result), best: [], bestLabel: '' };
    for (const width of widths) {
      const { x, y, lines, flags, budgets, values } = budgetCurve(curve, width, curve);
      const [least, most] = y.domain;
      const steps = lines.flatMap((line) => line.steps.map((step) => ({ ...step, ...line })));
      expect(steps.length).toBeGreaterThan(0);
      const exact = [
        ...steps.map(({ from }) => [x.invert(x(from)), from]),
        ...steps.flatMap(({ mean, low, high }) =>
          [mean, low, high].map((value) => [y.invert(y(value)), value]),
        ),
        ...curve.marks.map(({ budget }) => [x.invert(x(budget)), budget]),
      ] as [number, number][];
      const size = Math.max(curve.most, Math.abs(least), Math.abs(most));
      expect(exact.filter(([read, value]) => !isNear(read, value, 1e-9 * size))).toEqual([]);
      // What is drawn is the exact place, rounded: budgets to a hundredth, values to a tenth.
      for (const { path, band, steps: own } of lines) {
        const levels = [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)H/g)].map(([, at, up]) => [
          at,
          up,
        ]);
        const upper = [...band.matchAll(/[ML]([-\d.]+),([-\d.]+)H/g)].map(([, at, up]) => [at, up]);
        expect(levels).toHaveLength(own.length);
        own.forEach(({ from, mean, high }, at) => {
          const cut = Math.min(most, Math.max(least, high));
          expect(isNear(Number(levels[at]![0]), x(from), 0.0051)).toBe(true);
          expect(isNear(Number(levels[at]![1]), y(mean), 0.051)).toBe(true);
          expect(isNear(Number(upper[at]![1]), y(cut), 0.051)).toBe(true);
        });
      }
      for (const { mark } of flags) expect(isNear(mark.at, x(mark.budget), 0.0051)).toBe(true);
      for (const { at, text } of budgets) {
        expect(isNear(at, x(numbersIn(text)[0] ?? NaN), 0.051)).toBe(true);
      }
      expect(values.every(({ at }) => at >= y(most) - 0.1 && at <= y(least) + 0.1)).toBe(true);
    }
  });
});

describe('the campaigns of an answer', () => {
  const counted = asked.filter(([, { goal }]) => goal !== 'profit');
  const sold = asked.filter(([, { goal }]) => goal === 'profit');

  it.each(counted)('stand where their values are, or in the bin of these: %s', (_, result) => {
    const format = writerOf(goals[result.goal].measure, result.currency);
    const rows = result.mixes.map(({ name, dots }, index) => ({
      label: name,
      index,
      values: dots,
    }));
    for (const name of ['narrow', 'wide'] as const) {
      const { x, radius, rows: laid } = dotPlotLayout(rows, name, { format, zeroLabel: '' });
      const bin = 2 * radius + 1;
      const [, most] = x.domain;
      laid.forEach(({ dots }, row) =>
        dots.forEach((dot, at) => {
          const value = rows[row]!.values[at]!;
          expect(isNear(x.invert(x(value)), value, 1e-9 * most)).toBe(true);
          expect(isNear(dot.x, x(value), bin / 2 + 1e-6)).toBe(true);
        }),
      );
    }
  });

  it.each(sold)('stand on the shelf that holds their sum: %s', (_, result) => {
    const { rows } = standsOf(result, '');
    const { shelves } = shelvesOf(rows, { unit: unitOf(result.currency) });
    rows.forEach(({ values }, row) => {
      expect(shelves.reduce((sum, { counts }) => sum + counts[row]!, 0)).toBe(20);
      // From the best one down; one whose sum is printed as nothing may stand beside zero.
      const ordered = [...values].reverse();
      let next = 0;
      for (const { side, above, upTo, counts } of shelves) {
        for (const value of ordered.slice(next, (next += counts[row]!))) {
          if (side === 'even') continue;
          const size = side === 'made' ? value : -value;
          const isBeside = above === 0 && size <= 0;
          expect(isBeside || (size > above && size <= (upTo ?? Infinity))).toBe(true);
        }
      }
    });
  });
});
