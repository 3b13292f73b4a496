import { discPath } from '../disc-path.ts';
import { discsPerPlan, type Shelf, type ShelfRow, shelvesOf, shelfWords } from '../shelf.ts';
import { colors } from './colors.ts';
import type { Setting } from './letters.ts';
import { type Mark, textMarks } from './marks.ts';
import { paragraph } from './paragraph.ts';

/** A part of a picture, as high as it needs. */
export interface Block {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** What plans look like, and where they stand. */
export interface Plot {
  readonly rows: readonly ShelfRow[];
  /** The color of each row. */
  readonly hues: readonly string[];
  /** Money as it is printed. */
  readonly format: (value: number) => string;
  /** Smallest amount of money that is printed. */
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Plans side by side; more stand in a second bank below. */
const perBank = 3;
const wordsWidth = 250;
const size = 24;
const lineGap = 34;
const bankGap = 30;

/** Twenty campaigns of each plan on shelves of money that all plans share, as on the page. */
export function shelfMarks(plot: Plot, setting: Setting): Block {
  const { shelves } = shelvesOf(plot.rows, { unit: plot.unit });
  const across = plot.rows.length > perBank ? Math.ceil(plot.rows.length / 2) : plot.rows.length;
  const marks: Mark[] = [];
  let y = plot.y;
  for (let first = 0; first < plot.rows.length; first += across) {
    if (first > 0) y += bankGap;
    const bank = { ...plot, y, first, across };
    const drawn = bankMarks(bank, shelves, setting);
    marks.push(...drawn.marks);
    y += drawn.height;
  }
  return { marks, height: y - plot.y };
}

interface Bank extends Plot {
  /** Place of its first row, and how many columns there are. */
  readonly first: number;
  readonly across: number;
}

function bankMarks(bank: Bank, shelves: readonly Shelf[], setting: Setting): Block {
  const { first, across, format, hues, x, width } = bank;
  const rows = bank.rows.slice(first, first + across);
  const column = (width - wordsWidth) / across;
  const at = (place: number): number => x + wordsWidth + place * column;
  const hue = (place: number): string => hues[first + place] ?? colors.ink;
  const room = { width: column - 24, size: 26, leading: 1.2 };
  const names = rows.map(({ label }, place) =>
    nameOf(label, { x: at(place), y: bank.y, ...room }, hue(place), setting),
  );
  const head = Math.max(...names.map(({ height }) => height));
  const marks = names.flatMap((name) => moved(name.marks, head - name.height));
  let y = bank.y + head;
  const end = (words: string, which: number): void => {
    y += lineGap;
    marks.push(...line(words, [x, y], colors.inkSoft, 'sans', setting));
    rows.forEach(({ values }, place) => {
      const text = format(values[which] ?? 0);
      marks.push(...line(text, [at(place), y], hue(place), 'bold', setting));
    });
  };
  end('best', discsPerPlan - 1);
  const zero = shelves.findIndex(({ side }) => side === 'lost') - 1;
  for (const [place, shelf] of shelves.entries()) {
    const counts = rows.map((_, row) => shelf.counts[first + row] ?? 0);
    const scale = Math.min(1.7, (column - 60) / discPath(discsPerPlan, 10).width);
    const stand = Math.max(...counts.map((count) => Math.ceil(count / 10))) * 12 * scale;
    y += Math.max(lineGap, stand + 12) + 4;
    marks.push(...line(shelfWords(shelf, format), [x, y - 6], colors.inkSoft, 'sans', setting));
    counts.forEach((count, row) =>
      marks.push(...discs(count, shelf.side, [at(row), y - 4], scale, hue(row), setting)),
    );
    const edge = place === zero ? 4 : 1.5;
    marks.push(rule(at(0), y, width - wordsWidth, edge));
  }
  end('worst', 0);
  return { marks, height: y + 8 - bank.y };
}

/** Discs that stand on a shelf, and their number. */
function discs(
  count: number,
  side: Shelf['side'],
  [x, y]: readonly [number, number],
  scale: number,
  color: string,
  setting: Setting,
): readonly Mark[] {
  if (count === 0) return [];
  const { discs: d, halves, width, height } = discPath(count, 10);
  const place = { kind: 'path', x, y: y - height * scale, scale } as const;
  const edge = { stroke: color, line: 1.4 };
  const whole: Mark = { ...place, d, ...edge, ...(side === 'made' && { fill: color }) };
  const half: readonly Mark[] = side === 'even' ? [{ ...place, d: halves, fill: color }] : [];
  const after = [x + width * scale + 8, y - 1] as const;
  return [whole, ...half, ...line(`${count}`, after, colors.inkSoft, 'sans', setting)];
}

function nameOf(
  text: string,
  place: { x: number; y: number; width: number; size: number; leading: number },
  fill: string,
  setting: Setting,
): Block {
  return paragraph([{ text, fill, face: 'bold' }], place, setting);
}

function line(
  text: string,
  at: readonly [number, number],
  fill: string,
  face: 'sans' | 'bold',
  setting: Setting,
): readonly Mark[] {
  return textMarks(text, at, { size, face, fill }, setting).marks;
}

/** A level line; the thicker ones mark zero. */
export function rule(x: number, y: number, width: number, line: number): Mark {
  const stroke = line > 2 ? colors.ink : colors.lineStrong;
  return { kind: 'path', d: `M0 0H${width}`, x, y, scale: 1, stroke, line };
}

/** Marks lower down. */
function moved(marks: readonly Mark[], by: number): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, y: mark.y + by }));
}
