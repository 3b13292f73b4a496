import type { CsvCell } from '#charts/csv.ts';
import type { Study } from '#charts/study.ts';
import type { Row } from '#charts/table.ts';
import type { Row as DataRow } from '#data/benchmark-schema.ts';
import { fractionOf } from '#data/rows.ts';
import { percent, range } from '#format';
import { followerRange } from './follower-range.ts';

/** A dated series of rows: how their ids start, and how the picture names it. */
export interface Series {
  /** What the ids of the rows start with: `modash-2023`. */
  readonly id: string;
  readonly publisher: string;
  /** Instagram where left out. */
  readonly platform?: string;
  /** A mark that the text beside the picture explains; may be empty. */
  readonly mark?: string;
  /** What the study's bands are, in words; left out where none are drawn. */
  readonly band?: string;
}

/** The rows of a series on its platform, smallest accounts first. Throws `Error` where there are none. */
export function seriesRows(
  rows: readonly DataRow[],
  series: Series,
): readonly [DataRow, ...DataRow[]] {
  const [first, ...rest] = rowsOf(rows, series);
  if (!first) throw new Error(`the picture finds no rows for ${series.id}`);
  return [first, ...rest];
}

/** Whether a data set holds a series. */
export function isHeld(rows: readonly DataRow[], series: Series): boolean {
  return rowsOf(rows, series).length > 0;
}

function rowsOf(rows: readonly DataRow[], { id, platform = 'Instagram' }: Series): DataRow[] {
  return rows
    .filter((row) => row.id.startsWith(`${id}-`) && row.platform === platform)
    .filter(({ unit, value, followersMin }) => {
      return unit === 'percent' && value !== null && followersMin !== null;
    })
    .sort((a, b) => (a.followersMin ?? 0) - (b.followersMin ?? 0));
}

/** A series as the picture draws it; its label carries the year of its data. */
export function studyOf(rows: readonly DataRow[], series: Series): Study {
  const found = seriesRows(rows, series);
  const fraction = (value: number | null): number | null =>
    value === null ? null : fractionOf(value);
  return {
    id: series.id,
    label: `${series.publisher} ${found[0].year ?? 'undated'}${series.mark ?? ''}`,
    band: series.band,
    points: found.map(({ followersMin, followersMax, value, low, high }) => ({
      from: followersMin,
      to: followersMax,
      rate: fractionOf(value ?? 0),
      low: fraction(low),
      high: fraction(high),
    })),
  };
}

/** The table rows of a study: its buckets with their rates, and their bands where `banded`. */
export function tableRowsOf(
  { label, points }: Study,
  { before = [], banded = false }: { before?: readonly string[]; banded?: boolean } = {},
): readonly Row[] {
  return points.map(({ from, to, rate, low, high }) => {
    const band = low === null || high === null ? '–' : range(percent(low, 3), percent(high, 3));
    return {
      head: label,
      cells: [...before, followerRange(from, to), percent(rate, 3), ...(banded ? [band] : [])],
    };
  });
}

/** The years of the data of some studies: `2023`, `2016 to 2025`; read from the ends of their labels. */
export function yearsOf(studies: readonly Study[]): string {
  const years = studies.flatMap(({ label }) => /\d{4}/.exec(label)?.[0] ?? []).sort();
  return range(years[0] ?? 'undated', years.at(-1) ?? 'undated');
}

/** The same rows for a spreadsheet, as published: study, year, sizes, rate, and the band where `banded`. */
export function seriesSheet(
  rows: readonly DataRow[],
  series: Series,
  { before = [], banded = false }: { before?: readonly string[]; banded?: boolean } = {},
): readonly (readonly CsvCell[])[] {
  return seriesRows(rows, series).map(({ year, followersMin, followersMax, value, low, high }) => [
    ...[series.publisher, year, ...before, followersMin, followersMax, value],
    ...(banded ? [low, high] : []),
  ]);
}
