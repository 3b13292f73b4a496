import { tickStep } from 'd3';
import type { Tick } from './axis.ts';
import type { CurveLayout } from './budget-curve.ts';
import { stepAt } from './curve.ts';
import { tenth } from './drawing.ts';
import { spreadLabels, textWidth } from './labels.ts';

/** What depends on today's budget. */
interface HandleLayout {
  /** Where the handle stands. */
  readonly x: number;
  /** Left end and width of the plate that carries the budget. */
  readonly plate: { readonly x: number; readonly width: number };
  /** Round budgets that the plate leaves free; the right end where it leaves none beyond itself. */
  readonly ticks: readonly Tick[];
  /** What each plan that fits brings there. */
  readonly readings: readonly {
    readonly index: number;
    readonly text: string;
    /** y of the line, and of the text moved apart from others. */
    readonly at: number;
    readonly y: number;
  }[];
  /** Side of the handle on which the readings stand. */
  readonly anchor: 'start' | 'end';
}

/** Size of the budget on its plate. */
export const plateSize = 15;
const readingHeight = 17;

/** Lays out the handle at a budget; one beyond an end of the curve stands at that end. */
export function budgetHandle(
  { x: scale, y, lines, budgets, left, right, top, floor, width }: CurveLayout,
  budget: number,
  { formatMoney, formatValue }: Record<'formatMoney' | 'formatValue', (value: number) => string>,
): HandleLayout {
  const x = tenth(Math.min(right, Math.max(left, scale(budget))));
  const across = Math.ceil(textWidth(formatMoney(budget), plateSize)) + 34;
  const start = Math.min(width - across, Math.max(0, x - across / 2));
  const isFree = ({ text, textAt }: Tick): boolean =>
    Math.abs(textAt - start - across / 2) > (textWidth(text) + across) / 2;
  const free = budgets.filter((tick) => isFree(tick));
  const end = { at: right, text: formatMoney(scale.domain[1]), textAt: right };
  const read = lines.flatMap((line) => {
    const step = stepAt(line, budget);
    return step
      ? [{ index: line.index, text: formatValue(step.mean), at: tenth(y(step.mean)) }]
      : [];
  });
  const places = spreadLabels(
    read.map(({ at }) => at - 10),
    readingHeight,
    [top + 8, floor - 8],
  );
  return {
    x,
    plate: { x: tenth(start), width: across },
    ticks: free.some(({ at }) => at > x) || !isFree(end) ? free : [...free, end],
    readings: read.map((one, i) => ({ ...one, y: tenth(places[i] ?? one.at) })),
    anchor: x > (left + right) / 2 ? 'end' : 'start',
  };
}

/** Steps of the arrow keys: a round hundredth of the budgets or so; page keys go ten times as far. */
export function budgetStep(most: number): number {
  return tickStep(0, most, 100);
}

/** The budget that a key leads to, 0 to `most`; null for keys that change nothing. */
export function budgetByKey(key: string, budget: number, most: number): number | null {
  const step = budgetStep(most);
  const near = 1e-9;
  const next = (size: number): number => (Math.floor(budget / size + near) + 1) * size;
  const last = (size: number): number => (Math.ceil(budget / size - near) - 1) * size;
  const keys = new Map([
    ...['ArrowRight', 'ArrowUp'].map((up) => [up, next(step)] as const),
    ...['ArrowLeft', 'ArrowDown'].map((down) => [down, last(step)] as const),
    ['PageUp', next(10 * step)],
    ['PageDown', last(10 * step)],
    ['Home', 0],
    ['End', most],
  ]);
  const to = keys.get(key);
  return to === undefined ? null : Math.min(most, Math.max(0, to));
}

/** How far along a drawing of this width a pointer on its element is, and whether it is a finger. */
export function pointOn(
  { currentTarget, clientX, pointerType }: PointerEvent,
  { width }: { readonly width: number },
): { readonly x: number; readonly touch: boolean } {
  const box = (currentTarget as SVGSVGElement).getBoundingClientRect();
  return { x: ((clientX - box.left) / box.width) * width, touch: pointerType === 'touch' };
}
