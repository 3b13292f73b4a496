import { range } from '#format';
import type { CurveLayout } from './budget-curve.ts';
import { type Curve, type CurveWriting, stepAt } from './curve.ts';
import { holdMinus } from './labels.ts';

/** What stands below a budget curve: what its picture leaves out. */
export function curveNotes(
  { lines, most }: Curve,
  { lines: drawn, cuts, unplaced }: CurveLayout,
  { formatMoney, formatValue }: Pick<CurveWriting, 'formatMoney' | 'formatValue'>,
): readonly string[] {
  const isDrawn = new Set(drawn.map(({ index }) => index));
  const isCut = new Set(cuts.map(({ index }) => index));
  const beyond = drawn
    .filter(({ index }) => isCut.has(index))
    .map(({ label, steps }) => {
      const low = Math.min(...steps.map((step) => step.low));
      const high = Math.max(...steps.map((step) => step.high));
      return `${label}, ${range(formatValue(low), formatValue(high))}`;
    });
  const missing = lines.filter(({ index }) => !isDrawn.has(index)).map(({ label }) => label);
  const shaded = 'Shaded: where 8 of 10 campaigns end.';
  const notes = [
    ...unplaced.map(({ text }) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
    ...(drawn.length === 0 ? [] : [shaded]),
    ...(beyond.length === 0 ? [] : [`Cut where shading fades: ${beyond.join('; ')}.`]),
    ...(missing.length === 0
      ? []
      : [`Not drawn, as ${formatMoney(most)} is too little: ${missing.join('; ')}.`]),
  ];
  return notes.map(holdMinus);
}

/** What the handle says of a budget to those who do not see the lines. */
export function budgetInWords(
  { lines }: Curve,
  budget: number,
  { formatMoney, formatValue }: Pick<CurveWriting, 'formatMoney' | 'formatValue'>,
): string {
  const brings = lines.map((line) => {
    const step = stepAt(line, budget);
    return `${line.label}: ${step ? formatValue(step.mean) : 'does not fit'}`;
  });
  return [formatMoney(budget), ...brings].join('; ');
}
