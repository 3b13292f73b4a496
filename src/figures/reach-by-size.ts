import StepPlot from '#charts/StepPlot.svelte';
import { type Content, creditsOf, type Figure, inRow } from './figure.ts';
import { type Series, seriesRows, seriesSheet, studyOf, tableRowsOf } from './study.ts';

/** The series of each panel, with the place that fixes their hue and mark in both. */
const shown = [
  {
    title: 'A post',
    finding: 'One count is more than twice the other.',
    written: 'each',
    series: [
      { id: 'minter-2019-post', publisher: 'Minter', index: 0 },
      { id: 'socialinsider-2021-post', publisher: 'Socialinsider', index: 1 },
    ],
  },
  {
    title: 'A story',
    finding: 'Three counts agree.',
    written: 'ends',
    series: [
      { id: 'minter-2019-story', publisher: 'Minter', index: 0 },
      { id: 'socialinsider-2019-story', publisher: 'Socialinsider', index: 2 },
      { id: 'socialinsider-2021-story', publisher: 'Socialinsider', index: 1 },
    ],
  },
] as const;

/** Reach against followers, posts beside stories, on one scale. */
export function reachBySize({ data: { reach }, sources }: Content) {
  const all = shown.flatMap(({ series }): readonly Series[] => series);
  const drawn = shown.map(({ series, ...panel }) => ({
    ...panel,
    studies: series.map((one) => ({ study: studyOf(reach, one), index: one.index })),
  }));
  return {
    name: 'reach-by-size',
    finding:
      'Bigger accounts reach a smaller part of their followers. How large that part is depends on whom you ask.',
    note: [
      'All five series count Instagram posts and stories of brands, not of creators. Minter gives medians, Socialinsider averages.',
    ],
    credit: inRow([...new Set(all.map((one) => studyOf(reach, one).label))]),
    sources: creditsOf(
      all.map((one) => seriesRows(reach, one)[0]),
      sources,
    ),
    page: '/guide/engagement/',
    height: 660,
    table: {
      label: 'Reach by study, as a table',
      columns: ['Study', 'What', 'Followers', 'Of 100 followers, see it'].map((title) => ({
        title,
      })),
      groups: drawn.map(({ title, studies }) => ({
        rows: studies.flatMap(({ study }) => tableRowsOf(study, { before: [title.toLowerCase()] })),
      })),
    },
    sheet: {
      columns: [
        ...['Study', 'Year of the data', 'What', 'Followers from', 'Followers up to'],
        'Of 100 followers, see it',
      ],
      rows: shown.flatMap(({ title, series }) =>
        series.flatMap((one) => seriesSheet(reach, one, { before: [title.toLowerCase()] })),
      ),
    },
    panels: drawn.map(({ title, finding, written, studies }) => ({
      title,
      words: finding,
      component: StepPlot,
      props: {
        studies,
        title: 'Of 100 followers, how many see it',
        written,
        most: 0.4,
        height: 290,
        names: ['only'],
      } as const,
    })),
  } as const satisfies Figure & Record<string, unknown>;
}
