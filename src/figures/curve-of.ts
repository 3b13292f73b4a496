import type { Curve, CurveWriting } from '#charts/curve.ts';
import { curveMarks, curveSteps, type Result, writerOf } from '#comparison';
import { price } from '#format';
import { goals } from '#words';

/** The curve of a comparison's budget, and how it writes; the best mix is not in it. */
interface CurveOf extends Omit<Curve, 'best'>, Omit<CurveWriting, 'bestLabel' | 'isLow'> {
  /** What is measured upward: `Profit: average, and 8 of 10 campaigns`. */
  readonly axisTitle: string;
}

/** What each plan of a comparison brings along the budget, in the measure of its goal. */
export function curveOf(result: Result): CurveOf {
  const { goal, currency, mixes, mostBudget } = result;
  const { measure, things } = goals[goal];
  const lines = curveSteps(result).flatMap((steps, index) =>
    steps.length > 0 ? [{ label: mixes[index]?.name ?? '', index, steps }] : [],
  );
  return {
    ...{ lines, marks: curveMarks(result), most: mostBudget },
    formatMoney: (value) => price(value, currency),
    formatValue: writerOf(measure, currency),
    axisTitle: `${capital(things)}: average, and 8 of 10 campaigns`,
    zeroLabel: goal === 'profit' ? 'break even' : '',
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
