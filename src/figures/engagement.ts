import { withBase } from '#base';
import StepPlot from '#charts/StepPlot.svelte';
import type { Row as DataRow } from '#data/benchmark-schema.ts';
import { chartStart, encodeChart } from '#share/chart';
import { type ViewPlan, viewOf, viewPlans } from './engagement-views.ts';
import { type Content, creditsOf, type Figure, inRow, type Sheet } from './figure.ts';
import { seriesRows, seriesSheet, tableRowsOf } from './study.ts';

/** The numbers of a view of the chart, as published. */
function viewSheet({ axis, series }: ViewPlan, rows: readonly DataRow[]): Sheet {
  return {
    columns: [
      ...['Study', 'Year of the data', 'Followers from', 'Followers up to'],
      ...[axis, 'Range given from', 'Range given up to'],
    ],
    rows: series.flatMap((one) => seriesSheet(rows, one, { banded: true })),
  };
}

/** Views that are figures beside the one of the list. */
export const otherPlans: readonly ViewPlan[] = viewPlans.slice(1);

/**
 * A view of the engagement chart as a picture. The first one is the figure `engagement`; the others have
 * their files beside the chart, `/chart/tiktok-views.svg`, and link to it as it shows them.
 */
export function viewFigure(plan: ViewPlan, { data, sources }: Content) {
  const { id, platform, axis, finding, notes, remark, studies } = viewOf(plan, data.engagement);
  const firsts = plan.series.map((one) => seriesRows(data.engagement, one)[0]);
  const isBanded = studies.some(({ band }) => band !== undefined);
  const isFirst = id === viewPlans[0].id;
  const fragment = isFirst ? '' : fragmentOf(id, data.compiled);
  return {
    ...(isFirst
      ? ({ name: 'engagement' } as const)
      : ({
          name: `chart-${id}`,
          places: { fragment, files: `/chart/${id}`, frame: `/embed/chart/${id}/` },
        } as const)),
    finding,
    note: [
      `${studies.length > 1 ? 'Each line is one study' : 'The line is one study'} of ${platform} accounts, with the year of its data${isBanded ? '; the shaded blocks are the range that the words beside them name' : ''}. ${remark} `,
      {
        text: 'Read any size, other apps and your own creators on the full chart.',
        href: withBase(isFirst ? '/chart/' : `/chart/#${fragment}`),
      },
    ],
    credit: inRow(studies.map(({ label }) => label.replace(/[*†]/, ''))),
    sources: creditsOf(firsts, sources).map((credit, at) => ({
      ...credit,
      name: studies[at]?.label ?? credit.name,
    })),
    page: '/chart/',
    height: isFirst ? 860 : 820,
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

/** The first view of the engagement chart: Instagram per follower, study by study. */
export const engagement = (content: Content) => viewFigure(viewPlans[0], content);

/** The chart's link to one of its views, pinned to the figures shown. */
function fragmentOf(view: string, dataset: string): string {
  const catalog = {
    datasets: [{ id: dataset, views: viewPlans.map(({ id }) => ({ id, studies: [] })) }],
  };
  return encodeChart({ ...chartStart(catalog), view }, catalog);
}
