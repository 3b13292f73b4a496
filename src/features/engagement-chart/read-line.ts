import { count, followers, percent } from '#format';
import { readField } from '#parse';
import type { Column } from './columns.ts';
import {
  type Figure,
  readFollowers,
  readPercentage,
  readRate,
  readReactions,
} from './creator-figures.ts';
import { keptRate } from './creators.ts';

/** The cells of a line by what they hold; a cell that is missing or empty is left out. */
type Sorted = Readonly<Partial<Record<Column, string>>>;

/** A creator as a line states them, before they get their name among others; or what is wrong. */
export type LineRead =
  | {
      readonly ok: true;
      readonly name: string;
      readonly followers: number;
      readonly rate: number;
    }
  | { readonly ok: false; readonly problem: string };

/** How a line may look, for those who have to write one anew. */
const shapes = 'Write it as “name; followers; likes; comments” or “name; followers; 3.1%”.';
/** A single small number beside the followers is asked about where it would be so rare a rate. */
const rareRate = 0.001;

/**
 * Reads the cells of a line that stands under no titles: a name or none, the followers, then likes
 * and comments or a rate with its % sign.
 */
export function readCells(cells: readonly string[]): LineRead {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  const [first = ''] = filled;
  const named = first === '' || !isNumber(first);
  const [size, ...numbers] = named ? filled.slice(1) : filled;
  if (size === undefined) return no(`There is no follower count in it. ${shapes}`);
  const name = named ? first : '';
  const last = numbers.at(-1) ?? '';
  const hasRate = isPercentage(last);
  const counts = hasRate ? numbers.slice(0, -1) : numbers;
  if (counts.length > 2) {
    return no(
      named
        ? `It has more numbers than followers, likes and comments. ${shapes}`
        : `It begins with a number and has too many. If the name is a number, write “@” before it. ${shapes}`,
    );
  }
  const [likes = '', comments = ''] = counts;
  const sorted = { name, followers: size, likes, comments, rate: hasRate ? last : '' };
  return (numbers.length === 1 && !hasRate && askedAbout(size, likes)) || readSorted(sorted);
}

/** Reads the cells of a line by the titles above it. */
export function readByColumns(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): LineRead {
  const extra = cells.slice(columns.length).some((cell) => cell !== '');
  if (extra) {
    return no(
      `It has ${cells.length} cells, and the titles above it ${columns.length}. Put numbers with commas in quotation marks, or semicolons between the cells.`,
    );
  }
  const entries = columns.flatMap((column, at) =>
    column === undefined ? [] : [[column, cells[at] ?? ''] as const],
  );
  return readSorted(Object.fromEntries(entries));
}

function readSorted({
  name = '',
  likes = '',
  comments = '',
  rate = '',
  ...rest
}: Sorted): LineRead {
  const size = readFollowers(rest.followers ?? '');
  if (!size.ok) return size;
  if (likes === '' && rate === '') {
    return no(`It has neither likes nor a rate. ${shapes}`);
  }
  const worked = likes === '' ? undefined : workedOut(size.value, likes, comments);
  if (worked && !worked.ok) return worked;
  const stated = rate === '' ? undefined : readRate(rate);
  if (stated && !stated.ok) return stated;
  if (worked && stated && differ(worked.value, stated.value)) {
    return no(
      `Its likes and comments are ${percent(worked.value)} of the followers, but the line says ${percent(stated.value)}. Leave one of the two out.`,
    );
  }
  const value = stated?.value ?? worked?.value ?? 0;
  return { ok: true, name, followers: size.value, rate: keptRate(value) };
}

/** Likes and comments as a share of the followers; empty comments are none. */
function workedOut(size: number, likes: string, comments: string): Figure {
  const read = readReactions('Likes', likes);
  if (!read.ok) return read;
  const more = readReactions('Comments', comments === '' ? '0' : comments);
  if (!more.ok) return more;
  const sum = read.value + more.value;
  if (sum <= size) return { ok: true, value: sum / size };
  return no(
    `That would be ${count(sum)} likes and comments under a post, from ${count(size)} followers. Check the numbers and their order: followers, likes, comments.`,
  );
}

/** A lone number beside the followers that might be a rate whose sign is missing. */
function askedAbout(size: string, text: string): LineRead | undefined {
  const read = readFollowers(size);
  const asRate = readPercentage(text);
  const asCount = readReactions('Likes', text);
  if (!read.ok || !asRate.ok) return undefined;
  if (asCount.ok && asCount.value / read.value >= rareRate) return undefined;
  const rate = percent(asRate.value, 6);
  return no(
    asCount.ok
      ? `“${text}” could be ${count(asCount.value)} likes or a rate of ${rate}. Add the % sign if it is a rate, or the comments, even if they are 0.`
      : `“${text}” is no count of likes. If it is a rate, add its % sign: ${rate}.`,
  );
}

/** Whether two rates are further apart than rounding and a few comments make them: by a tenth. */
function differ(one: number, other: number): boolean {
  return Math.abs(one - other) > Math.max(one, other) / 10;
}

function isNumber(text: string): boolean {
  return readField(text, { unit: 'followers' }).ok || isPercentage(text);
}

function isPercentage(text: string): boolean {
  const looksIt = /[%٪﹪％]|\b(?:per ?cent|pct)\b/i.test(text);
  return looksIt && /\p{Nd}/u.test(text) && readField(text, { unit: 'percent' }).ok;
}

/** What a line was read as, for a question between two readings: “12.4k followers, 2.9%”. */
export function inShort(read: { readonly followers: number; readonly rate: number }): string {
  return `${followers(read.followers)} followers with a rate of ${percent(read.rate)}`;
}

function no(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
