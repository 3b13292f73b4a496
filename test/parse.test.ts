import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../src/parse.ts';

describe('parseNumber', () => {
  it.each([
    ['45', 45],
    ['$45', 45],
    ['45 €', 45],
    ['1,000', 1000],
    ['1.000', 1000],
    ['1.000,50', 1000.5],
    ['1,000.50', 1000.5],
    ['1 000', 1000],
    ["1'000", 1000],
    ['1,234,567', 1234567],
    ['1k', 1000],
    ['1.5k', 1500],
    ['1,5 k', 1500],
    ['2M', 2_000_000],
    ['0,5', 0.5],
    ['.5', 0.5],
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
    ['2.5%', 0.025],
    ['100', 1],
  ])('reads %s in a percent field as a fraction', (text, value) => {
    expect(parseNumber(text, true)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'Type a number, for example 45.'],
    ['a lot', '“a lot” is not a number. Try 45 or 1,000.'],
    ['1.2.3', '“1.2.3” can be read in two ways. Try 1000 or 1000.50.'],
    ['1,00,000.5', '“1,00,000.5” can be read in two ways. Try 1000 or 1000.50.'],
    [',', '“,” can be read in two ways. Try 1000 or 1000.50.'],
  ])('says what is wrong with “%s”', (text, problem) => {
    expect(parseNumber(text)).toEqual({ ok: false, problem });
  });

  it('gives a finite number or a problem for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseNumber(text);
        expect(read.ok ? Number.isFinite(read.value) : read.problem !== '').toBe(true);
      }),
    );
  });
});
