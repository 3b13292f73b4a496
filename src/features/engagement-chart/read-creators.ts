import { caps, isTooLong, nameAmong } from '#share';
import { type Column, columnsOf } from './columns.ts';
import { type Creator, creatorName, mostCreators } from './creators.ts';
import { type Separator, splitLine } from './line-cells.ts';
import { inShort, type LineRead, readByColumns, readCells } from './read-line.ts';

/** Something about a line, in words for the reader. */
export interface LineNote {
  /** Place of the line in the text, from 1. */
  readonly line: number;
  /** What it begins with, cut short. */
  readonly start: string;
  readonly words: string;
  /** The name in it, as far as there is one. */
  readonly name: string;
  /** True where nothing is wrong with the line but that the list is full. */
  readonly isSurplus: boolean;
}

/** What was read of a text: every line that is not empty is a creator, a problem or titles. */
export interface ReadCreators {
  readonly creators: readonly Creator[];
  /** The line of each creator, from 1, in the same order. */
  readonly lines: readonly number[];
  /** Lines that could not be read: what is wrong and what to do. */
  readonly problems: readonly LineNote[];
  /** What was done to lines that were read. */
  readonly notes: readonly LineNote[];
}

/** Titles that hold for the lines under them. */
interface Titles {
  readonly columns: readonly (Column | undefined)[];
  readonly separator: Separator | undefined;
}

/** Lines that are looked at, and characters of one; no list of fifty needs more. */
const mostLines = 500;
const longestLine = 1000;

/** The lines of a text, with ends of any system. */
export const linesOf = (text: string): readonly string[] =>
  text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u2028\u2029]/);

/** Where a line stands in a text whose lines end as in a text box: its first place and its last. */
export function placeOfLine(text: string, line: number): readonly [number, number] {
  const all = text.split('\n');
  const start = all.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return [start, start + (all[line - 1]?.length ?? 0)];
}

/**
 * Reads a pasted list, one creator a line; never throws. Names are told apart by numbers, as plans
 * are.
 */
export function readCreators(text: string): ReadCreators {
  const creators: Creator[] = [];
  const lines: number[] = [];
  const problems: LineNote[] = [];
  const notes: LineNote[] = [];
  let titles: Titles | undefined;
  const all = linesOf(text);
  for (const [at, content] of all.entries()) {
    if (isBlank(content)) continue;
    const note = (words: string, isSurplus = false): LineNote => {
      const name = nameIn(content, titles);
      return { line: at + 1, start: startOf(content), words, name, isSurplus };
    };
    if (at >= mostLines) {
      problems.push(note(`Only the first ${mostLines} lines are read. Paste fewer at a time.`));
      break;
    }
    const next = titlesIn(content);
    if (next) {
      titles = next;
      continue;
    }
    const read = readLine(content, titles);
    if (!read.ok) problems.push(note(read.problem));
    else if (creators.length === mostCreators) problems.push(note(tooMany, true));
    else {
      const names = creators.map(({ name }) => name);
      creators.push({
        name: creatorName(read.name, read.followers, names),
        followers: read.followers,
        rate: read.rate,
      });
      lines.push(at + 1);
      if (isTooLong(read.name)) notes.push(note(`The name was cut to ${caps.name} characters.`));
    }
  }
  return { creators, lines, problems, notes };
}

const apart = 'Put a semicolon, a comma or a tab between name, followers and numbers.';
const tooMany = `Not read: the list takes ${mostCreators} creators. Remove one above it to make room.`;

/** Whether a line shows nothing: spaces and characters without width count as nothing. */
function isBlank(line: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(line);
}

function titlesIn(line: string): Titles | undefined {
  if (line.length > longestLine) return undefined;
  const split = splitLine(line);
  const columns = columnsOf(split?.readings[0] ?? []);
  return columns && { columns, separator: split?.separator };
}

/** The name in a line, whatever else is wrong with it. */
function nameIn(line: string, titles: Titles | undefined): string {
  const [cells = []] = splitLine(line.slice(0, longestLine), titles?.separator)?.readings ?? [];
  return nameAmong(cells[titles?.columns.indexOf('name') ?? 0] ?? '', []);
}

function readLine(line: string, titles: Titles | undefined): LineRead {
  if (line.length > longestLine) {
    return no(
      `It is longer than ${longestLine} characters. Put each creator on a line of its own.`,
    );
  }
  const split = splitLine(line, titles?.separator);
  if (!split) return no('A quotation mark (") opens in it and does not close. Take it out.');
  if (!split.separator) return no(`Its parts are not set apart. ${apart}`);
  const reads = split.readings.map((cells) => {
    const read = titles ? readByColumns(cells, titles.columns) : readCells(cells);
    return { read, cells };
  });
  const [first] = reads;
  if (!first) return no('There is nothing in it to read.');
  if (reads.length === 1 || (split.isSpaced && first.read.ok)) return first.read;
  const good = reads.filter(({ read }) => read.ok);
  const even = good.filter(({ cells }) => !isUneven(cells));
  const [one, ...others] = distinct(
    (good.length > 1 && even.length > 0 ? even : good).map(({ read }) => read),
  );
  if (!one) return split.isSpaced ? first.read : leastWrong(reads);
  return others.length === 0 ? one : ask([one, ...others]);
}

/** Whoever groups one number groups all: `1240000,350,120` holds no 350,120. */
function isUneven(cells: readonly string[]): boolean {
  return cells.some((cell) => /\d,\d{3}/.test(cell)) && cells.some((cell) => /^\d{4,}$/.test(cell));
}

/** Readings that say something else than those before them. */
function distinct(reads: readonly LineRead[]): readonly LineRead[] {
  const seen = new Set<string>();
  return reads.filter((read) => {
    const key = JSON.stringify(read);
    return !seen.has(key) && seen.add(key);
  });
}

/** The problem of the reading in which every comma separates: the plainest one. */
function leastWrong(reads: readonly { readonly read: LineRead }[]): LineRead {
  return reads[0]?.read ?? no('There is nothing in it to read.');
}

function ask(reads: readonly LineRead[]): LineRead {
  const [one, other] = reads.flatMap((read) => (read.ok ? [inShort(read)] : []));
  return no(
    `Its commas can mean two things: ${one ?? ''}, or ${other ?? ''}. Put semicolons between the parts.`,
  );
}

/** What a line begins with, to be found by; without characters that nobody sees. */
function startOf(line: string): string {
  const plain = line
    .slice(0, 200)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  const characters = [...plain];
  return characters.length > 30 ? `${characters.slice(0, 29).join('')}…` : plain;
}

function no(problem: string): LineRead {
  return { ok: false, problem };
}
