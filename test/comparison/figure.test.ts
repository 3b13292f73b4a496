import { describe, expect, it } from 'vitest';
import { averageOf, figureOf, figureRange, numberOf, writerOf } from '#comparison';
import { mostOftenWords } from '../../src/comparison/figure.ts';

const spread = (low: number, middle: number, high: number) => ({ mean: 99, low, middle, high });

describe('figureOf', () => {
  it('prints the middle, and its range below', () => {
    expect(figureOf('profit', spread(-180, -114.9, 224.1), 'USD')).toEqual({
      large: '−$115',
      small: '−$180 to $224',
    });
    expect(figureOf('orders', spread(11, 67, 328.4), 'USD')).toEqual({
      large: '67',
      small: '11 to 328',
    });
  });

  it('prints few orders as a range first, and what comes up most often below', () => {
    expect(figureOf('orders', spread(0, 2, 14), 'USD', [0, 1])).toEqual({
      large: '0 to 14',
      small: 'most often 1 or none',
    });
    expect(figureOf('assets', spread(2, 4, 8), 'USD')).toEqual({ large: '2 to 8', small: '' });
  });

  it('prints a number once where nothing else comes up', () => {
    expect(figureOf('cashCost', spread(180, 180, 180), 'USD')).toEqual({
      large: '$180',
      small: '',
    });
  });
});

describe('figureRange', () => {
  it('counts people, clicks and orders whole', () => {
    expect(figureRange('uniqueReach', spread(5.1, 12, 24.4), 'USD')).toBe('5 to 24');
    expect(figureRange('clicks', spread(0.4, 2, 1234.5), 'USD')).toBe('0 to 1,235');
    expect(figureRange('orders', spread(0.2, 1, 7.6), 'USD')).toBe('0 to 8');
  });
});

describe('writerOf', () => {
  it('writes money in the currency of the comparison, people to two digits, hours in part', () => {
    expect(writerOf('profit', 'EUR')(1234.5)).toBe('€1,235');
    expect(writerOf('engagements', 'USD')(12_345)).toBe('12,000');
    expect(writerOf('hours', 'USD')(4.5)).toBe('4.5');
  });
});

describe('mostOftenWords', () => {
  it.each([
    [[0], 'most often none'],
    [[3], 'most often 3'],
    [[0, 1], 'most often 1 or none'],
    [[2, 3], 'most often 2 or 3'],
    [[0, 1, 2], 'most often 2 or fewer'],
    [[2, 3, 4], 'most often 2 to 4'],
    [[0, 7], ''],
    [[1, 2, 3, 4, 5], ''],
    [[], ''],
  ])('says of %j: %s', (most, text) => {
    expect(mostOftenWords(most)).toBe(text);
  });
});

describe('numberOf', () => {
  it.each([
    'uniqueReach',
    'engagements',
    'clicks',
    'orders',
    'hours',
    'cashCost',
    'profit',
  ] as const)('is the number that is printed of %s, at every size', (measure) => {
    const values = [0, 0.04, 0.26, 1.44, 9.96, 19.994, 99.5, 999.6, 1534.7, 12_273, 3_524_999];
    for (const value of measure === 'profit' ? [...values, -0.2, -18.31, -1534.7] : values) {
      for (const currency of ['USD', 'JPY', 'CZK']) {
        const text = writerOf(
          measure,
          currency,
        )(value)
          .replace('−', '-')
          .replace(/[^\d.-]/g, '');
        expect(numberOf(measure, value, currency) + 0, `${value}`).toBe(Number(text) + 0);
      }
    }
  });
});

describe('averageOf', () => {
  it('keeps a decimal of a handful of things, and is else the number that is printed', () => {
    expect(averageOf('orders', 1.44, 'USD')).toBe(1.4);
    expect(averageOf('orders', 14.4, 'USD')).toBe(14);
    expect(averageOf('profit', 1534.7, 'USD')).toBe(1535);
    expect(averageOf('uniqueReach', 12_273, 'USD')).toBe(12_000);
  });
});
