import { csvFormatRow } from 'd3';
import type { Cell, Table } from './table.ts';

/**
 * A table as CSV: UTF-8 without a mark, lines that end in CRLF, one value a cell, an empty cell where
 * there is none. Numbers have a point and no separators; nothing is rounded.
 * @throws RangeError for an empty text, which would come back as no value, and for a number that is none
 */
export function csvOf({ path, fields, rows }: Table): string {
  const lines = [
    fields.map(({ name }) => name),
    ...rows.map((row) => fields.map(({ name }) => written(row[name] ?? null, `${path}, ${name}`))),
  ];
  return lines.map((line) => `${csvFormatRow(line)}\r\n`).join('');
}

function written(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (cell === '') throw new RangeError(`${place}: an empty text; needed: null`);
  if (typeof cell === 'number' && !Number.isFinite(cell)) {
    throw new RangeError(`${place}: ${cell} is no number`);
  }
  return String(cell);
}

/** The same table as JSON: an array of its rows, one a line, with every field in its order. */
export function jsonOf({ fields, rows }: Table): string {
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? null]))),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
