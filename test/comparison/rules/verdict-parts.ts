import { expect } from 'vitest';
import { MONEY, number, of100 } from '../sentence-parts.ts';
import type { Truth } from '../truth.ts';

export const TENS =
  '(in no campaign|in every campaign|in (?:fewer than|more than|about) \\d in 10 campaigns|in \\d+ in 10 campaigns)';
export const TIMES = '([\\d.,]+) times';
export const HOURS = '([\\d.,]+) hours?';
export const LACK = `(?:${MONEY})?(?: and )?(?:${HOURS})?`;

/** A share in tens; none and all only where it is exactly so. */
export function sayTens(text: string, share: number): void {
  const tens = Math.round(of100(share) / 10);
  const isSo = text.includes('no campaign')
    ? share === 0
    : text.includes('every campaign')
      ? share === 1
      : text.includes('fewer than')
        ? tens === 0
        : text.includes('more than')
          ? tens === 10
          : tens === Number(/about (\d)/.exec(text)?.[1]);
  expect({ text, share, isSo }).toEqual({ text, share, isSo: true });
}

/** What a plan lacks, in money and hours, the one it lacks none of left out. */
export function sayLack(truth: Truth, i: number, cash: string, time: string): void {
  const [money, hours] = [truth.pays(i) - truth.budget, truth.time(i) - truth.hours];
  expect(cash !== '' || time !== '').toBe(true);
  if (cash === '')
    expect(money).toBeLessThan(0.51 + 0.5 * truth.partners(i) + 0.012 * truth.pays(i));
  else {
    // Fees are rounded as printed, each by half a unit or half a percent at most.
    const rounding = 0.51 + 0.5 * truth.partners(i) + 0.012 * truth.pays(i);
    expect(Math.abs(number(cash) - money)).toBeLessThanOrEqual(rounding);
  }
  if (time === '') expect(hours).toBeLessThan(0.006);
  else expect(Math.abs(number(time) - hours)).toBeLessThan(0.051 * hours + 0.51);
}

/** The leader: no plan as sure earns more on average. */
export function sayBest(truth: Truth, i: number): void {
  expect(truth.paysOff(i)).toBe(true);
  for (const k of truth.contenders()) {
    if (truth.paysOff(k) && (truth.isSure(k) || !truth.isSure(i))) {
      expect(truth.mean(k, 'profit')).toBeLessThanOrEqual(truth.mean(i, 'profit'));
    }
  }
}

/** No plan in question pays. */
export const nobodyPays = (truth: Truth): void => {
  for (const k of truth.contenders()) expect(truth.paysOff(k)).toBe(false);
};

/** What a plan brings back of its cost, on average. */
export function timesBack(truth: Truth, i: number): number {
  const cost = truth.mean(i, 'cashCost');
  return (truth.mean(i, 'profit') + cost) / cost;
}
