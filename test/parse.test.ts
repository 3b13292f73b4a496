import { describe, expect, it } from 'vitest';
import { type FieldRule, parseNumber, readField } from '../src/parse.ts';

describe('readField', () => {
  const margin: FieldRule = { unit: 'percent', low: 0, high: 1, doubtBelow: 0.01 };

  it.each([
    ['2.5', 0.025],
    ['2,5 %', 0.025],
    ['100', 1],
    ['0.57', 0.0057],
    ['1.234', 0.01234],
    ['1.234%', 0.01234],
  ])('reads %s in a percent field as a fraction', (text, value) => {
    expect(readField(text, { unit: 'percent', high: 1 })).toEqual({ ok: true, value });
  });

  it('asks about a bare fraction where small shares are unusual', () => {
    expect(readField('0.4', margin)).toEqual({
      ok: true,
      value: 0.004,
      doubt: { message: '“0.4” means 0.4%. Did you mean 40%?', instead: 0.4, answer: '40%' },
    });
    expect(readField('0.57', margin)).toMatchObject({ doubt: { instead: 0.57, answer: '57%' } });
  });

  it.each([
    ['0.4%', margin, 0.004],
    ['0', margin, 0],
    ['1', margin, 0.01],
    ['40', margin, 0.4],
    ['0.4', { unit: 'percent', high: 1 }, 0.004],
    ['0.4', { ...margin, high: 0.3 }, 0.004],
  ] as const)('does not ask about %s in %j', (text, field, value) => {
    expect(readField(text, field)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.500', 'followers', 1500],
    ['12.3K followers', 'followers', 12_300],
    ['1.2M', 'followers', 1_200_000],
    ['1.500', 'count', 1500],
    ['40 h', 'hours', 40],
    ['1.5 hours', 'hours', 1.5],
    ['1.125', 'number', 1.125],
  ] as const)('reads %s in a field of %s as %d', (text, unit, value) => {
    expect(readField(text, { unit })).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'money', 'Type a number, for example 45.'],
    [' \u200b ', 'percent', 'Type a percentage, for example 40%.'],
    ['', 'count', 'Type a whole number, for example 5.'],
    ['', 'hours', 'Type a number of hours, for example 40.'],
    ['a lot', 'money', '“a lot” is not a number. Try 45 or 1,000.'],
    ['1.2.3', 'money', '“1.2.3” is not a number. Try 45 or 1,000.'],
    ['45 apples', 'money', '“45 apples” is not a number. Try 45 or 1,000.'],
    ['10²', 'money', '“10²” is not a number. Try 45 or 1,000.'],
    ['some', 'percent', '“some” is not a percentage. Try 40% or 2.5%.'],
    ['many', 'followers', '“many” is not a whole number. Try 10,000 or 10k.'],
    ['5%', 'money', '“5%” is a percentage. Type a number, for example 45.'],
    ['2,5 %', 'count', '“2,5 %” is a percentage. Type a whole number, for example 5.'],
    ['$5', 'count', '“$5” is an amount of money. Type a whole number, for example 5.'],
    ['€5', 'percent', '“€5” is an amount of money. Type a percentage, for example 40%.'],
    ['500-900', 'money', '“500-900” is two numbers. Type one, for example 45.'],
    ['2.5', 'count', '“2.5” is not a whole number. Try 2 or 3.'],
    ['1e400', 'money', '“1e400” is too large.'],
    ['9'.repeat(201), 'money', `“${'9'.repeat(23)}…” is not a number. Try 45 or 1,000.`],
  ] as const)('says what is wrong with %j in a field of %s', (text, unit, problem) => {
    expect(readField(text, { unit })).toEqual({ ok: false, problem });
  });

  it.each([
    ['0', { unit: 'money', low: 0.01 }, '“0” is too low. Type $0.01 or more.'],
    [
      '1e7',
      { unit: 'money', high: 1e6, currency: 'EUR' },
      '“1e7” is too high. Type €1,000,000 or less.',
    ],
    ['140', margin, '“140” is too high. Type 100% or less.'],
    ['-1', { unit: 'count', low: 0, high: 400 }, '“-1” is too low. Type 0 or more.'],
  ] as const)('holds %s against the bounds of %j', (text, field, problem) => {
    expect(readField(text, field)).toEqual({ ok: false, problem });
  });

  it('takes both bounds themselves', () => {
    expect([readField('0', margin).ok, readField('100', margin).ok]).toEqual([true, true]);
  });

  it('cuts a long text between characters, as a reader counts them, and keeps it on one line', () => {
    const family = '👨‍👩‍👧‍👦';
    const problem = (text: string) => readField(text, { unit: 'number' });
    expect(problem(`1${family.repeat(24)}`)).toMatchObject({
      problem: `“1${family.repeat(22)}…” is not a number. Try 45 or 1,000.`,
    });
    expect(problem('a\nb\u202ec')).toMatchObject({
      problem: '“a b c” is not a number. Try 45 or 1,000.',
    });
  });
});

describe('parseNumber', () => {
  it.each([
    ['45', 45],
    ['$45', 45],
    ['45 €', 45],
    ['1,000', 1000],
    ['1.000', 1000],
    ['1 000', 1000],
    ['1.5k', 1500],
    ['0.125', 0.125],
    ['12.3456', 12.3456],
    ['-3', -3],
    ['1000 USD', 1000],
    ['１２', 12],
  ])('reads %s as people mean it', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['2.5', 0.025],
    ['2,5 %', 0.025],
    ['1.500', 0.015],
    ['100', 1],
  ])('reads %s in a percent field as a fraction', (text, value) => {
    expect(parseNumber(text, true)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'Type a number, for example 45.'],
    ['a lot', '“a lot” is not a number. Try 45 or 1,000.'],
    ['1.2.3', '“1.2.3” is not a number. Try 45 or 1,000.'],
    [',', '“,” is not a number. Try 45 or 1,000.'],
    ['45 apples', '“45 apples” is not a number. Try 45 or 1,000.'],
    ['500-900', '“500-900” is not a number. Try 45 or 1,000.'],
    ['2,5 %', '“2,5 %” is a percentage. Type a number, for example 45.'],
    ['1e400', '“1e400” is too large.'],
    ['9'.repeat(201), `“${'9'.repeat(23)}…” is not a number. Try 45 or 1,000.`],
  ])('says what is wrong with “%s”', (text, problem) => {
    expect(parseNumber(text)).toEqual({ ok: false, problem });
  });
});
