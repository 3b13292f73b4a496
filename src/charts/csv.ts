import { csvFormatRow } from 'd3';

/** A cell of a spreadsheet; null where there is no value. */
export type CsvCell = string | number | null;

/** Texts that a spreadsheet may take for a formula, and run. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Rows as a CSV file that spreadsheets read: UTF-8 marked as such, lines that end as on every system,
 * numbers with a dot and without separators. A text that begins like a formula gets an apostrophe, so
 * that none is run; a text that is a number stays one.
 * @throws RangeError for a number that is none
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${csvFormatRow(row.map(written))}\r\n`).join('')}`;
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  }
  if (!Number.isFinite(cell)) throw new RangeError(`${cell} is no number for a spreadsheet`);
  return `${cell}`;
}
