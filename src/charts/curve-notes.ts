import { range } from '#format';
import type { CurveLayout } from './budget-curve.ts';
import { type Curve, type CurveLine, type CurveWriting, stepAt } from './curve.ts';
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

/** A plan below a curve that is too crowded for texts among its lines. */
interface CurveKey {
  readonly index: number;
  readonly label: string;
  /** What it brings at the budget, or that it does not fit. */
  readonly brings: string;
  /** What its marks say. */
  readonly marks: readonly string[];
}

/** What each plan brings at a budget, and its marks: what the picture of a few plans says itself. */
export function curveKeys(
  { lines, marks }: Curve,
  budget: number,
  { formatValue }: Pick<CurveWriting, 'formatValue'>,
): readonly CurveKey[] {
  return lines.map((line) => ({
    index: line.index,
    label: line.label,
    brings: holdMinus(brings(line, budget, formatValue)),
    marks: marks.filter(({ index }) => index === line.index).map(({ text }) => text),
  }));
}

/** What the handle says of a budget to those who do not see the lines. */
export function budgetInWords(
  { lines }: Curve,
  budget: number,
  { formatMoney, formatValue }: Pick<CurveWriting, 'formatMoney' | 'formatValue'>,
): string {
  const all = lines.map((line) => `${line.label}: ${brings(line, budget, formatValue)}`);
  return [formatMoney(budget), ...all].join('; ');
}

function brings(line: CurveLine, budget: number, write: CurveWriting['formatValue']): string {
  const step = stepAt(line, budget);
  return step ? write(step.mean) : 'does not fit';
}
