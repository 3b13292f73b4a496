import { afterEach, beforeEach, vi } from 'vitest';
import { evaluate, type Result } from '#comparison';
import { type BenchmarkDefaults, defaultsOf } from '#data/defaults.ts';
import { windowAddress } from '#controls/address.ts';
import { encode, readFragment, startState, type State } from '#share';
import { Calculator } from '../../../src/features/calculator/calculator.svelte.ts';
import { dataset as benchmarks } from '../../data/real-content.ts';
import { FakeWindow } from '../../controls/fake-window.ts';
import { FakeWorker, Workshop } from '../../worker/fake-worker.ts';

export const defaults = defaultsOf(benchmarks);
/** The numbers that the page was built with. */
export const first = evaluate(startState, defaults, 16);
/** The page without a comparison in its address. */
export const base = 'https://example.org/calculator/';
/** The start with an order value of the owner's own. */
export const own = (orderValue: number): State => ({ ...startState, shop: { orderValue } });
/** A result that can be told from others. */
export const marked = (samples: number): Result => ({ ...first, samples });

/** A calculator at an address, with a worker that answers when told. */
export function open(
  fragment = '',
  fetchDataset = (): Promise<BenchmarkDefaults> => Promise.reject(),
) {
  const window = new FakeWindow(`${base}${fragment}`);
  const workshop = new Workshop(() => new FakeWorker());
  const cover = { state: 'up', put: vi.fn(), lift: vi.fn(), fail: vi.fn() };
  for (const act of ['put', 'lift', 'fail'] as const) {
    cover[act].mockImplementation(() => {
      cover.state = act;
    });
  }
  const calculator = new Calculator(defaults, first, {
    address: windowAddress({ read: readFragment, encode }, window.host),
    cover,
    createWorker: workshop.create,
    fetchDataset,
  });
  const end = calculator.restore();
  calculator.numbers.warm();
  workshop.newest.hear();
  /** Lets all rest pass and answers every result that is asked for. */
  const rest = (): void => {
    for (let i = 0; i < 3; i++) {
      if (calculator.numbers.working) {
        workshop.newest.answer('result', { type: 'result', result: marked(i) });
      }
      vi.advanceTimersByTime(700);
      workshop.newest.hear();
    }
  };
  return { window, workshop, cover, calculator, end, rest };
}

/** Time passes in the tests of a file only where they say so. */
export function stopTheClock(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
