import { describe, expect, it } from 'vitest';
import { followers, hours, money, percent, price, showField, times, whole } from '../src/format.ts';
import {
  nearestLocale,
  numberLocale,
  type NumberLocale,
  numberLocales,
  writeNumbersAs,
} from '../src/locale.ts';
import { writtenAs } from './written-as.ts';

/** Spaces of any width as a plain one, and apostrophes likewise: versions of CLDR differ. */
const plain = (text: string): string => text.replace(/\s/g, ' ').replaceAll('’', "'");

describe('nearestLocale', () => {
  // Origin: Unicode's CLDR, by Intl: who writes 1.234,50, 1 234,50, 1’234.50 and 12,34,567.50.
  it.each([
    ['en-US', 'en-US'],
    ['en-GB', 'en-US'],
    ['ja', 'en-US'],
    ['de', 'de-DE'],
    ['it-IT', 'de-DE'],
    ['pt-BR', 'de-DE'],
    ['nl-NL', 'de-DE'],
    ['de-CH', 'de-CH'],
    ['fr', 'fr-FR'],
    ['sv', 'sv-SE'],
    ['pl-PL', 'sv-SE'],
    ['nb-NO', 'sv-SE'],
    ['en-IN', 'en-IN'],
    ['hi', 'en-IN'],
    ['ar-EG', 'en-US'],
  ])('of %s is %s', (tag, nearest) => {
    expect(nearestLocale([tag])).toBe(nearest);
  });

  it('keeps the decimal mark of whoever writes like none of them', () => {
    for (const tag of ['fr-CH', 'de-AT', 'lt', 'bg', 'en-ZA']) {
      const [own, nearest] = [tag, nearestLocale([tag])].map((each) =>
        new Intl.NumberFormat(each).format(0.5),
      );
      expect(nearest).toBe(own);
    }
  });

  it('takes the first language that a browser knows, and en-US where there is none', () => {
    expect(nearestLocale(['not a tag', 'de-DE', 'en-US'])).toBe('de-DE');
    expect(nearestLocale([])).toBe('en-US');
    expect(nearestLocale(['zz'])).toBe('en-US');
  });
});

describe('numbers', () => {
  it('are written as in en-US until the page knows its reader, and again afterwards', () => {
    expect([numberLocale(), money(1535)]).toEqual(['en-US', '$1,535']);
    const back = writeNumbersAs(() => 'de-DE');
    expect(plain(money(1535))).toBe('1.535 $');
    back();
    expect([numberLocale(), money(1535)]).toEqual(['en-US', '$1,535']);
  });

  it.each<[NumberLocale, string, string, string]>([
    ['en-US', '€1,234.50', '2.5%', '−€1,234,567'],
    ['en-IN', '€1,234.50', '2.5%', '−€12,34,567'],
    ['de-DE', '1.234,50 €', '2,5 %', '−1.234.567 €'],
    ['de-CH', "EUR 1'234.50", '2.5%', "−EUR 1'234'567"],
    ['fr-FR', '1 234,50 €', '2,5 %', '−1 234 567 €'],
    ['sv-SE', '1 234,50 €', '2,5 %', '−1 234 567 €'],
  ])('have the marks of %s', (locale, sum, rate, large) => {
    writtenAs(locale);
    expect(plain(price(1234.5, 'EUR'))).toBe(sum);
    expect(plain(percent(0.025))).toBe(rate);
    expect(plain(price(-1234567, 'EUR'))).toBe(large);
    expect(plain(showField(1234.5, 'money', 'EUR'))).toBe(sum);
  });

  it('keep English words: hours, k, M and ×', () => {
    writtenAs('de-DE');
    expect([hours(0.75), hours(1), followers(12_300), followers(1_500_000)]).toEqual([
      '0,75 hours',
      '1 hour',
      '12,3k',
      '1,5M',
    ]);
    expect([times(0.694), whole(1234567)]).toEqual(['0,69 ×', '1.234.567']);
  });

  it('show no letters but those of the currency’s own sign', () => {
    for (const locale of numberLocales) {
      writtenAs(locale);
      for (const text of [whole(1e7), percent(0.123), followers(950)]) {
        expect(text).toMatch(/^[\d\s.,'’%]+$/);
      }
    }
  });
});
