import { csvParse, csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/charts/csv.ts';

/** What a spreadsheet reads. */
const read = (text: string): string[][] => csvParseRows(text.replace(/^\ufeff/, ''));

describe('toCsv', () => {
  it('marks its encoding, ends each line as on every system, and doubles quotes', () => {
    expect(
      toCsv([
        ['A', 'Say "hi"'],
        [1.5, null],
      ]),
    ).toBe('\ufeffA,"Say ""hi"""\r\n1.5,\r\n');
  });

  it('writes numbers without separators, signs of money or a comma, however large', () => {
    expect(read(toCsv([[1535, -180, 0.0123, 3_520_000, -0]]))).toEqual([
      ['1535', '-180', '0.0123', '3520000', '0'],
    ]);
    expect(() => toCsv([[NaN]])).toThrow(RangeError);
    expect(() => toCsv([[Infinity]])).toThrow(RangeError);
  });

  it.each([
    '=SUM(A1)',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '=HYPERLINK("http://x")',
  ])('keeps %j from being run as a formula', (text) => {
    expect(read(toCsv([[text, 'next']]))).toEqual([[`'${text}`, 'next']]);
  });

  it('leaves a text that is a number as it is', () => {
    expect(read(toCsv([['-5', '+5.25', '-5e', '×2']]))).toEqual([['-5', '+5.25', "'-5e", '×2']]);
  });

  it.each([
    'a "quote", a comma',
    'two\nlines',
    'two\r\nlines',
    '🧦 socks',
    'ده کوچک',
    ' spaced ',
    '',
  ])('gives back %j as it was, in a column and as its head', (text) => {
    expect([
      ...csvParse(
        toCsv([
          ['x', text],
          ['1', text],
        ]).replace(/^\ufeff/, ''),
      ),
    ]).toEqual([{ x: '1', [text]: text }]);
  });

  it('gives back all texts in their places, but for the apostrophe', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('=', '-1', '"'),
    );
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        const back = read(toCsv(cells));
        expect(back.map((row) => row.length)).toEqual(cells.map((row) => row.length));
        back.forEach((row, i) =>
          row.forEach((text, j) => {
            const [stated] = [cells[i]?.[j]];
            expect([stated, `'${stated}`]).toContain(text);
            expect(text).not.toMatch(/^(?:[=@\t\r\n]|[+-](?!\d+(?:\.\d+)?$))/);
          }),
        );
      }),
    );
  });
});
