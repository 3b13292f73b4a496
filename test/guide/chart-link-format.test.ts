import { describe, expect, test } from 'vitest';
import { chartLinkKeys } from '../../src/guide/chart-link-format.ts';
import { viewPlans } from '../../src/figures/engagement-views.ts';
import { type ChartState, encodeChart, readChart } from '../../src/share/chart.ts';

const catalog = {
  datasets: ['2026-11', '2026-12'].map((id) => ({
    id,
    views: viewPlans.map((plan) => ({ id: plan.id, studies: plan.series.map((one) => one.id) })),
  })),
};
const problemsOf = (link: string): readonly string[] => {
  const reading = readChart(link, catalog);
  return reading.kind === 'state' ? reading.problems : ['no state'];
};

describe('chartLinkKeys', () => {
  test.each(chartLinkKeys.flatMap(({ key, values }) => values.map((value) => ({ key, value }))))(
    '$key=$value is a link the chart reads, with no doubt but of its seal',
    ({ key, value }) => {
      const link = key === 'chart' ? `chart=${value}&at=5k` : `chart=1&${key}=${value}`;
      const doubts = problemsOf(link).filter((text) => !/^This link was cut/.test(text));
      expect(doubts).toEqual([]);
    },
  );

  test('leave nothing out that a link can hold', () => {
    const full: ChartState = {
      ...{ dataset: '2026-11', view: 'tiktok-views', hidden: ['rival-iq-2023-tiktok'] },
      ...{ front: 'modash-2025-tiktok', at: 7100, creators: 'Ana:20k:0.02' },
    };
    const keys = encodeChart(full, catalog)
      .split('&')
      .map((pair) => pair.split('=')[0]);
    expect(chartLinkKeys.map(({ key }) => key)).toEqual(keys);
  });

  test('say of each key what it means and what holds without it', () => {
    expect(
      chartLinkKeys.filter(({ says, start, without }) => !says || !(start ?? without)),
    ).toEqual([]);
  });
});
