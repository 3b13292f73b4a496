import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Address } from '#controls/address.ts';
import { engagementViews } from '#figures/engagement-views.ts';
import { type ChartReading, type ChartState } from '#share/chart';
import { ChartDesk } from '../../src/features/engagement-chart/chart-desk.svelte.ts';
import { newestSet } from '../data/real-content.ts';

const views = engagementViews(newestSet.engagement).map((view) => ({
  ...view,
  ...{ grounds: [], credit: '' },
}));
const none: ChartReading = { kind: 'none' };

/** An address that keeps what is written, and a desk that is open at it. */
function open(reading: ChartReading = none) {
  const written: ChartState[] = [];
  let arrive: (arrived: ChartReading) => void = () => undefined;
  const address: Address<ChartState, ChartReading> = {
    read: () => reading,
    write: (state) => written.push(state),
    replace: () => undefined,
    link: () => 'link',
    listen(onarrive) {
      arrive = onarrive;
      return () => undefined;
    },
  };
  const desk = new ChartDesk([{ id: '2026-12', month: 'December 2026', views }]);
  desk.open(address);
  return { desk, written, arrive: (arrived: ChartReading) => arrive(arrived) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the reading of a desk', () => {
  it('is looked at while nothing is pinned, then pinned, then gone', () => {
    const { desk } = open();
    expect(desk.reading).toBeNull();
    desk.look(7000);
    expect(desk.reading?.stop).toMatchObject({ from: 5000, to: 10_000 });
    expect(desk.state.at).toBeNull();
    desk.press(7000);
    desk.look(null);
    expect(desk.reading?.stop).toMatchObject({ from: 5000, to: 10_000 });
    desk.press(9000);
    expect(desk.reading).toBeNull();
  });

  it('moves by stops from end to end, and starts at the end it comes from', () => {
    const { desk } = open();
    desk.step(1);
    expect(desk.reading?.stop).toEqual(desk.stops[0]);
    desk.step(-1);
    expect(desk.reading?.stop).toEqual(desk.stops[0]);
    for (const stop of desk.stops) {
      expect(desk.reading?.stop).toEqual(stop);
      desk.step(1);
    }
    expect(desk.reading?.stop).toEqual(desk.stops.at(-1));
    desk.pin(null);
    desk.step(-1);
    expect(desk.reading?.stop).toEqual(desk.stops.at(-1));
    desk.step(-Infinity);
    expect(desk.reading?.stop).toEqual(desk.stops[0]);
  });

  it('reaches every figure of every view by steps', () => {
    const { desk } = open();
    for (const { id, studies } of views) {
      desk.choose(id);
      desk.pin(null);
      const seen = new Set<unknown>();
      for (let at = 0; at <= desk.stops.length; at += 1) {
        desk.step(1);
        desk.reading?.studies.forEach(({ point }) => seen.add(point));
      }
      expect(studies.flatMap(({ points }) => points).filter((point) => !seen.has(point))).toEqual(
        [],
      );
    }
  });

  it('goes where the view no longer has a figure for it', () => {
    const { desk } = open();
    desk.choose('tiktok-unsaid');
    desk.step(Infinity);
    expect(desk.state.at).toBeGreaterThan(1e7);
    desk.choose('x-unsaid');
    expect(desk.state.at).toBeNull();
  });
});

describe('the studies of a desk', () => {
  it('are hidden, brought forward, and never both', () => {
    const { desk } = open();
    desk.bring('modash-2023');
    expect(desk.state.front).toBe('modash-2023');
    desk.toggle('modash-2023');
    expect(desk.state).toMatchObject({ front: null, hidden: ['modash-2023'] });
    expect(desk.shown.map(({ index }) => index)).toEqual([1, 2, 3]);
    desk.toggle('modash-2023');
    desk.bring('modash-2023');
    desk.bring('modash-2023');
    expect(desk.state).toMatchObject({ front: null, hidden: [] });
  });

  it('are all there in another view', () => {
    const { desk } = open();
    desk.toggle('modash-2023');
    desk.choose('tiktok-views');
    expect(desk.state).toMatchObject({ view: 'tiktok-views', hidden: [], front: null });
  });
});

describe('the address of a desk', () => {
  it('gets one entry for changes that follow each other', () => {
    const { desk, written } = open();
    desk.step(1);
    desk.step(1);
    vi.advanceTimersByTime(500);
    desk.step(1);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(written).toEqual([desk.state]);
  });

  it('gets none for a look', () => {
    const { desk, written } = open();
    desk.look(7000);
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([]);
  });

  it('brings a state, and Back the start; what was about to be written is not', () => {
    const { desk, written, arrive } = open();
    desk.choose('tiktok-views');
    const state = { ...desk.state, view: 'x-unsaid', at: 20_000 };
    arrive({ kind: 'state', state, problems: ['Something.'] });
    expect(desk.state).toEqual(state);
    expect(desk.problems).toEqual(['Something.']);
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([]);
    arrive(none);
    expect(desk.state.view).toBe('instagram-followers');
    expect(desk.problems).toEqual([]);
  });

  it('says where a link reads a size without a figure', () => {
    const { desk } = open();
    const state = { ...desk.state, view: 'x-unsaid', at: 9_000_000 };
    expect(open({ kind: 'state', state, problems: [] }).desk.problems).toEqual([
      'No study of this view has a figure for the size in this link.',
    ]);
  });
});

describe('own creators at a desk', () => {
  const own = [{ name: 'Yours', followers: 12_345, rate: 0.03 }];

  it('stand on the axis that counts as they do, and on no other', () => {
    const { desk } = open();
    desk.setOwn(own);
    expect(desk.drawnOwn).toEqual(own);
    for (const { id, takesOwn } of views) {
      desk.choose(id);
      expect(desk.drawnOwn).toEqual(takesOwn ? own : []);
      expect(takesOwn ?? false).toBe(id === 'instagram-followers');
    }
    expect(desk.own).toEqual(own);
  });

  it('are drawn within the sizes of the axis only', () => {
    const { desk } = open();
    const all = [499, 500, 10_000_000, 10_000_001].map((followers) => ({
      ...{ name: `${followers}`, followers, rate: 0.01 },
    }));
    desk.setOwn(all);
    expect(desk.drawnOwn.map(({ followers }) => followers)).toEqual([500, 10_000_000]);
  });

  it('travel in the link, and are named where their text is broken', () => {
    const { desk } = open();
    desk.setOwn(own);
    const arrived = open({ kind: 'state', state: desk.state, problems: [] }).desk;
    expect(arrived.own).toEqual(own);
    const state = { ...desk.state, creators: '12:34' };
    const broken = open({ kind: 'state', state, problems: [] }).desk;
    expect(broken.own).toEqual([]);
    expect(broken.problems.join(' ')).toContain(
      'Creator 1 of this link is not a name, followers and a rate',
    );
  });
});

describe('a desk with older figures', () => {
  it('takes the newest at once, as one entry of the history', () => {
    const sets = [
      { id: '2026-11', month: 'November 2026', views: views.slice(0, 3) },
      { id: '2026-12', month: 'December 2026', views },
    ];
    const desk = new ChartDesk(sets);
    const written: ChartState[] = [];
    const state: ChartState = { ...desk.state, dataset: '2026-11', at: 7000 };
    desk.open({
      read: () => ({ kind: 'state', state, problems: [] }),
      write: (next) => written.push(next),
      ...{ replace: () => undefined, link: () => 'link', listen: () => () => undefined },
    });
    expect([desk.month, desk.newer?.newest]).toEqual(['November 2026', 'December 2026']);
    desk.takeNewest();
    expect(written).toEqual([{ ...state, dataset: '2026-12', at: desk.state.at }]);
    expect([desk.month, desk.newer]).toEqual(['December 2026', null]);
    expect(desk.reading?.stop).toMatchObject({ from: 5000, to: 10_000 });
    vi.advanceTimersByTime(2000);
    expect(written).toHaveLength(1);
  });
});
