import { describe, expect, it } from 'vitest';
import { inputOf, inputs } from '../../../src/engine/model/inputs.ts';
import { big, business } from '../worked-funnel.ts';

describe('inputs', () => {
  it('are every field of a shop and of a group, but for the spread between partners', () => {
    const fields = Object.keys({ ...business, ...big(1) });
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(without(fields, 'partnerSpread')));
  });

  it('are searched inside their bounds', () => {
    const outside = Object.entries(inputs).filter(
      ([, { low, high, search }]) =>
        search.low < low || search.high > high || search.low >= search.high,
    );
    expect(outside).toEqual([]);
  });

  it('are searched by ratio only from above 0', () => {
    const wide = Object.values(inputs).filter(({ search }) => search.by === 'ratio');
    expect(wide.map(({ search }) => search.low).filter((low) => low <= 0)).toEqual([]);
  });
});

describe('inputOf', () => {
  it('knows whose an input is, its kind and its unit', () => {
    expect(inputOf('fee')).toMatchObject({ of: 'group', kind: 'amount', unit: 'money' });
    expect(inputOf('discount')).toMatchObject({ of: 'business', kind: 'number', unit: 'share' });
  });

  it('refuses a name that is none', () => {
    expect(() => inputOf('partnerSpread')).toThrow(/input must be one of orderValue, .* got/);
  });
});

const without = (names: readonly string[], name: string) => names.filter((other) => other !== name);
