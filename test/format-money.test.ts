import { describe, expect, it } from 'vitest';
import { money, price, roughMoney, roundWorkedOut } from '#format';

describe('money', () => {
  it.each([
    [4.5, 'USD', '$4.50'],
    [-0.2, 'USD', '−$0.20'],
    [-0.001, 'USD', '$0'],
    [0, 'EUR', '€0'],
    [19.994, 'USD', '$19.99'],
    [20.4, 'USD', '$20'],
    [-180, 'USD', '−$180'],
    [1520.4, 'USD', '$1,520'],
    [9999.4, 'USD', '$9,999'],
    [12_345, 'USD', '$12,300'],
    [-3_523_112, 'USD', '−$3,520,000'],
  ])('prints %d %s, worked out, as %s', (value, currency, text) => {
    expect(money(value, currency)).toBe(text);
  });

  it.each([
    [4.6, 'JPY', '¥5'],
    [1520.4, 'KRW', '₩1,520'],
    [4.5, 'KWD', 'KWD\u00a04.500'],
    [45, 'CHF', 'CHF\u00a045'],
  ])('prints %d %s with the coins that the currency has', (value, currency, text) => {
    expect(money(value, currency)).toBe(text);
  });
});

describe('price', () => {
  it('keeps the cents that were typed, and adds none', () => {
    expect([price(84.5), price(1500), price(0.01, 'EUR'), price(3_523_112.25)]).toEqual([
      '$84.50',
      '$1,500',
      '€0.01',
      '$3,523,112.25',
    ]);
  });

  it('knows the smallest coin of each currency, and drops decimals that round to none', () => {
    expect([price(84.5, 'JPY'), price(1.2345, 'BHD'), price(84.9999), price(-0.004)]).toEqual([
      '¥85',
      'BHD\u00a01.235',
      '$85',
      '$0',
    ]);
  });
});

describe('roughMoney', () => {
  it('keeps two significant digits', () => {
    expect([roughMoney(64.2), roughMoney(1459), roughMoney(0.694), roughMoney(-52.7)]).toEqual([
      '$64',
      '$1,500',
      '$0.69',
      '−$53',
    ]);
  });
});

describe('roundWorkedOut', () => {
  it.each([0.004, 10.4967, 19.994, 20.4, 1517.03, 9999.6, 12_345, 3_523_112, -1304.4])(
    'is the amount that money prints of %d',
    (value) => {
      expect(money(roundWorkedOut(value))).toBe(money(value));
      expect(price(Math.abs(roundWorkedOut(value)))).toBe(money(Math.abs(value)));
    },
  );
});
