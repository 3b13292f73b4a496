import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  exactly,
  followers,
  hours,
  money,
  people,
  percent,
  price,
  range,
  roughly,
  roughMoney,
  showField,
  times,
  whole,
  withRange,
} from '#format';

describe('counts', () => {
  it('prints one decimal below ten, whole numbers above, rough figures for crowds', () => {
    expect([
      count(2.64),
      count(9.44),
      count(14.2),
      count(-0.01),
      count(-3),
      roughly(12_273),
    ]).toEqual(['2.6', '9.4', '14', '0', '−3', '12,000']);
    expect([followers(10_000), followers(1_500_000), followers(999)]).toEqual([
      '10k',
      '1.5M',
      '999',
    ]);
  });

  it('counts people below a thousand and rounds them from there', () => {
    expect([people(847.3), people(999), people(1049), people(12_273), people(0)]).toEqual([
      '847',
      '999',
      '1,000',
      '12,000',
      '0',
    ]);
  });

  it('prints whole numbers whole', () => {
    expect([whole(1_234_567.4), whole(-0.2), whole(-12)]).toEqual(['1,234,567', '0', '−12']);
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

describe('times', () => {
  it('prints two decimals below ten, three digits above, and no minus zero', () => {
    expect([times(0.694), times(-0.001), times(-0.31), times(9.996), times(12.34)]).toEqual([
      '0.69 ×',
      '0.00 ×',
      '−0.31 ×',
      '10 ×',
      '12.3 ×',
    ]);
  });
});

describe('hours', () => {
  it('says how many, with the right word', () => {
    expect([hours(0.75), hours(1), hours(4.25), hours(66.4), hours(1234.5)]).toEqual([
      '0.75 hours',
      '1 hour',
      '4.3 hours',
      '66 hours',
      '1,235 hours',
    ]);
  });
});

describe('range', () => {
  it('says one number once', () => {
    expect(range('$5', '$5')).toBe('$5');
    expect(range('$5', '$9')).toBe('$5 to $9');
  });
});

describe('withRange', () => {
  it('puts a range in brackets, and none where there is none', () => {
    expect(withRange('$900', '$900', '$900')).toBe('$900');
    expect(withRange('$900', '$700', '$1,200')).toBe('$900 ($700 to $1,200)');
    expect(withRange('$900', '$900', '$1,200')).toBe('$900 ($900 to $1,200)');
    expect(withRange('$900', '$700', '$900')).toBe('$900 ($700 to $900)');
  });
});

describe('showField', () => {
  it('keeps what the owner typed, and shows a default as precisely as it is known', () => {
    expect([
      showField(1234.56, 'money', 'USD'),
      showField(1234.56, 'money', 'USD', false),
      showField(0.123456, 'percent', 'USD'),
      showField(0.123456, 'percent', 'USD', false),
      showField(1234.5, 'hours', 'USD'),
      showField(0.125, 'number', 'USD', false),
      showField(1_234_567, 'number', 'USD'),
      showField(10_000, 'followers', 'USD'),
      showField(12, 'count', 'USD'),
    ]).toEqual([
      '$1,234.56',
      '$1,235',
      '12.3456%',
      '12.3%',
      '1,234.5',
      '0.125',
      '1,234,567',
      '10,000',
      '12',
    ]);
  });
});

describe('every printed number', () => {
  const printers = {
    ...{ money, roughMoney, price, percent, count, people, roughly, exactly, whole },
    ...{ followers, times, hours },
  };

  it.each(Object.entries(printers))(
    '%s has one minus, before a number that is not 0',
    (_, print) => {
      fc.assert(
        fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
          const text = print(value);
          expect(text).not.toContain('-');
          expect(text.includes('−')).toBe(value < 0 && /[1-9]/.test(text));
          expect(print(-0)).not.toContain('−');
        }),
      );
    },
  );

  it.each(Object.entries(printers))('%s refuses what is no number', (_, print) => {
    expect(() => print(Number.NaN)).toThrow(RangeError);
  });
});
