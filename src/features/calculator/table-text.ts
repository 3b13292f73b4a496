import { type Figure, figureOf, type Result } from '#comparison';
import { outOf100 } from '#format';
import { chanceRows, measureRows, ratioRows, ratioText } from './measures.ts';

/** Characters of the widest line that a mail program shows unbroken, more or less. */
const widest = 100;

/** A row of the table: its name, then a figure for each plan, as the page prints it. */
export interface TextRow {
  readonly label: string;
  readonly figures: readonly Figure[];
}

/** The rows of the table of measures as they are printed. */
export function textRows({ mixes, currency }: Result): readonly TextRow[] {
  const plain = (large: string): Figure => ({ large, small: '' });
  return [
    ...measureRows.map(({ name, label }) => ({
      label,
      figures: mixes.map(({ shown, mostOrders }) =>
        figureOf(name, shown[name], currency, name === 'orders' ? mostOrders : []),
      ),
    })),
    ...ratioRows.map(({ name, label }) => ({
      label,
      figures: mixes.map((mix) => plain(ratioText(mix, name, currency))),
    })),
    ...chanceRows.map(({ name, label }) => ({
      label,
      figures: mixes.map((mix) => plain(outOf100(mix[name]))),
    })),
  ];
}

/**
 * The table of measures as plain text, to be pasted into a mail: columns lined up with spaces, or a
 * line for each plan below each measure where columns would be too wide.
 */
export function tableText(result: Result): string {
  const names = result.mixes.map(({ name }) => name);
  const single = result.mixes.flatMap(({ name, ifPosted }) =>
    ifPosted === null
      ? []
      : [`${name}: of the campaigns in which they post, ${outOf100(ifPosted)}.`],
  );
  const rows = textRows(result).map(({ label, figures }) => ({
    label,
    cells: figures.map(({ large, small }) => (small === '' ? large : `${large} (${small})`)),
  }));
  const lines = linedUp([['', ...names], ...rows.map(({ label, cells }) => [label, ...cells])]);
  const isWide = lines.some((line) => lengthOf(line) > widest);
  return [
    'The likely value, and in brackets the range that holds 8 campaigns in 10.',
    ...single,
    '',
    ...(isWide ? rows.flatMap(({ label, cells }) => [label, ...below(names, cells)]) : lines),
  ].join('\n');
}

/** A cell for each plan, on lines of their own. */
function below(names: readonly string[], cells: readonly string[]): readonly string[] {
  return linedUp(cells.map((cell, at) => [`  ${names[at] ?? ''}`, cell]));
}

/** Rows of cells as lines, each column as wide as its widest cell. */
function linedUp(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - lengthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Places that a text takes where letters are equally wide: marks take none, an emoji two. */
function lengthOf(text: string): number {
  return [...text.replace(/[\p{M}\p{Cf}]/gu, '')].reduce(
    (sum, character) => sum + (/\p{Emoji_Presentation}/u.test(character) ? 2 : 1),
    0,
  );
}
