import { expect } from 'vitest';
import type { Part } from '#comparison';
import { goals } from '#words';
import type { Truth } from './truth.ts';

/** A pattern of a sentence, and what has to be true where it is said. */
export type Rule = readonly [
  pattern: string,
  check: (truth: Truth, ...found: readonly string[]) => void,
];

/** A sentence as the rules read it, plans as ⟨0⟩, ⟨1⟩ … */
export const written = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `⟨${part.mix}⟩`)).join('');

export const P = '⟨(\\d)⟩';
export const N = '(?:fewer than |more than )?\\d+';
export const IN = `(in no campaign|in every campaign|in none|in all|in ${N} of 100(?: campaigns)?)`;
export const TIES = `(?:; in (${N}) they come out equal)?`;
export const MONEY = '(−?\\$[\\d,]+(?:\\.\\d\\d)?)';
const any = (of: (goal: (typeof goals)[keyof typeof goals]) => string): string =>
  Object.values(goals).map(of).join('|');
export const MORE = any(({ verb }) => verb);
export const LEVEL = `${any(({ level }) => level)}|reach the same people`;
export const NONE = any(({ none }) => none);
export const DOES = any(({ does }) => does);
export const WOULD = any(({ would }) => would);
export const THINGS = any(({ thing, things }) => `${thing}|${things}`);

export const of100 = (share: number): number => Math.round(100 * share);
export const number = (text: string): number => Number(text.replace('−', '-').replace(/[$,]/g, ''));

/** Holds a printed share against the counted one. */
export function sayShare(text: string, share: number): void {
  const isSo = /none|no campaign/.test(text)
    ? share === 0
    : /every campaign|all/.test(text)
      ? share === 1
      : /fewer than 1/.test(text)
        ? share > 0 && share < 0.005
        : /more than 99/.test(text)
          ? share >= 0.995 && share < 1
          : share > 0 && share < 1 && of100(share) === Number(/\d+/.exec(text)?.[0]);
  expect({ text, share, isSo }).toEqual({ text, share, isSo: true });
}

/** Money to the cent below 20, to the unit below 10,000, to three digits from there. */
export function sayMoney(text: string, value: number): void {
  const size = Math.abs(value);
  const step = size < 20 ? 0.0051 : Math.max(0.51, size * 0.0051);
  expect(Math.abs(number(text) - value), `${text} for ${value}`).toBeLessThanOrEqual(step);
}

/** Counts to the whole, people to two digits. */
export function sayCount(text: string, value: number): void {
  const step = Math.max(0.51, 0.051 * value);
  expect(Math.abs(number(text) - value), `${text} for ${value}`).toBeLessThanOrEqual(step);
}

/** Ties are named from 5 of 100 on, and rightly. */
export function sayTies(text: string, truth: Truth, i: number, j: number): void {
  if (text === '') expect(of100(truth.even(i, j))).toBeLessThan(5);
  else sayShare(text, truth.even(i, j));
}

/** Two plans may be held against each other only where they differ. */
export function sayPair(truth: Truth, i: number, j: number): void {
  expect(truth.terms(i)).not.toBe(truth.terms(j));
  expect([truth.partners(i) > 0, truth.partners(j) > 0]).toEqual([true, true]);
}

/** The printed sum of a plan: fees are rounded as printed, each at most by half a unit or .5 %. */
export function sayBill(text: string, truth: Truth, i: number): void {
  const value = truth.pays(i);
  const rounding = 0.5 * truth.partners(i) + 0.012 * value;
  expect(Math.abs(number(text) - value), `${text} for ${value}`).toBeLessThanOrEqual(rounding);
}
