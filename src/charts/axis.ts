import { tenth } from './drawing.ts';
import { textWidth } from './labels.ts';

/** A tick of an axis, with its text. */
export interface Tick {
  /** Place along the axis. */
  readonly at: number;
  readonly text: string;
  /** Middle of the text, moved where it would run out of the picture. */
  readonly textAt: number;
}

/**
 * Places values on an axis that runs from left to right.
 *
 * @param ends - Least and greatest place of a text, mostly 0 and the width of the drawing.
 */
export function ticksOf(
  values: readonly number[],
  scale: (value: number) => number,
  write: (value: number) => string,
  [least, most]: readonly [number, number],
): readonly Tick[] {
  return values.map((value) => {
    const [at, text] = [tenth(scale(value)), write(value)];
    const half = textWidth(text) / 2;
    return { at, text, textAt: tenth(Math.max(least + half, Math.min(most - half, at))) };
  });
}

/** As many round ticks as stand side by side without touching; at least one. */
export function fittingTicks(
  scale: { (value: number): number; ticks(count: number): number[] },
  write: (value: number) => string,
  ends: readonly [number, number],
  most = 7,
): readonly Tick[] {
  for (let count = most; count > 0; count--) {
    const ticks = ticksOf(scale.ticks(count), scale, write, ends);
    if (ticks.length > 0 && ticks.every((tick, i) => i === 0 || apart(ticks[i - 1], tick))) {
      return ticks;
    }
  }
  return ticksOf(scale.ticks(1).slice(0, 1), scale, write, ends);
}

function apart(left: Tick | undefined, right: Tick): boolean {
  if (!left) return true;
  const needed = (textWidth(left.text) + textWidth(right.text)) / 2 + 8;
  return right.textAt - left.textAt >= needed;
}
