import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/data/check-benchmarks.ts';
import { defaultsOf } from '../../src/data/defaults.ts';
import { inMoney } from '../../src/data/in-money.ts';
import { newestSet } from './real-content.ts';

const data = defaultsOf(newestSet);
const numbersOf = (figure: object): readonly unknown[] =>
  ['low', 'likely', 'high', 'value'].map((name) => (figure as Record<string, unknown>)[name]);

describe('inMoney', () => {
  it('multiplies every figure in dollars, and no other', () => {
    const [before, after] = [data, inMoney(data, 2)].map(figuresOf);
    const dollars = before!.filter(({ figure }) => figure.unit === 'USD');
    expect(dollars.length).toBeGreaterThan(8);
    for (const [at, { path, figure }] of before!.entries()) {
      const times = figure.unit === 'USD' ? 2 : 1;
      const expected = numbersOf(figure).map((value) =>
        typeof value === 'number' ? times * value : value,
      );
      expect([path, numbersOf(after![at]!.figure)]).toEqual([path, expected]);
    }
  });

  it('changes no grounds, no tiers and not the set itself', () => {
    const before = structuredClone(data);
    const { defaults, tiers } = inMoney(data, 0.92);
    expect(data).toEqual(before);
    expect(tiers).toBe(data.tiers);
    expect(defaults.product).toEqual({ ...data.defaults.product, value: 18 * 0.92 });
  });

  it('is the set itself at a rate of 1, and the same object as long as the rate is', () => {
    expect(inMoney(data, 1)).toBe(data);
    expect(inMoney(data, 0.92)).toBe(inMoney(data, 0.92));
    expect(inMoney(data, 0.93).defaults.product.value).toBe(18 * 0.93);
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses a rate of %d', (rate) => {
    expect(() => inMoney(data, rate)).toThrow(RangeError);
  });
});
