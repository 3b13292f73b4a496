import { describe, expect, it, vi } from 'vitest';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { encode, startState } from '#share';
import { defaults, marked, open, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

/** Opens a link that is pinned to a data set older than the newest. */
async function openOlder(fetchDataset: () => Promise<BenchmarkDefaults>) {
  const opened = open('', fetchDataset);
  opened.window.follow(`#${encode({ ...own(45), dataset: '2026-11' })}`);
  await vi.advanceTimersByTimeAsync(0);
  return opened;
}

describe('a link of an older data set', () => {
  it('waits for its figures, and is computed with them', async () => {
    const older = { ...defaults, tiers: defaults.tiers.slice(1) };
    let give = (_: BenchmarkDefaults): void => undefined;
    const fetchDataset = vi.fn(
      () =>
        new Promise<BenchmarkDefaults>((resolve) => {
          give = resolve;
        }),
    );
    const { calculator, cover, workshop } = await openOlder(fetchDataset);
    expect(calculator.loading).toBe(true);
    expect(cover.state).toBe('put');
    give(older);
    await vi.advanceTimersByTimeAsync(1);
    expect(calculator.loading).toBe(false);
    expect(calculator.defaults.tiers).toHaveLength(older.tiers.length);
    const told = workshop.newest.told.filter(({ tell }) => tell === 'dataset');
    expect(told.map((each) => 'dataset' in each && each.dataset)).toEqual([
      startState.dataset,
      calculator.state.dataset,
    ]);
    expect(cover.state).toBe('put');
    workshop.newest.answer('result', { type: 'result', result: marked(3) });
    expect(cover.state).toBe('lift');
  });

  it('can take the newest figures, and take that back', async () => {
    const { calculator, window } = await openOlder(() => Promise.resolve(defaults));
    expect(calculator.newer).toEqual(defaults);
    calculator.update();
    expect(calculator.state).toEqual(own(45));
    expect(calculator.newer).toBeNull();
    expect(calculator.notes).toEqual([]);
    expect(window.url.href).toBe(calculator.link);
    calculator.undo();
    expect(calculator.state.dataset).toBe('2026-11');
    expect(calculator.newer).toEqual(defaults);
  });

  it('whose figures do not come says so and shows no numbers', async () => {
    const { calculator, cover } = await openOlder(() => Promise.reject(new Error('offline')));
    expect(cover.state).toBe('fail');
    expect(calculator.numbers.failure).toContain('did not come');
    expect(calculator.loading).toBe(false);
  });

  it.each([
    ['come', (resolve: (late: BenchmarkDefaults) => void) => resolve(defaults)],
    ['do not come', (_: unknown, reject: () => void) => reject()],
  ])('gives way to a newer one whose numbers stand when its figures %s', async (_name, end) => {
    const fetchDataset = (): Promise<BenchmarkDefaults> =>
      new Promise((resolve, reject) => setTimeout(() => end(resolve, reject), 1000));
    const { calculator, cover, window, workshop } = await openOlder(fetchDataset);
    window.follow(`#${encode(own(46))}`);
    workshop.newest.answer('result', { type: 'result', result: marked(4) });
    await vi.advanceTimersByTimeAsync(2000);
    expect(cover.state).toBe('lift');
    expect(calculator.state.shop).toEqual({ orderValue: 46 });
  });
});
