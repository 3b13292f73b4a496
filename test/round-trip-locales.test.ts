import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followers, money, price, roughMoney, roundMoney, showField, type Unit } from '#format';
import { readField, readMoney, readRange } from '#parse';
import { numberLocales } from '../src/locale.ts';
import { writtenAs } from './written-as.ts';

const currencies = Intl.supportedValuesOf('currency');
const sums = [0, 0.01, 0.5, 9.99, 84.5, 999, 1000, 1234.5, 9999.99, 1_234_567.25, 1e9].flatMap(
  (value) => [value, -value],
);

describe.each(numberLocales)('a field written as in %s', (locale) => {
  it('reads back every amount of money it prints, in every currency, without a question', () => {
    writtenAs(locale);
    const wrong = currencies.flatMap((currency) =>
      sums.flatMap((sum) => {
        const texts = [money, roughMoney, price].map((print) => print(sum, currency));
        const text = texts.find((each) => !isReadBack(each, currency)) ?? '';
        const read = readMoney(texts.at(-1)!, currency);
        const exact = read.ok && read.value === roundMoney(sum, currency);
        return text === '' && exact ? [] : [`${currency}: ${text || texts.at(-1)}`];
      }),
    );
    expect(currencies.length).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });

  it('reads back a range of money as it prints it', () => {
    writtenAs(locale);
    for (const currency of ['USD', 'EUR', 'CHF', 'SEK', 'INR', 'JPY', 'KWD']) {
      const text = `${price(1234.5, currency)} to ${price(12_345, currency)}`;
      expect([text, readRange(text, { unit: 'money', currency })]).toEqual([
        text,
        { ok: true, value: { low: roundMoney(1234.5, currency), high: 12_345 } },
      ]);
    }
  });

  it.each<Unit>(['percent', 'count', 'followers', 'hours', 'number'])(
    'reads back what it prints in %s, without a question',
    (unit) => {
      writtenAs(locale);
      const isWhole = unit === 'count' || unit === 'followers';
      fc.assert(
        fc.property(
          fc.integer({ min: -99_999, max: 99_999 }),
          fc.integer({ min: 0, max: 6 }),
          (digits, places) => {
            const value = Number(`${digits}e${isWhole ? places : -places}`) + 0;
            const text = showField(value, unit, 'USD');
            expect([text, readField(text, { unit, doubtBelow: 0.01 })]).toEqual([
              text,
              { ok: true, value },
            ]);
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  it('reads back followers in short', () => {
    writtenAs(locale);
    for (const size of [950, 1500, 12_300, 123_000, 1_500_000, 12_350_000]) {
      expect(readField(followers(size), { unit: 'followers' })).toEqual({
        ok: true,
        value: Number(size.toPrecision(3)),
      });
    }
  });
});

/** Whether a printed amount is taken without a question and prints the same again. */
function isReadBack(text: string, currency: string): boolean {
  const read = readMoney(text, currency);
  if (!read.ok || read.doubt) return false;
  return [money, roughMoney, price].some((print) => print(read.value, currency) === text);
}
