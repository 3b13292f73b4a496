import { describe, expect, it } from 'vitest';
import { numberLocales } from '#locale';
import { decode, encode, fieldIn, readFragment, shopFields, startState, type State } from '#share';

const euro: State = {
  ...startState,
  currency: 'EUR',
  numbers: 'de-DE',
  shop: { orderValue: 45, vat: 0.19, dollarRate: 0.92 },
};

describe('a link', () => {
  it('carries currency, number marks, VAT and the rate, and nothing of them by default', () => {
    expect(encode(euro)).toMatch(/&cur=EUR&num=de-de&aov=45&vat=0\.19&usd=0\.92&z=/);
    expect(readFragment(encode(euro))).toMatchObject({ state: euro, problems: [], seal: 'whole' });
    expect(encode(startState)).not.toMatch(/cur|num|vat|usd/);
    expect(decode('v=2').state).toEqual(startState);
  });

  it.each(numberLocales)('knows the marks of %s, in any case', (locale) => {
    expect(decode(`v=2&num=${locale}`)).toMatchObject({ state: { numbers: locale }, problems: [] });
    expect(decode(`v=2&num=${locale.toUpperCase()}`).state.numbers).toBe(locale);
  });

  it('says which marks it does not know, and leaves them to the browser', () => {
    const { state, problems } = decode('v=2&num=xx');
    expect(state).not.toHaveProperty('numbers');
    expect(problems).toEqual([
      `“num = xx” is not one of ${numberLocales.join(', ')}, so numbers are written as your browser does.`,
    ]);
  });

  it('takes no rate of a dollar in US dollars, and says so', () => {
    const { state, problems } = decode('v=2&usd=0.92&vat=0.2');
    expect(state.shop).toEqual({ vat: 0.2 });
    expect(problems).toEqual([
      '“price of a US dollar = 0.92” plays no part in a comparison in US dollars, so it was left out.',
    ]);
  });
});

describe('bounds of money', () => {
  const most = (currency: string): number => fieldIn(shopFields.hourlyValue, currency).high;

  it('are as high in other money as in dollars', () => {
    expect(['USD', 'EUR', 'JPY', 'XOF', 'IDR'].map(most)).toEqual([1e4, 1e4, 1e6, 1e7, 1e8]);
    expect(fieldIn(shopFields.budget, 'JPY').slider).toEqual([10_000, 2_000_000]);
    expect(fieldIn(shopFields.grossMargin, 'JPY')).toBe(shopFields.grossMargin);
    expect(fieldIn(shopFields.budget, 'EUR')).toBe(shopFields.budget);
  });

  it.each([
    ['hour=400k', true],
    ['hour=200m', false],
    ['want=5000m:profit:5', true],
    ['mix=A~1x100k:fee:fee=15m', true],
    ['mix=A~1x100k:fee:fee=150000m', false],
    ['mix=A~1x100k:fee~extra=150m', true],
  ])('are held in a link: %s in rupiah is taken, %s', (pair, taken) => {
    expect(decode(`v=2&cur=IDR&${pair}`).problems.length === 0).toBe(taken);
  });

  it('stay those of dollars in dollars', () => {
    expect(decode('v=2&hour=400k').problems.join()).toContain('is above 10000');
  });
});
