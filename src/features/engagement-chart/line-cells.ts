/** One line of a pasted list taken apart into cells. */

/** What may stand between cells; the first that a line has, outside quotation marks, separates it. */
export type Separator = '\t' | ';' | '|' | ',';

const separators: readonly Separator[] = ['\t', ';', '|', ','];

/** A cell: its text, and how it stood in the line. */
interface Piece {
  readonly text: string;
  /** In quotation marks, which are taken off; then its commas are its own. */
  readonly isQuoted: boolean;
  readonly raw: string;
}

/** A line at its separator; several readings where commas may separate or belong to numbers. */
export interface Split {
  readonly separator: Separator | undefined;
  /** Each reading is the line's cells. */
  readonly readings: readonly (readonly string[])[];
  /** True where the first reading holds by the rule of spaces: it goes before the others. */
  readonly isSpaced: boolean;
}

/** Commas between digits that are tried both ways; no honest line has more. */
const mostOpen = 10;

/**
 * Takes a line apart; undefined where a quotation mark opens and never closes.
 *
 * Between commas one rule holds: where a comma with a space separates, a comma between two digits
 * belongs to their number (`Ana, 12,400, 350, 12`). Where no comma has a space, each comma between
 * digits may do either, and all readings are given.
 *
 * @param first - The separator to try before the usual ones: that of the line of titles above.
 */
export function splitLine(line: string, first?: Separator): Split | undefined {
  const order = first ? [first, ...separators] : separators;
  for (const separator of order) {
    const pieces = piecesOf(line, separator);
    if (!pieces) return undefined;
    if (pieces.length === 1) continue;
    if (separator === ',') return commaReadings(pieces);
    return { separator, readings: [pieces.map(({ text }) => text)], isSpaced: false };
  }
  const only = piecesOf(line, ';')?.map(({ text }) => text) ?? [];
  return { separator: undefined, readings: [only], isSpaced: false };
}

function piecesOf(line: string, separator: Separator): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let start = 0;
  let isInside = false;
  for (let at = 0; at < line.length; at += 1) {
    const isMark = line[at] === '"';
    // Two marks within a quoted cell are one of its text.
    if (isMark && isInside && line[at + 1] === '"') at += 1;
    else if (isMark && (isInside || line.slice(start, at).trim() === '')) isInside = !isInside;
    else if (line[at] === separator && !isInside) {
      pieces.push(pieceOf(line.slice(start, at)));
      start = at + 1;
    }
  }
  return isInside ? undefined : [...pieces, pieceOf(line.slice(start))];
}

function pieceOf(raw: string): Piece {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*$/.exec(raw)?.[1];
  if (quoted === undefined) return { text: raw.trim(), isQuoted: false, raw };
  return { text: quoted.replaceAll('""', '"').trim(), isQuoted: true, raw };
}

function commaReadings(pieces: readonly Piece[]): Split {
  const open = pieces.flatMap((piece, at) => (isOpen(piece, pieces[at + 1]) ? [at] : []));
  const isSpaced = pieces.some(({ raw }, at) => at > 0 && /^\s/.test(raw));
  const ways = open.length > mostOpen ? 1 : 2 ** open.length;
  const all = Array.from({ length: ways }, (_, way) => {
    return joined(pieces, new Set(open.filter((_, bit) => way & (1 << bit))));
  });
  const readings = isSpaced ? [joined(pieces, new Set(open)), ...all] : all;
  return { separator: ',', readings, isSpaced };
}

/** Whether a comma stands between two digits, and so may belong to a number. */
function isOpen(before: Piece, after: Piece | undefined): boolean {
  if (!after || before.isQuoted || after.isQuoted) return false;
  return /\p{Nd}$/u.test(before.raw) && /^\p{Nd}/u.test(after.raw);
}

/** The cells where the commas behind these pieces belong to numbers. */
function joined(pieces: readonly Piece[], behind: ReadonlySet<number>): readonly string[] {
  const cells: string[] = [];
  for (const [at, { text }] of pieces.entries()) {
    if (behind.has(at - 1)) cells.push(`${cells.pop() ?? ''},${text}`);
    else cells.push(text);
  }
  return cells;
}

/** Writes a cell so that `splitLine` reads it back between semicolons. */
export function writeCell(text: string): string {
  return /["\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
