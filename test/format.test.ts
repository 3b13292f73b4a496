import { describe, expect, it } from 'vitest';
import {
  count,
  exactly,
  followers,
  money,
  outOf100,
  percent,
  price,
  range,
  roughly,
} from '#format';

describe('money', () => {
  it.each([
    [1520.4, 'USD', '$1,520'],
    [-180, 'USD', '−$180'],
    [4.5, 'USD', '$4.50'],
    [-0.2, 'USD', '−$0.20'],
    [-0.001, 'USD', '$0.00'],
    [0, 'EUR', '€0'],
  ])('prints %d %s as %s', (value, currency, text) => {
    expect(money(value, currency)).toBe(text);
  });
});

describe('price', () => {
  it('keeps the cents that were typed, and adds none', () => {
    expect([price(84.5), price(1500), price(0.01, 'EUR')]).toEqual(['$84.50', '$1,500', '€0.01']);
  });
});

describe('percent', () => {
  it.each([
    [0.0075, '0.75%'],
    [0.149, '15%'],
    [1, '100%'],
    [0, '0%'],
  ])('prints %d as %s', (fraction, text) => {
    expect(percent(fraction)).toBe(text);
  });
});

describe('counts', () => {
  it('prints one decimal below ten, whole numbers above, rough figures for crowds', () => {
    expect([count(2.64), count(14.2), count(-0.01), roughly(12_273)]).toEqual([
      '2.6',
      '14',
      '0',
      '12,000',
    ]);
    expect([followers(10_000), followers(1_500_000), followers(999)]).toEqual([
      '10k',
      '1.5M',
      '999',
    ]);
  });
});

describe('exactly', () => {
  it('keeps three significant digits, or as many as asked', () => {
    expect([exactly(262.54), exactly(262.54, 4), exactly(-17), exactly(0.0451)]).toEqual([
      '263',
      '262.5',
      '−17',
      '0.0451',
    ]);
  });
});

describe('outOf100', () => {
  it('never claims certainty it does not have', () => {
    expect([outOf100(0.784), outOf100(0.001), outOf100(0.999), outOf100(0), outOf100(1)]).toEqual([
      '78 in 100',
      'fewer than 1 in 100',
      'more than 99 in 100',
      '0 in 100',
      '100 in 100',
    ]);
  });
});

describe('range', () => {
  it('says one number once', () => {
    expect(range('$5', '$5')).toBe('$5');
    expect(range('$5', '$9')).toBe('$5 to $9');
  });
});
