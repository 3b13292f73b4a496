import { describe, expect, it } from 'vitest';
import { heldPlans, viewOf } from '#figures/engagement-views.ts';
import { chartStart, type ChartState } from '#share/chart';
import { newerFigures, onNewest } from '../../../src/features/engagement-chart/newer-figures.ts';
import type { ChartSet } from '../../../src/features/engagement-chart/views.ts';
import { dataset as oldestSet, newestSet } from '../../data/real-content.ts';

const setOf = (id: string, rows: typeof newestSet.engagement): ChartSet => ({
  ...{ id, month: `month ${id}` },
  views: heldPlans(rows).map((plan) => ({ ...viewOf(plan, rows), grounds: [], credit: '' })),
});
const older = setOf('2026-11', oldestSet.engagement);
const newest = setOf('2026-12', newestSet.engagement);
const first = newest.views[0]!;
const [study, next] = first.studies;
const instagram = { dataset: '2026-11', view: first.id };

/** The newest set, its first view with other studies. */
const withStudies = (studies: typeof first.studies): ChartSet => ({
  ...newest,
  views: [{ ...first, studies }, ...newest.views.slice(1)],
});

describe('newerFigures', () => {
  it('are none where the newest are shown', () => {
    expect(newerFigures([older, newest], { ...instagram, dataset: '2026-12' })).toBeNull();
  });

  it('of December 2026 bring two views, and no other number of the first one', () => {
    expect(newerFigures([older, newest], instagram)).toEqual({
      ...{ shown: 'month 2026-11', newest: 'month 2026-12' },
      changes: 'Those of month 2026-12 leave this view as it is and add 2 views to the chart.',
    });
  });

  it('count studies with another number, those that came, and those that went', () => {
    const moved = { ...study!, points: study!.points.map((point) => ({ ...point, rate: 0.5 })) };
    const came = { ...next!, id: 'somebody-2027' };
    const changed = withStudies([moved, ...first.studies.slice(2), came]);
    const kept = first.studies.length - 1;
    expect(newerFigures([older, changed], instagram)?.changes).toBe(
      `Those of month 2026-12 change 1 of the ${kept} studies of this view, add 1 study to this view, leave 1 study out of it and add 2 views to the chart.`,
    );
  });
});

describe('onNewest', () => {
  const catalog = {
    datasets: [older, newest].map(({ id, views }) => ({
      ...{
        id,
        views: views.map((view) => ({ id: view.id, studies: view.studies.map((one) => one.id) })),
      },
    })),
  };
  const state: ChartState = {
    ...chartStart(catalog),
    ...{
      dataset: '2026-11',
      hidden: [study!.id],
      front: next!.id,
      at: 7000,
      creators: 'Ana:9k:0.03',
    },
  };

  it('changes the data set and nothing else where all of it is still there', () => {
    expect(onNewest([older, newest], state)).toEqual({ ...state, dataset: '2026-12' });
  });

  it('leaves out studies that are gone', () => {
    const without = withStudies(first.studies.slice(2));
    expect(onNewest([older, without], state)).toMatchObject({ hidden: [], front: null, at: 7000 });
  });
});
