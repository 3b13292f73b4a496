import { describe, expect, test } from 'vitest';
import { setText } from '#charts/picture/letters.ts';
import type { Table } from '#charts/table.ts';
import { columnGap, columnWidths } from '#figures/drawing/columns.ts';
import { setting } from '../../charts/picture/faces.ts';

const table = (cells: readonly string[], titles = ['Plan', 'People', 'Money']): Table => ({
  label: 'Plans',
  columns: titles.map((title) => ({ title })),
  groups: [{ rows: [{ head: 'Ten small', cells }] }],
});
const sumOf = (widths: readonly number[]): number =>
  widths.reduce((sum, one) => sum + one, 0) + columnGap * (widths.length - 1);
const widthOf = (text: string): number => setText(text, 14, 'sans', setting).width;

describe('columnWidths', () => {
  const long = 'What each order leaves, after product cost and discount';

  test.each([320, 480, 640, 1200])('fills %i units, no more and no less', (width) => {
    expect(sumOf(columnWidths(table([long, '4,700']), width, setting))).toBeCloseTo(width, 6);
  });

  test('keeps every text on one line where there is room', () => {
    const [, people = 0] = columnWidths(table([long, '4,700']), 900, setting);
    expect(people).toBeGreaterThan(widthOf(long));
  });

  test('breaks a long text before a short one', () => {
    const [, people = 0, money = 0] = columnWidths(table([long, '1,900 to 11,000']), 460, setting);
    expect(people).toBeLessThan(widthOf(long));
    expect(money).toBeGreaterThan(widthOf('1,900 to 11,000'));
  });

  test('never breaks a word', () => {
    const word = 'influencermarketingplatform';
    const [, people = 0] = columnWidths(table([`${word} ${long}`, '1']), 310, setting);
    expect(people).toBeGreaterThan(widthOf(word));
  });

  test('gives what is left over to columns with scales, in equal parts', () => {
    const strip = { grid: [3, 97], dot: 50 };
    const cells = [
      { text: '$1', strip },
      { text: '$10', strip },
    ];
    const wide: Table = { ...table([]), groups: [{ rows: [{ head: 'Sales', cells }] }] };
    const [head = 0, first, second] = columnWidths(wide, 900, setting);
    expect(first).toBe(second);
    expect(head).toBeLessThan(80);
  });

  test('refuses a table whose words do not fit, by name', () => {
    expect(() => columnWidths(table(['influencer', 'marketing']), 120, setting)).toThrow(
      /“Plans” needs \d+ more/,
    );
  });
});
