import { describe, expect, it } from 'vitest';
import { readMoney } from '../src/parse.ts';

describe('readMoney', () => {
  it.each([
    ['45', 'USD', 45],
    ['$45', 'USD', 45],
    ['US$45', 'USD', 45],
    ['45 USD', 'USD', 45],
    ['45 dollars', 'USD', 45],
    ['45 dollars', 'CAD', 45],
    ['CA$1,600', 'CAD', 1600],
    ['$1,600', 'CAD', 1600],
    ['45 kr', 'SEK', 45],
    ['45:-', 'SEK', 45],
    ['45,-', 'EUR', 45],
    ['1.000,50 €', 'EUR', 1000.5],
    ["Fr. 1'200.–", 'CHF', 1200],
    ['Rs 5,000', 'INR', 5000],
    ['₹1,00,000', 'INR', 100_000],
    ['R$ 45', 'BRL', 45],
    ['45 zł', 'PLN', 45],
    ['￥1,000', 'JPY', 1000],
    ['100 元', 'CNY', 100],
    ['١٬٢٣٤٫٥', 'SAR', 1234.5],
    ['$1.5k', 'USD', 1500],
    ['1e9', 'USD', 1e9],
  ])('reads %s in %s as people mean it', (text, currency, value) => {
    expect(readMoney(text, currency)).toEqual({ ok: true, value });
  });

  it('rounds to the smallest coin, as the field will print it', () => {
    expect(readMoney('84.5051', 'USD')).toEqual({ ok: true, value: 84.51 });
    expect(readMoney('84.5', 'JPY')).toEqual({ ok: true, value: 85 });
  });

  it.each([
    ['€45', 'USD', 'euros', 'US dollars'],
    ['45 euro', 'USD', 'euros', 'US dollars'],
    ['45 BHD', 'USD', 'Bahraini dinars', 'US dollars'],
    ['US$45', 'CAD', 'US dollars', 'Canadian dollars'],
    ['CA$45', 'USD', 'Canadian dollars', 'US dollars'],
    ['$45', 'EUR', '“$”', 'euros'],
    ['45 kr.', 'EUR', '“kr.”', 'euros'],
    ['45 ¢', 'USD', '“¢”', 'US dollars'],
    ['$45 EUR', 'USD', 'euros', 'US dollars'],
  ])('asks which money is meant by %s in %s', (text, currency, typed, own) => {
    expect(readMoney(text, currency)).toEqual({
      ok: false,
      problem: `You typed ${typed}; this comparison is in ${own}. Type the amount in ${own}, or change the currency.`,
    });
  });

  it('takes the code of its own currency alone, of all there are', () => {
    const codes = Intl.supportedValuesOf('currency');
    for (const currency of ['USD', 'EUR', 'JPY', 'KWD']) {
      const taken = codes.filter((code) => readMoney(`45 ${code}`, currency).ok);
      expect(taken).toEqual([currency]);
    }
  });

  it('asks whether a lone point groups or marks decimals', () => {
    expect(readMoney('1.500', 'USD')).toEqual({
      ok: true,
      value: 1500,
      doubt: {
        message: '“1.500” means $1,500. Did you mean $1.50?',
        instead: 1.5,
        answer: '$1.50',
      },
    });
  });

  it('does not ask where the currency itself decides', () => {
    expect(readMoney('1.500', 'JPY')).toEqual({ ok: true, value: 1500 });
    expect(readMoney('1.500', 'KWD')).toEqual({ ok: true, value: 1.5 });
    expect(readMoney('1,500', 'KWD')).toEqual({ ok: true, value: 1500 });
    expect(readMoney('1,500', 'USD')).toEqual({ ok: true, value: 1500 });
  });

  // Origin: Unicode's CLDR, by Intl: how each place writes its own money.
  it.each(
    (
      'en-US USD,es-US USD,en-GB GBP,de-DE EUR,fr-FR EUR,de-AT EUR,nl-NL EUR,es-ES EUR,pt-PT EUR,el-GR EUR,' +
      'fi-FI EUR,bg-BG EUR,da-DK DKK,sv-SE SEK,nb-NO NOK,is-IS ISK,de-CH CHF,fr-CH CHF,it-CH CHF,pl-PL PLN,' +
      'cs-CZ CZK,hu-HU HUF,ro-RO RON,tr-TR TRY,uk-UA UAH,ru-RU RUB,en-IN INR,hi-IN INR,mr-IN INR,bn-BD BDT,' +
      'en-PK PKR,ja-JP JPY,zh-CN CNY,zh-TW TWD,ko-KR KRW,th-TH THB,vi-VN VND,id-ID IDR,ms-MY MYR,en-PH PHP,' +
      'en-SG SGD,en-AU AUD,en-NZ NZD,en-CA CAD,fr-CA CAD,en-ZA ZAR,en-NG NGN,en-KE KES,pt-BR BRL,es-MX MXN,' +
      'es-AR ARS,es-CL CLP,es-CO COP,es-PE PEN,he-IL ILS,en-KW KWD'
    )
      .split(',')
      .map((place) => place.split(' ') as [string, string]),
  )('reads what %s prints in %s, without a question', (locale, currency) => {
    const printed = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const { maximumFractionDigits: digits = 0 } = printed.resolvedOptions();
    for (const value of [0, 5, 45.5, 999.99, 1234.25, 1_234_567.75, 12_345_678, -180]) {
      const rounded = Math.sign(value) * Number(Math.abs(value).toFixed(digits)) + 0;
      // `toFixed` rounds the double; only 45.5 is a tie in whole units.
      const expected = digits === 0 && value === 45.5 ? 46 : rounded;
      expect([printed.format(value), readMoney(printed.format(value), currency)]).toEqual([
        printed.format(value),
        { ok: true, value: expected },
      ]);
    }
  });
});
