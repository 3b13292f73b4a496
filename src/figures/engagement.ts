import StepPlot from '#charts/StepPlot.svelte';
import type { Row as DataRow } from '#data/benchmark-schema.ts';
import { engagementViews, type ViewPlan, viewPlans } from './engagement-views.ts';
import { type Content, creditsOf, type Figure, inRow, type Sheet } from './figure.ts';
import { seriesRows, seriesSheet, tableRowsOf } from './study.ts';

/** The numbers of a view of the chart, as published. */
export function viewSheet({ axis, series }: ViewPlan, rows: readonly DataRow[]): Sheet {
  return {
    columns: [
      ...['Study', 'Year of the data', 'Followers from', 'Followers up to'],
      ...[axis, 'Range given from', 'Range given up to'],
    ],
    rows: series.flatMap((one) => seriesSheet(rows, one, { banded: true })),
  };
}

/** The first view of the engagement chart: Instagram per follower, study by study. */
export function engagement({ data, sources }: Content) {
  const [view] = engagementViews(data.engagement);
  const [plan] = viewPlans;
  if (!view || !plan) throw new Error('the engagement chart has no view');
  const { axis, finding, notes, remark, studies } = view;
  const firsts = plan.series.map((one) => seriesRows(data.engagement, one)[0]);
  return {
    name: 'engagement',
    finding,
    note: [
      `Each line is one study of Instagram accounts, with the year of its data; the shaded blocks are the range that Modash calls below to above average. ${remark} `,
      {
        text: 'Read any size, other apps and your own creators on the full chart.',
        href: '/chart/',
      },
    ],
    credit: inRow(studies.map(({ label }) => label.replace(/[*†]/, ''))),
    sources: creditsOf(firsts, sources).map((credit, at) => ({
      ...credit,
      name: studies[at]?.label ?? credit.name,
    })),
    page: '/chart/',
    height: 860,
    table: {
      label: 'Engagement by study, as a table',
      columns: ['Study', 'Followers', axis, 'Range given'].map((title) => ({ title })),
      groups: studies.map((study) => ({ rows: tableRowsOf(study, { banded: true }) })),
    },
    sheet: viewSheet(plan, data.engagement),
    panels: [
      {
        component: StepPlot,
        props: {
          studies: studies.map((study, index) => ({ study, index })),
          title: axis,
          notes,
        },
      },
    ],
    studies,
  } as const satisfies Figure & Record<string, unknown>;
}
