import { describe, expect, test } from 'vitest';
import type { Table } from '#charts/table.ts';
import { columnGap, columnWidths } from '#figures/drawing/columns.ts';
import { tablePart } from '#figures/drawing/table-part.ts';
import { setting } from '../../charts/picture/faces.ts';

const place = { x: 32, y: 100, width: 640 };
const table: Table = {
  label: 'Plans',
  columns: [
    { title: 'Plan' },
    { title: 'See it', hue: 1, ticks: [{ at: 3, text: '1' }] },
    { title: 'Yours' },
  ],
  groups: [
    {
      title: 'Cold',
      rows: [
        {
          head: { text: 'Ten small', note: 'for product', hue: 1, discs: 10 },
          cells: [
            { text: '4,700', note: '1,900 to 11,000', strip: { grid: [3, 97], dot: 40 } },
            '',
          ],
        },
        { head: 'Profit', cells: ['−$121', '$7'], sum: true },
      ],
    },
  ],
};

/** Every text of a part: what it says, and where its line begins. */
function textsIn(svg: string) {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)<\/text>/g)].map(
    ([, x, y, inside = '']) => ({
      x: Number(x),
      y: Number(y),
      text: inside.replace(/<[^>]*>/g, ''),
    }),
  );
}

const { svg, height } = tablePart(table, place, setting);
const texts = textsIn(svg);
const at = (text: string) => {
  const found = texts.find((one) => one.text === text);
  if (!found) throw new Error(`the table does not say “${text}”`);
  return found;
};

describe('tablePart', () => {
  test('says every text of the table once, and nothing else', () => {
    expect(texts.map(({ text }) => text).sort()).toEqual(
      [
        ...['Plan', 'See it', '1', 'Yours', 'Cold', 'Ten small', 'for product', '4,700'],
        ...['1,900 to 11,000', 'Profit', '−$121', '$7'],
      ].sort(),
    );
  });

  test('begins all texts of a column at its left edge', () => {
    const widths = columnWidths(table, place.width, setting);
    const second = place.x + (widths[0] ?? 0) + columnGap;
    for (const text of ['Plan', 'Cold', 'Ten small', 'for product', 'Profit']) {
      expect(at(text).x, text).toBe(place.x);
    }
    for (const text of ['See it', '4,700', '1,900 to 11,000', '−$121']) {
      expect(at(text).x, text).toBeCloseTo(second, 6);
    }
  });

  test('sets the titles on one line, and what a row says first on another, below its discs', () => {
    expect(at('See it').y).toBe(at('Plan').y);
    expect(at('4,700').y).toBe(at('Ten small').y);
    expect(at('$7').y).toBe(at('Profit').y);
    expect(at('Ten small').y - at('Cold').y).toBeGreaterThan(40);
  });

  test('draws a line to write on in an empty cell, as wide as its column', () => {
    const [, , yours = 0] = columnWidths(table, place.width, setting);
    const lines = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+H([\d.]+)"[^>]*stroke="#22282b"/g)];
    expect(lines).toHaveLength(1);
    expect(Number(lines[0]?.[2]) - Number(lines[0]?.[1])).toBeCloseTo(yours, 6);
  });

  test('puts a strip in units of its column, in its hue', () => {
    const [, seen = 0] = columnWidths(table, place.width, setting);
    expect(svg).toMatch(/<g class="placed hue-1"><svg[^>]*viewBox="0 0 [\d.]+ 14"/);
    expect(svg).toContain(`cx="${(40 * seen) / 100}"`);
    expect(svg).not.toContain('%');
  });

  test('is as high as what it holds', () => {
    const lowest = Math.max(...texts.map(({ y }) => y));
    expect(place.y + height).toBeGreaterThan(lowest + 3);
    expect(place.y + height).toBeLessThan(lowest + 20);
  });
});
