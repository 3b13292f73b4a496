import { describe, expect, it } from 'vitest';
import { heldPlans, viewOf, viewPlans } from '#figures/engagement-views.ts';
import { packed } from '../../../src/features/engagement-chart/pack.ts';
import {
  type ChartSet,
  unpacked,
  type ViewFoot,
} from '../../../src/features/engagement-chart/views.ts';
import { dataset as oldestSet, newestSet } from '../../data/real-content.ts';

const setOf = (id: string, rows: typeof newestSet.engagement): ChartSet => ({
  ...{ id, month: id },
  views: heldPlans(rows).map((plan) => ({ ...viewOf(plan, rows), grounds: [], credit: '' })),
});
const foot = { name: 'x' } as ViewFoot;
const feet = Object.fromEntries(viewPlans.map(({ id }) => [id, foot]));
const idsOf = (set: ChartSet | undefined) => set?.views.map(({ id }) => id);

describe('heldPlans', () => {
  it('are all views of December 2026; November lacks the two whose sources came later', () => {
    const all = viewPlans.map(({ id }) => id);
    expect(idsOf(setOf('2026-12', newestSet.engagement))).toEqual(all);
    expect(idsOf(setOf('2026-11', oldestSet.engagement))).toEqual(
      all.filter((id) => id !== 'tiktok-unsaid' && id !== 'x-unsaid'),
    );
  });
});

describe('packed', () => {
  const sets = [setOf('2026-11', oldestSet.engagement), setOf('2026-12', newestSet.engagement)];

  it('carries a view once whose figures stayed, and gives every set its own again', () => {
    const pack = packed(sets, {});
    expect(pack.views).toHaveLength(viewPlans.length);
    expect(unpacked(pack)).toEqual(sets);
  });

  it('offers no files of later figures with a view that has changed since', () => {
    const [sponsored] = newestSet.engagement.filter(({ id }) => id.startsWith('mediakix-2017-'));
    const moved = newestSet.engagement.map((row) =>
      row === sponsored ? { ...row, value: (row.value ?? 0) + 1 } : row,
    );
    const [older, newest] = unpacked(
      packed([setOf('2026-12', newestSet.engagement), setOf('2027-01', moved)], feet),
    );
    expect(newest?.views.filter((view) => !view.foot)).toEqual([]);
    expect(older?.views.filter((view) => !view.foot).map(({ id }) => id)).toEqual([
      'instagram-sponsored',
    ]);
  });
});
