import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  exactly,
  followers,
  hours,
  money,
  of100,
  outOf10,
  outOf100,
  people,
  percent,
  price,
  range,
  roughly,
  roughMoney,
  roundWorkedOut,
  shareOf100,
  showField,
  tensOf,
  times,
  whole,
  withRange,
} from '#format';

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

describe('percent', () => {
  it.each([
    [0.0075, '0.75%'],
    [0.149, '15%'],
    [1, '100%'],
    [0, '0%'],
    [-0.25, '−25%'],
  ])('prints %d as %s', (fraction, text) => {
    expect(percent(fraction)).toBe(text);
  });
});

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

describe('shareOf100', () => {
  it.each([
    [0, 'none', 0, '0', '0 in 10'],
    [1e-9, 'fewer', 0, 'fewer than 1', 'fewer than 1 in 10'],
    [0.0049, 'fewer', 0, 'fewer than 1', 'fewer than 1 in 10'],
    [0.0051, 'some', 1, '1', 'fewer than 1 in 10'],
    [0.06, 'some', 6, '6', 'about 1 in 10'],
    [0.784, 'some', 78, '78', 'about 8 in 10'],
    [0.949, 'some', 95, '95', 'more than 9 in 10'],
    [0.9949, 'some', 99, '99', 'more than 9 in 10'],
    [0.9951, 'more', 100, 'more than 99', 'more than 9 in 10'],
    [1 - 1e-12, 'more', 100, 'more than 99', 'more than 9 in 10'],
    [1, 'all', 100, '100', '10 in 10'],
  ])('%d is %s: %d, printed %s or %s', (probability, kind, hundreds, text, coarse) => {
    expect(shareOf100(probability)).toEqual({ kind, of100: hundreds });
    expect(of100(probability)).toBe(text);
    expect(outOf100(probability)).toBe(`${text} in 100`);
    expect(outOf10(probability)).toBe(coarse);
  });

  it('takes what sums of fractions leave beside 0 and 1, and nothing farther out', () => {
    expect(shareOf100(1 + 1e-12).kind).toBe('all');
    expect(shareOf100(-1e-12).kind).toBe('none');
    for (const wrong of [-0.01, 1.01, 78, Number.NaN]) {
      expect(() => shareOf100(wrong)).toThrow(RangeError);
    }
  });

  it('orders shares as they are, and tens as the hundreds that are printed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(shareOf100(low).of100).toBeLessThanOrEqual(shareOf100(high).of100);
        expect(Math.abs(tensOf(one) * 10 - shareOf100(one).of100)).toBeLessThanOrEqual(5);
      }),
    );
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

describe('roundWorkedOut', () => {
  it.each([0.004, 10.4967, 19.994, 20.4, 1517.03, 9999.6, 12_345, 3_523_112, -1304.4])(
    'is the amount that money prints of %d',
    (value) => {
      expect(money(roundWorkedOut(value))).toBe(money(value));
      expect(price(Math.abs(roundWorkedOut(value)))).toBe(money(Math.abs(value)));
    },
  );
});
