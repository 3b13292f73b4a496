import { type FaceName, setText, type Setting } from '#charts/picture/letters.ts';
import type { Cell, Table } from '#charts/table.ts';

/** Space between two columns. */
export const columnGap = 20;

/** A line of a cell before it is set. */
export interface CellLine {
  readonly text: string;
  readonly size: number;
  readonly face: FaceName;
  readonly isSoft: boolean;
}

/** A text alone as a cell. */
export function cellOf(cell: Cell | string): Cell {
  return typeof cell === 'string' ? { text: cell } : cell;
}

/** The texts of a cell, one below the other: it stands large where a note or a strip goes with it. */
export function linesIn({ text, note, strip }: Cell, isSum = false): readonly CellLine[] {
  const isLarge = note !== undefined || strip !== undefined;
  const face = isLarge || isSum ? ('bold' as const) : ('sans' as const);
  const first = { text, size: isLarge ? 15 : 14, face, isSoft: false };
  const second = { text: note ?? '', size: 13, face: 'sans', isSoft: true } as const;
  return [first, second].filter(({ text: words }) => words !== '');
}

/** The title of a column as a line; that of the rows' names is soft. */
export function titleLine(title: string, column: number): CellLine {
  const isSoft = column === 0;
  return { text: title, size: 14, face: isSoft ? 'sans' : 'bold', isSoft };
}

/** Widths of a column: its longest word on a line, its short texts, and its longest text. */
interface Bounds {
  readonly least: number;
  readonly short: number;
  readonly natural: number;
}

/** The least room that a scale takes. */
const stripWidth = 200;
/** Texts up to this width stay on one line before longer ones do. */
const shortText = 190;

/**
 * The widths of a table's columns, as browsers share out a width: each at least as wide as its longest
 * word, and by what its texts ask for. What is left over goes to columns with scales, else to all.
 * @throws RangeError where the longest words do not fit
 */
export function columnWidths(table: Table, width: number, setting: Setting): readonly number[] {
  const free = width - columnGap * (table.columns.length - 1);
  const bounds = table.columns.map((_, at) => boundsOf(table, at, setting));
  const sum = (pick: Choice): number => bounds.reduce((all, one) => all + pick(one), 0);
  const [least, natural] = [sum((one) => one.least), sum((one) => one.natural)];
  if (least > free) {
    throw new RangeError(`“${table.label}” needs ${Math.ceil(least - free)} more units of width`);
  }
  if (natural > free) {
    const [low, high] = sum((one) => one.short) > free ? lower : upper;
    const share = (free - sum(low)) / (sum(high) - sum(low));
    return bounds.map((one) => low(one) + share * (high(one) - low(one)));
  }
  const takes = table.columns.map((_, at) => hasStrips(table, at));
  const takers = takes.includes(true) ? takes : takes.map(() => true);
  const left = (free - natural) / takers.filter(Boolean).length;
  return bounds.map((one, at) => one.natural + (takers[at] ? left : 0));
}

type Choice = (bounds: Bounds) => number;

/** Between which widths columns share out what there is: where little, and where much. */
const lower: readonly [Choice, Choice] = [({ least }) => least, ({ short }) => short];
const upper: readonly [Choice, Choice] = [({ short }) => short, ({ natural }) => natural];

function boundsOf(table: Table, column: number, setting: Setting): Bounds {
  const rows = table.groups.flatMap(({ rows: all }) => all);
  const lines = [
    titleLine(table.columns[column]?.title ?? '', column),
    ...rows.flatMap(({ head, cells, sum }) => linesIn(cellOf([head, ...cells][column] ?? ''), sum)),
  ];
  const widthOf = (text: string, { size, face }: CellLine): number =>
    setText(text, size, face, setting).width;
  const words = lines.flatMap((line) => line.text.split(' ').map((word) => widthOf(word, line)));
  const least = Math.max(48, ...words) + 1;
  const natural = Math.max(least, ...lines.map((line) => widthOf(line.text, line) + 1));
  const short = Math.max(least, Math.min(natural, shortText));
  if (!hasStrips(table, column)) return { least, short, natural };
  const wide = Math.max(natural, stripWidth);
  return { least: Math.max(least, stripWidth), short: wide, natural: wide };
}

function hasStrips({ groups }: Table, column: number): boolean {
  return groups.some(({ rows }) =>
    rows.some(({ cells }) => cellOf(cells[column - 1] ?? '').strip !== undefined),
  );
}
