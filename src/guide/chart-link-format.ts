import { viewPlans } from '#figures/engagement-views.ts';
import { datasets } from '#share';
import { type ChartKey, chartFormat, chartKeys, chartStart, encodeChart } from '#share/chart';
import type { LinkKey } from './link-format.ts';

const catalog = {
  datasets: datasets.map((id) => ({
    id,
    views: viewPlans.map((plan) => ({ id: plan.id, studies: plan.series.map((one) => one.id) })),
  })),
};
const sampleLink = encodeChart({ ...chartStart(catalog), at: 7100 }, catalog);

/** What each key says, what it takes, and what holds without it. */
const words: Readonly<Record<ChartKey, Omit<LinkKey, 'key'>>> = {
  chart: { says: 'link format', values: [`${chartFormat}`], without: 'never' },
  d: { says: 'data set', values: datasets, without: 'the newest' },
  view: {
    says: 'the app, and what rates are counted per',
    values: viewPlans.map(({ id }) => id),
    start: viewPlans[0].id,
  },
  hide: {
    says: 'studies of the view that are not drawn, a point between',
    values: ['modash-2023', 'markerly-2016.influencerdb-2019'],
    without: 'all are drawn',
  },
  front: { says: 'the study in front', values: ['modash-2023'], without: 'all are alike' },
  at: {
    says: 'followers at which the chart is read',
    values: ['7100', '7.1k', '2m'],
    without: 'nothing is pinned',
  },
  creators: {
    says: 'your creators: name, followers, rate',
    values: ['Ana:20k:0.02', 'Ana:20k:0.02*Ben:8k:0.031'],
    without: 'none',
  },
  z: {
    says: 'the seal: tells whether the link arrived whole',
    values: [sampleLink.slice(sampleLink.lastIndexOf('=') + 1)],
    without: 'the page says what it read',
  },
};

/** The keys of a link to the chart, in the order in which they are written. */
export const chartLinkKeys: readonly LinkKey[] = chartKeys.map((key) => ({
  key,
  ...words[key],
}));
