import { describe, expect, it } from 'vitest';
import { type FieldRule, readRange } from '../src/parse.ts';

describe('readRange', () => {
  it.each([
    ['500-900', 500, 900],
    ['500–900', 500, 900],
    ['500 to 900', 500, 900],
    ['$500 – 900', 500, 900],
    ['500-900 USD', 500, 900],
    ['1-2k', 1000, 2000],
    ['500-2k', 500, 2000],
    ['1k-2k', 1000, 2000],
    ['700', 700, 700],
    ['700-700', 700, 700],
    ['-5 to -2', -5, -2],
    ['1.000,50-2.000,50', 1000.5, 2000.5],
  ])('reads %s as %d to %d', (text, low, high) => {
    expect(readRange(text, { unit: 'money' })).toEqual({ ok: true, value: { low, high } });
  });

  it('reads a percent sign on one side for both, and then does not ask', () => {
    const field: FieldRule = { unit: 'percent', high: 1, doubtBelow: 0.01 };
    expect(readRange('0.2-0.4 %', field)).toEqual({
      ok: true,
      value: { low: 0.002, high: 0.004 },
    });
    expect(readRange('0.2-1', field)).toEqual({
      ok: true,
      value: { low: 0.002, high: 0.01 },
      doubt: {
        message: '“0.2-1” means 0.2% to 1%. Did you mean 20% to 100%?',
        instead: { low: 0.2, high: 1 },
        answer: '20% to 100%',
      },
    });
    expect(readRange('0.4-40', field)).toEqual({ ok: true, value: { low: 0.004, high: 0.4 } });
  });

  it('asks once about two doubtful points, and not where the other reading runs backwards', () => {
    const field: FieldRule = { unit: 'money' };
    expect(readRange('1.500-2.000', field)).toMatchObject({
      value: { low: 1500, high: 2000 },
      doubt: { instead: { low: 1.5, high: 2 } },
    });
    expect(readRange('900-1.500', field)).toEqual({ ok: true, value: { low: 900, high: 1500 } });
  });

  it.each([
    ['900-500', '“900-500” runs backwards. Type the smaller number first.'],
    ['1-2-3', '“1-2-3” is not a number. Try 45 or 1,000.'],
    ['500 to 900 apples', '“500 to 900 apples” is not a number. Try 45 or 1,000.'],
    ['5-10%', '“5-10%” is a percentage. Type a number, for example 45.'],
    ['500-2000', '“500-2000” is too high. Type $1,000 or less.'],
    ['0-500', '“0-500” is too low. Type $1 or more.'],
    [
      '$500-900 €',
      'You typed euros; this comparison is in US dollars. Type the amount in US dollars, or change the currency.',
    ],
  ])('says what is wrong with %s', (text, problem) => {
    const field: FieldRule = { unit: 'money', low: 1, high: 1000 };
    expect(readRange(text, field)).toEqual({ ok: false, problem });
  });
});
