import { describe, expect, it } from 'vitest';
import { plainText, readNumeral, splitRange } from '../src/numeral.ts';

const read = (text: string) => readNumeral(plainText(text));

describe('plainText', () => {
  // Origin of the digits: Unicode's numbering systems, by Intl.
  it.each(['arab', 'arabext', 'deva', 'beng', 'thai', 'mymr', 'fullwide', 'adlm', 'mathsans'])(
    'turns the digits of %s into 0–9',
    (system) => {
      const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      expect(plainText(digits.format(1_234_567_890))).toBe('1234567890');
    },
  );

  it.each([
    ['1\u00a0000', '1 000'],
    ['1\u202f000', '1 000'],
    ['−5', '-5'],
    ['–5', '-5'],
    ['1’000', "1'000"],
    ['1´000', "1'000"],
    ['\u200e12\u200b3\u202c', '123'],
    ['٤٬٥٠٠٫٥', '4,500.5'],
    ['٢٪', '2%'],
    ['45,-', '45'],
    ['45.–', '45'],
    ['45:- kr', '45 kr'],
    ['45,--', '45'],
    ['45,-90', '45,-90'],
  ])('turns %j into %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('splitRange', () => {
  it.each([
    ['500-900', ['500', '900']],
    ['$500 – $900', ['$500', '$900']],
    ['500 to 900', ['500', '900']],
    ['500…900', ['500', '900']],
    ['-5 to -2', ['-5', '-2']],
    ['-5--2', ['-5', '-2']],
    ['1e3-2e3', ['1e3', '2e3']],
    ['45 € - 90 €', ['45 €', '90 €']],
    ['-5', ['-5']],
    ['$-5', ['$-5']],
    ['1e-3', ['1e-3']],
    ['5-', ['5-']],
  ])('takes %j as %j', (text, parts) => {
    expect(splitRange(plainText(text))).toEqual(parts);
  });
});

describe('readNumeral', () => {
  it.each([
    ['45', 45],
    ['007', 7],
    ['45.', 45],
    ['.5', 0.5],
    ['0,5', 0.5],
    ['1,50', 1.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234.500', 1234.5],
    ['1234567', 1_234_567],
    ['1,000.50', 1000.5],
    ['1.000,50', 1000.5],
    ['1.000.000', 1_000_000],
    ['1,234,567.', 1_234_567],
    ['1 000', 1000],
    ['1 000 000,50', 1_000_000.5],
    ['1 000.50', 1000.5],
    ["1'200", 1200],
    ["1'200.50", 1200.5],
    ['1,00,000', 100_000],
    ['12,34,567.50', 1_234_567.5],
    ['1.5k', 1500],
    ['1,5 K', 1500],
    ['1.005k', 1005],
    ['1.250k', 1250],
    ['2M', 2e6],
    ['2 million', 2e6],
    ['2mn', 2e6],
    ['1.5 bn', 1.5e9],
    ['2 lakh', 200_000],
    ['1.5 crore', 15_000_000],
    ['1e9', 1e9],
    ['1.5E3', 1500],
    ['1.500e3', 1500],
    ['1e-3', 0.001],
    ['-3', -3],
    ['- 3', -3],
    ['+3', 3],
    ['-0', 0],
  ])('reads %s as %d', (text, value) => {
    const numeral = read(text);
    const one = { decimal: undefined, mark: undefined };
    expect(numeral).toMatchObject({ value, ...one, percent: false, signs: [] });
  });

  it.each([
    ['1.500', 1500, 1.5, '.'],
    ['-12.345', -12_345, -12.345, '.'],
    ['1,000', 1000, 1, ','],
    ['1,250k', 1_250_000, 1250, ','],
  ])('sees both readings of %s, and by which mark', (text, value, decimal, mark) => {
    expect(read(text)).toMatchObject({ value, decimal, mark });
  });

  it.each([
    ['1,00,00'],
    ['1,2,3'],
    ['1.2.3'],
    ['1.000.50'],
    ['1,000,50'],
    ['1,000.5,0'],
    ["1'20"],
    ['1 2 3'],
    ['45 50'],
    ['0,000,000'],
    ['1.00.000'],
    ['1 00 000'],
    [','],
    ['k'],
    ['-'],
    ['--5'],
    ['-$-5'],
    [''],
  ])('reads nothing in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['$45', 45, ['$']],
    ['-$45', -45, ['$']],
    ['$ -45', -45, ['$']],
    ['$.5', 0.5, ['$']],
    ['Rs.500', 500, ['Rs.']],
    ['US$45k', 45_000, ['US$']],
    ['45k kr', 45_000, ['kr']],
    ['45 kr', 45, ['kr']],
    ['45 Kč', 45, ['Kč']],
    ['5m$', 5e6, ['$']],
    ['5 T$', 5, ['T$']],
    ['45 mxn', 45, ['mxn']],
    ['$45 USD', 45, ['$', 'USD']],
    ['45e', 45, ['e']],
    ['10²', 10, ['^2']],
    ['1½', 1, ['^1⁄2']],
    ['45-', 45, ['-']],
  ])('in %s finds %d and the signs %j', (text, value, signs) => {
    expect(read(text)).toMatchObject({ value, signs });
  });

  it.each(['2.5%', '2.5 %', '%2.5', '2.5 percent', '2.5 per cent', '2.5 pct', '٢٫٥٪'])(
    'sees the percent sign of %s',
    (text) => {
      expect(read(text)).toMatchObject({ value: 2.5, percent: true, signs: [] });
    },
  );

  it('multiplies by a power of ten on the digits, without rounding twice', () => {
    expect(readNumeral('0.57', -2)?.value).toBe(0.0057);
    expect(readNumeral('12.345', -2)?.decimal).toBe(0.12345);
    expect(readNumeral('1.1k', -2)?.value).toBe(11);
  });
});
