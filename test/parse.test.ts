import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FieldRule, parseNumber, readField, readMoney, readRange } from '../src/parse.ts';

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

describe('any text', () => {
  /** Texts near to numbers: marks, digits, signs and words that the readers know, in any order. */
  const near = fc
    .array(
      fc.constantFrom(
        ...'0 1 9 12 500 000 . , - − – + $ € kr USD US$ % k m e e9 to : ( ) ’ ½ ² ٣ ٫ \u00a0 \u200f 👍🏽 \ud83d'.split(
          ' ',
        ),
        ' ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), near);

  it('gives finite numbers within the bounds, or a problem that ends as a sentence', () => {
    const fields: readonly FieldRule[] = [
      { unit: 'money', currency: 'USD', low: 0, high: 1e6 },
      { unit: 'percent', low: 0, high: 1, doubtBelow: 0.01 },
      { unit: 'followers', low: 1, high: 1e9 },
    ];
    fc.assert(
      fc.property(text, fc.constantFrom(...fields), (typed, field) => {
        const [low = 0, high = 0] = [field.low, field.high];
        for (const read of [readField(typed, field), readRange(typed, field)]) {
          const values = read.ok ? [read.value, read.doubt?.instead ?? read.value] : [];
          for (const value of values) {
            const ends = typeof value === 'number' ? [value] : [value.low, value.high];
            expect(ends.every((end) => end >= low && end <= high)).toBe(true);
          }
          if (!read.ok) expect(read.problem).toMatch(/^[“TY].*\.$/su);
        }
        const plain = parseNumber(typed);
        expect(plain.ok ? Number.isFinite(plain.value) : plain.problem.endsWith('.')).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('reads a book no slower than a page: what is long is refused unread', () => {
    const read = readField('1-'.repeat(1_000_000), { unit: 'money' });
    expect(read).toMatchObject({ ok: false });
  });
});

describe('in an old browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('reads, refuses and cuts texts without Segmenter and supportedValuesOf', async () => {
    const { supportedValuesOf: _, Segmenter: __, ...rest } = Object.getOwnPropertyDescriptors(Intl);
    vi.stubGlobal('Intl', Object.defineProperties({}, rest));
    vi.resetModules();
    const old = await import('../src/parse.ts');
    expect(old.readMoney('CA$1,600', 'CAD')).toEqual({ ok: true, value: 1600 });
    expect(old.readMoney('€45', 'USD')).toMatchObject({
      problem: expect.stringMatching(/^You typed euros; /) as string,
    });
    expect(old.parseNumber('👍'.repeat(30))).toMatchObject({
      problem: `“${'👍'.repeat(23)}…” is not a number. Try 45 or 1,000.`,
    });
  });
});
