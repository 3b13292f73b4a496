import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followers, money, percent, price, roughMoney, showField, type Unit, whole } from '#format';
import { readField, readMoney, readRange } from '#parse';

const currencies = Intl.supportedValuesOf('currency');
const values = [
  0, 0.01, 0.5, 1, 1.5, 9.99, 19.999, 84.5, 99.95, 999, 1000, 1234.5, 1500, 9999.99, 12_345.678,
  1e6, 1_234_567.25, 3_523_112, 1e9,
].flatMap((value) => [value, -value]);
const amount = fc
  .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => digits / 10 ** places);

/** Rounded half away from zero on the decimal digits, apart from the code under test. */
function rounded(value: number, places: number): number {
  const [whole = '', part = ''] = `${Math.abs(value)}`.split('.');
  const digits = BigInt(whole + part.padEnd(places, '0').slice(0, places));
  const up = Number(part[places] ?? 0) >= 5 ? 1n : 0n;
  return (Math.sign(value) * Number(digits + up)) / 10 ** places + 0;
}

describe('a money field', () => {
  it.each(currencies)('reads back what it prints in %s, without a question', (currency) => {
    const places = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits!;
    const check = (value: number): void => {
      const text = price(value, currency);
      expect([text, readMoney(text, currency)]).toEqual([
        text,
        { ok: true, value: rounded(value, places) },
      ]);
      for (const print of [money, roughMoney]) {
        const read = readMoney(print(value, currency), currency);
        expect(read).toEqual({ ok: true, value: expect.any(Number) as number });
        expect(print(read.ok ? read.value : Number.NaN, currency)).toBe(print(value, currency));
      }
    };
    values.forEach(check);
    fc.assert(fc.property(amount, check), { numRuns: 40 });
  });

  it.each(currencies)('reads its own signs and names before and after, in %s', (currency) => {
    const signs = (['code', 'symbol', 'narrowSymbol', 'name'] as const)
      .map((currencyDisplay) => ({ style: 'currency', currency, currencyDisplay }) as const)
      .flatMap((options) => new Intl.NumberFormat('en', options).formatToParts(2))
      .flatMap(({ type, value }) => (type === 'currency' ? [value] : []))
      // Money of the past has its years in its name.
      .filter((sign) => !/\d/.test(sign));
    for (const sign of signs) {
      // The kyat's narrow sign is K, which after a number says thousand.
      const after = sign === 'K' ? [] : [`1,234 ${sign}`, `1,234${sign}`];
      for (const text of [`${sign}1,234`, `${sign} 1,234`, ...after]) {
        expect([text, readMoney(text, currency)]).toEqual([text, { ok: true, value: 1234 }]);
      }
    }
  });

  it.each([
    [-180, 60],
    [1.5, 2],
    [1500, 1234.5],
    [-20, -5],
  ])('reads the range from %d to %d as printed', (one, other) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    for (const currency of ['USD', 'CHF', 'KWD', 'XOF']) {
      const text = `${price(low, currency)} to ${price(high, currency)}`;
      const places = currency === 'XOF' ? 0 : 2;
      expect(readRange(text, { unit: 'money', currency })).toEqual({
        ok: true,
        value: { low: rounded(low, places), high: rounded(high, places) },
      });
    }
  });
});

describe('every field', () => {
  const units: readonly Unit[] = ['percent', 'count', 'followers', 'hours', 'number'];

  it.each(units)('of %s reads back what it prints, without a question', (unit) => {
    const whole = unit === 'count' || unit === 'followers';
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const value = whole ? digits * 10 ** places : digits / 10 ** places;
          const exact = Number(`${digits}e${whole ? places : -places}`) + 0;
          const field = { unit, doubtBelow: 0.01 } as const;
          expect(readField(showField(value, unit, 'USD'), field)).toEqual({
            ok: true,
            value: exact,
          });
          const given = showField(value, unit, 'USD', false);
          const read = readField(given, field);
          expect(read).toEqual({ ok: true, value: expect.any(Number) as number });
          expect(showField(read.ok ? read.value : Number.NaN, unit, 'USD', false)).toBe(given);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('followers, whole and percent', () => {
  it('are read back to the digits they print', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (size) => {
        expect(readField(followers(size), { unit: 'followers' })).toEqual({
          ok: true,
          value: Number(size.toPrecision(3)),
        });
        expect(readField(whole(size), { unit: 'count' })).toEqual({ ok: true, value: size });
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 2, max: 6 }),
        (digits, places) => {
          const fraction = Number(`${digits}e-${places}`);
          expect(readField(percent(fraction), { unit: 'percent' })).toEqual({
            ok: true,
            value: fraction,
          });
        },
      ),
    );
  });
});
