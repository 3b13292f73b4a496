import { withBase } from '#base';
import RangeBars from '#charts/RangeBars.svelte';
import type { RangeBar, RangeGroup } from '#charts/range-bars.ts';
import type { Benchmarks } from '#data/benchmark-schema.ts';
import { fractionOf, rowOf } from '#data/rows.ts';
import { percent, range } from '#format';
import { type Content, creditsOf, type Figure, inRow } from './figure.ts';
import { followerRange } from './follower-range.ts';

/** One count of the reach of a post, with the id of its source. */
interface YearBar extends RangeBar {
  readonly source: string;
}

/** The counts for accounts of one size, the earlier one first. */
export interface YearGroup extends RangeGroup {
  readonly bars: readonly [before: YearBar, after: YearBar];
}

const groups = [
  {
    title: 'Small accounts',
    hue: 1,
    before: 'socialinsider-2021-post-under-5k',
    after: 'outfame-2025-post-under-10k',
  },
  {
    title: 'Big accounts',
    hue: 2,
    before: 'socialinsider-2021-post-over-100k',
    after: 'outfame-2025-post-over-100k',
  },
] as const;

/** The reach of a post in 2020–21 beside that of 2025, with all that is said of it. */
export function reachYearsFigure({ data, sources }: Content) {
  const shown = reachYears(data);
  const rows = groups.flatMap(({ before, after }) => [rowOf(data, before), rowOf(data, after)]);
  const { low, high } = rowOf(data, 'emplifi-2025-organic-reach-change');
  const fall = range(percent(-(high ?? 0) / 100), percent(-(low ?? 0) / 100));
  const credits = creditsOf([...rows, rowOf(data, 'emplifi-2025-organic-reach-change')], sources);
  return {
    name: 'reach-years',
    finding:
      'By 2025 a post reached fewer followers than in 2020 and 2021, of small and of big accounts.',
    note: [
      'The part of the followers who see a post, for accounts of brands; each line is ten times more than the one before. A dot is an average, a bar a range as published. Outfame compiles others’ figures and names no sample, so take the bars as rough. ',
      { text: 'Emplifi', href: sources.get('emplifi2026')?.url ?? withBase('/guide/evidence/') },
      ` points the same way: within 2025 it counted ${fall} less organic reach of brands’ posts.`,
    ],
    credit: inRow(credits.map(({ name }) => name)),
    sources: credits,
    page: '/chart/',
    height: 600,
    table: {
      label: 'Reach of a post by year, as a table',
      columns: ['Count', 'Followers', 'Of 100 followers, see it'].map((title) => ({ title })),
      groups: shown.map(({ title, bars }) => ({
        title,
        rows: bars.map(({ name, source, detail, low: least, high: most }) => ({
          head: { text: name, href: sources.get(source)?.url },
          cells: [detail, range(percent(least ?? 0, 4), percent(most ?? 0, 4))],
        })),
      })),
    },
    sheet: {
      columns: [
        ...['Count', 'Year of the data', 'Followers from', 'Followers up to'],
        ...['Of 100 followers, see it', 'Range from', 'Range up to'],
      ],
      rows: rows.map(({ source, year, followersMin, followersMax, ...row }) => [
        ...[sources.get(source)?.publisher ?? source, year, followersMin || null, followersMax],
        ...[row.value, row.low, row.high],
      ]),
    },
    panels: [
      {
        component: RangeBars,
        props: {
          groups: shown,
          ends: [0.008, 1],
          format: (share: number) => percent(share),
        } as const,
      },
    ],
  } as const satisfies Figure & Record<string, unknown>;
}

/** The reach of a post in 2020–21 beside that of 2025, for small and for big accounts of brands. */
export function reachYears(data: Benchmarks): readonly YearGroup[] {
  return groups.map(({ title, hue, before, after }) => ({
    title,
    hue,
    bars: [barOf(data, before, 'Socialinsider ’20–21'), barOf(data, after, 'Outfame ’25')],
  }));
}

function barOf(data: Benchmarks, id: string, name: string): YearBar {
  const { source, followersMin, followersMax, value, low, high } = rowOf(data, id);
  const typical = value === null ? null : fractionOf(value);
  const [least, most] = [low ?? value ?? 0, high ?? value ?? 0].map(fractionOf);
  return {
    ...{ name, source, typical, guess: false, low: least ?? 0, high: most ?? 0 },
    detail: followerRange(followersMin || null, followersMax),
    text: range(percent(least ?? 0), percent(most ?? 0)),
  };
}
