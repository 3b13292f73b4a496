import { describe, expect, it } from 'vitest';
import { type FieldRule, readField, readMoney } from '../src/parse.ts';
import { type NumberLocale, numberLocales } from '../src/locale.ts';
import { writtenAs } from './written-as.ts';

const share: FieldRule = { unit: 'percent', low: 0, high: 1 };

/** What is read, and what is asked. */
const meanings = (text: string, field: FieldRule): readonly (number | undefined)[] => {
  const read = readField(text, field);
  return read.ok ? [read.value, read.doubt?.instead] : [];
};

describe('a number that has one meaning', () => {
  const euro: FieldRule = { unit: 'money', currency: 'EUR' };

  it.each(numberLocales)('is read alike by whoever writes numbers as in %s', (locale) => {
    writtenAs(locale);
    for (const [text, value] of [
      ['1.000,50', 1000.5],
      ['1,000.50', 1000.5],
      ['1 000,50 €', 1000.5],
      ['1’000.50', 1000.5],
      ['1.000.000', 1e6],
      ['1,000,000', 1e6],
      ['1,00,000', 1e5],
      ['2,5', 2.5],
      ['2.5', 2.5],
      ['12,50', 12.5],
      ['0,125', 0.13],
      ['1,5k', 1500],
      ['1.250k', 1250],
      ['45,-', 45],
    ] as const) {
      expect([text, meanings(text, euro)]).toEqual([text, [value, undefined]]);
    }
    expect(meanings('2,5 %', share)).toEqual([0.025, undefined]);
    expect(meanings('2.5%', share)).toEqual([0.025, undefined]);
    expect(meanings('1.500', { unit: 'followers' })).toEqual([1500, undefined]);
    expect(meanings('1,500', { unit: 'followers' })).toEqual([1500, undefined]);
  });
});

describe('a lone mark before three digits', () => {
  // First and second meaning of `1.500` and of `1,500` as money with two decimals.
  it.each<[NumberLocale, readonly (number | undefined)[], readonly (number | undefined)[]]>([
    ['en-US', [1500, 1.5], [1500, undefined]],
    ['en-IN', [1500, 1.5], [1500, undefined]],
    ['de-DE', [1500, undefined], [1500, 1.5]],
    ['de-CH', [1500, 1.5], [1500, 1.5]],
    ['fr-FR', [1500, 1.5], [1500, 1.5]],
    ['sv-SE', [1500, 1.5], [1500, 1.5]],
  ])('is asked about in %s unless it is the reader’s own for thousands', (locale, point, comma) => {
    writtenAs(locale);
    const field: FieldRule = { unit: 'money', currency: 'EUR' };
    expect([meanings('1.500', field), meanings('1,500', field)]).toEqual([point, comma]);
  });

  it('is asked about in the reader’s own marks', () => {
    writtenAs('de-DE');
    const read = readMoney('1,500', 'EUR');
    expect(read.ok && read.doubt?.message.replace(/\s/g, ' ')).toBe(
      '“1,500” means 1.500 €. Did you mean 1,50 €?',
    );
  });

  it('marks decimals where the reader writes them so and the field prints three', () => {
    const dinar: FieldRule = { unit: 'money', currency: 'KWD' };
    writtenAs('de-DE');
    expect(meanings('1,500', dinar)).toEqual([1.5, undefined]);
    expect(meanings('1.500', dinar)).toEqual([1500, undefined]);
    expect(meanings('1,125 %', share)).toEqual([0.01125, undefined]);
    expect(meanings('1,125', { unit: 'number' })).toEqual([1.125, undefined]);
    writtenAs('fr-FR');
    expect(meanings('1.500', dinar)).toEqual([1.5, 1500]);
    expect(meanings('1.125', { unit: 'number' })).toEqual([1.125, 1125]);
    expect(meanings('1.125', { unit: 'number', high: 20 })).toEqual([1.125, undefined]);
  });

  it('before a scale marks decimals where it can', () => {
    const field: FieldRule = { unit: 'money', currency: 'EUR' };
    expect(meanings('1,250k', field)).toEqual([1_250_000, undefined]);
    writtenAs('de-DE');
    expect(meanings('1,250k', field)).toEqual([1250, undefined]);
    expect(meanings('1,250k', { unit: 'followers' })).toEqual([1250, undefined]);
  });
});

describe('what is wrong', () => {
  it('is said with examples in the reader’s own marks', () => {
    writtenAs('de-DE');
    const problem = (text: string, field: FieldRule): string => {
      const read = readField(text, field);
      return read.ok ? '' : read.problem.replace(/\s/g, ' ');
    };
    expect(problem('viel', { unit: 'money' })).toBe('“viel” is not a number. Try 45 or 1.000.');
    expect(problem('viel', share)).toBe('“viel” is not a percentage. Try 40 % or 2,5 %.');
    expect(problem('viele', { unit: 'followers' })).toBe(
      '“viele” is not a whole number. Try 10.000 or 10k.',
    );
    expect(problem('2e6', { unit: 'money', currency: 'EUR', high: 1e6 })).toBe(
      '“2e6” is too high. Type 1.000.000 € or less.',
    );
  });
});
