import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  currenciesOf,
  currencyCodes,
  currencyName,
  isMoney,
  isSignOf,
  minorDigits,
  roundMoney,
} from '../src/currency.ts';

describe('minorDigits', () => {
  // Origin: ISO 4217, list one, column "minor unit".
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['BHD', 3],
  ])('of %s are %d', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });
});

describe('roundMoney', () => {
  it('rounds to the smallest coin, halves away from zero', () => {
    expect([
      roundMoney(84.505, 'USD'),
      roundMoney(-84.505, 'USD'),
      roundMoney(84.5, 'JPY'),
      roundMoney(1.23456, 'KWD'),
      roundMoney(-0.001, 'USD'),
      roundMoney(Infinity, 'USD'),
    ]).toEqual([84.51, -84.51, 85, 1.235, 0, Infinity]);
  });
});

describe('isSignOf', () => {
  it.each([
    ['$', 'USD CAD AUD NZD MXN SGD'],
    ['dollars', 'USD CAD AUD'],
    ['US$', 'USD'],
    ['US $', 'USD'],
    ['$US', 'USD'],
    ['$CA', 'CAD'],
    ['us dollars', 'USD'],
    ['CA$', 'CAD'],
    ['C$', 'CAD NIO'],
    ['kr', 'SEK NOK DKK ISK'],
    ['kr.', 'DKK'],
    ['£', 'GBP EGP'],
    ['¥', 'JPY CNY'],
    ['円', 'JPY'],
    ['元', 'CNY'],
    ['€', 'EUR'],
    ['euro', 'EUR'],
    ['Rs', 'INR PKR LKR NPR MUR'],
    ['rupees', 'INR PKR'],
    ['Fr.', 'CHF'],
    ['R$', 'BRL'],
    ['R', 'ZAR'],
    ['zł', 'PLN'],
    ['zl', 'PLN'],
    ['Kc', 'CZK'],
    ['TL', 'TRY'],
    ['RM', 'MYR'],
  ])('takes %s for %s', (sign, currencies) => {
    for (const currency of currencies.split(' ')) expect(isSignOf(sign, currency)).toBe(true);
  });

  it.each([
    ['$', 'EUR GBP SEK JPY'],
    ['US$', 'CAD AUD'],
    ['CA$', 'USD'],
    ['R$', 'USD ZAR'],
    ['€', 'USD GBP'],
    ['kr', 'EUR PLN'],
    ['dollars', 'EUR MXN'],
    ['¢', 'USD'],
    ['', 'USD'],
    ['k', 'USD'],
  ])('does not take %s for %s', (sign, currencies) => {
    for (const currency of currencies.split(' ')) expect(isSignOf(sign, currency)).toBe(false);
  });
});

describe('currenciesOf', () => {
  it.each([
    ['€', ['EUR']],
    ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
    ['bhd', ['BHD']],
    ['£', ['GBP']],
    ['C$', ['CAD']],
    ['apples', []],
  ])('%s may be %j', (sign, currencies) => {
    expect(currenciesOf(sign)).toEqual(currencies);
  });
});

describe('isMoney', () => {
  it('knows signs, codes and names, and Unicode’s other currency signs', () => {
    expect(['$', 'kr', 'usd', 'Euros', '₾', '¢'].filter((sign) => !isMoney(sign))).toEqual([]);
    expect(['apples', 'k', '-', '^2'].filter(isMoney)).toEqual([]);
  });
});

describe('currencyName', () => {
  it('names many of it', () => {
    expect(['USD', 'EUR', 'JPY', 'GBP'].map(currencyName)).toEqual([
      'US dollars',
      'euros',
      'Japanese yen',
      'British pounds',
    ]);
  });
});

describe('in an old browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('offers the common currencies where Intl cannot list its own', async () => {
    expect(currencyCodes()).toEqual(Intl.supportedValuesOf('currency'));
    const { supportedValuesOf: _, ...rest } = Object.getOwnPropertyDescriptors(Intl);
    vi.stubGlobal('Intl', Object.defineProperties({}, rest));
    vi.resetModules();
    const old = await import('../src/currency.ts');
    expect(old.currencyCodes()).toEqual(expect.arrayContaining(['USD', 'EUR', 'JPY', 'INR']));
    expect(old.currenciesOf('€')).toEqual(['EUR']);
  });

  it('goes without narrow symbols where Intl does not know them', async () => {
    const { NumberFormat } = Intl;
    vi.stubGlobal('Intl', {
      ...Object.fromEntries(
        Object.getOwnPropertyNames(Intl).map((key) => [key, Reflect.get(Intl, key)]),
      ),
      NumberFormat: function (locale: string, options: Intl.NumberFormatOptions) {
        if (options.currencyDisplay === 'narrowSymbol') throw new RangeError('Unknown option.');
        return new NumberFormat(locale, options);
      },
    });
    vi.resetModules();
    const old = await import('../src/currency.ts');
    expect([old.isSignOf('CA$', 'CAD'), old.isSignOf('CAD', 'CAD')]).toEqual([true, true]);
    expect(() => old.currencyName('no currency')).toThrow(RangeError);
  });
});
