import StepPlot from '#charts/StepPlot.svelte';
import { type Content, creditsOf, type Figure, inRow } from './figure.ts';
import { type Series, seriesRows, seriesSheet, studyOf, tableRowsOf } from './study.ts';

/** The dated series shown; their order fixes their hues and marks. */
const series: readonly Series[] = [
  { id: 'modash-2023', publisher: 'Modash', band: 'Modash: below to above average' },
  { id: 'markerly-2016', publisher: 'Markerly', mark: '*' },
  { id: 'influencerdb-2019', publisher: 'InfluencerDB', mark: '*' },
  { id: 'hypeauditor-2025', publisher: 'HypeAuditor' },
  { id: 'mediakix-2017', publisher: 'Mediakix', mark: '†' },
];

/** Engagement against followers, study by study. */
export function engagement({ data, sources }: Content) {
  const studies = series.map((one) => studyOf(data.engagement, one));
  const firsts = series.map((one) => seriesRows(data.engagement, one)[0]);
  return {
    name: 'engagement',
    finding:
      'Engagement falls until about 10,000 followers. Above that, most studies find it nearly level.',
    note: [
      'Each line is one study of Instagram accounts, with the year of its data. A step is the average or middle value of the accounts in that size range; the shaded blocks are the range that Modash calls below to above average. Years and definitions differ, so compare the shape of a line with itself, not the height of one line with another. * likes only. † sponsored posts only.',
    ],
    credit: inRow(studies.map(({ label }) => label.replace(/[*†]/, ''))),
    sources: creditsOf(firsts, sources).map((credit, at) => ({
      ...credit,
      name: studies[at]?.label ?? credit.name,
    })),
    page: '/chart/',
    height: 1150,
    table: {
      label: 'Engagement by study, as a table',
      columns: ['Study', 'Followers', 'Of 100 followers, react', 'Range given'].map((title) => ({
        title,
      })),
      groups: studies.map((study) => ({ rows: tableRowsOf(study, { banded: true }) })),
    },
    sheet: {
      columns: [
        ...['Study', 'Year of the data', 'Followers from', 'Followers up to'],
        ...['Reactions of 100 followers', 'Range given from', 'Range given up to'],
      ],
      rows: series.flatMap((one) => seriesSheet(data.engagement, one, { banded: true })),
    },
    panels: [
      {
        component: StepPlot,
        props: {
          studies: studies.map((study, index) => ({ study, index })),
          title: 'Of 100 followers, how many react',
        },
      },
    ],
    studies,
  } as const satisfies Figure & Record<string, unknown>;
}
