import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Advice,
  type Backwards,
  type Best,
  evaluate,
  exampleTarget,
  type Result,
} from '#comparison';
import { type BenchmarkDefaults, defaultsOf } from '#data/defaults.ts';
import { encode, startState, type State } from '#share';
import { windowAddress } from '../../../src/features/calculator/address.ts';
import { Calculator } from '../../../src/features/calculator/calculator.svelte.ts';
import { dataset as benchmarks } from '../../data/real-content.ts';
import { FakeWorker, Workshop } from '../../worker/fake-worker.ts';
import { FakeWindow } from './fake-window.ts';

const defaults = defaultsOf(benchmarks);
const first = evaluate(startState, defaults, 16);
const base = 'https://example.org/calculator/';
const own = (orderValue: number): State => ({ ...startState, shop: { orderValue } });
/** A result that can be told from others. */
const marked = (samples: number): Result => ({ ...first, samples });

const advice: Advice = { questions: [], reason: ['Nothing to ask.'] };
const best: Best = {
  kinds: [],
  points: [],
  isExact: true,
  today: {
    ...{ budget: 2000, counts: [], mean: 0, standardError: 0, cash: 0, capped: 0, profitable: 0 },
    ...{ ahead: [], withMoreHours: null, isAffordable: true, stopsAt: null },
  },
};

const backwards: Backwards = {
  ...{ target: exampleTarget(first), currency: 'USD', budget: 2000, hours: 40, plans: [] },
};

/** A calculator at an address, with a worker that answers when told. */
function open(fragment = '', fetchDataset = (): Promise<BenchmarkDefaults> => Promise.reject()) {
  const window = new FakeWindow(`${base}${fragment}`);
  const workshop = new Workshop(() => new FakeWorker());
  const cover = { state: 'up', put: vi.fn(), lift: vi.fn(), fail: vi.fn() };
  for (const act of ['put', 'lift', 'fail'] as const) {
    cover[act].mockImplementation(() => {
      cover.state = act;
    });
  }
  const calculator = new Calculator(defaults, first, {
    address: windowAddress(window.host),
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

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a link', () => {
  it('stays covered until its own numbers stand, however long that takes', () => {
    const { workshop, cover, calculator } = open(`#${encode(own(45))}`);
    expect(calculator.state.shop).toEqual({ orderValue: 45 });
    expect(cover.state).toBe('put');
    vi.advanceTimersByTime(600_000);
    expect(cover.state).toBe('put');
    workshop.newest.answer('result', { type: 'progress', share: 0.5 });
    expect(cover.state).toBe('put');
    workshop.newest.answer('result', { type: 'result', result: marked(7) });
    expect(calculator.numbers.result.samples).toBe(7);
    expect(cover.state).toBe('lift');
    expect(calculator.numbers.working).toBe(false);
  });

  it('followed in the same tab, or come back to, is covered until its numbers stand', () => {
    const { window, workshop, cover, calculator, rest } = open();
    expect(cover.state).toBe('lift');
    window.follow(`#${encode(own(45))}`);
    expect(cover.state).toBe('put');
    rest();
    expect(cover.state).toBe('lift');
    window.follow(`#${encode(own(46))}`);
    rest();
    window.go(-1);
    expect(cover.state).toBe('put');
    expect(calculator.state.shop).toEqual({ orderValue: 45 });
    workshop.newest.answer('result', { type: 'result', result: marked(8) });
    expect(cover.state).toBe('lift');
  });

  it('says so on the cover when its numbers cannot be computed, and shows no others', () => {
    const { workshop, cover, calculator } = open(`#${encode(own(45))}`);
    workshop.newest.answer('result', { type: 'refusal', words: 'too wide' });
    expect(cover.state).toBe('fail');
    expect(calculator.numbers.failure).toBe('too wide');
    expect(calculator.numbers.working).toBe(false);
    calculator.draft(own(46));
    workshop.newest.answer('result', { type: 'result', result: marked(9) });
    expect(cover.state).toBe('lift');
    expect(calculator.numbers.failure).toBe('');
  });

  it('that cannot be read is named, and shows the start with that word', () => {
    const { cover, calculator } = open('#v=');
    expect(calculator.problems.length).toBeGreaterThan(0);
    expect(cover.state).not.toBe('put');
  });

  it('with a value out of bounds says which', () => {
    const { calculator } = open('#v=2&cvr=4');
    expect(calculator.problems.join()).toContain('400 %');
    calculator.startOver();
    expect(calculator.problems).toEqual([]);
  });

  it('of an older data set waits for its figures, and is computed with them', async () => {
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

  it('of an older data set can take the newest figures, and take that back', async () => {
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

  it('of an older data set whose figures do not come says so and shows no numbers', async () => {
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

/** Opens a link that is pinned to a data set older than the newest. */
async function openOlder(fetchDataset: () => Promise<BenchmarkDefaults>) {
  const opened = open('', fetchDataset);
  opened.window.follow(`#${encode({ ...own(45), dataset: '2026-11' })}`);
  await vi.advanceTimersByTimeAsync(0);
  return opened;
}

describe('a computation', () => {
  it('looks for the best mix and for what to ask once its numbers are final, not before', () => {
    const { workshop, calculator } = open();
    calculator.draft(own(45));
    workshop.newest.answer('result', { type: 'result', result: marked(1) });
    expect(workshop.newest.questions('advice')).toHaveLength(0);
    vi.advanceTimersByTime(200);
    workshop.newest.answer('result', { type: 'result', result: marked(2) });
    expect(workshop.newest.questions('best')).toHaveLength(0);
    vi.advanceTimersByTime(300);
    for (const kind of ['advice', 'best'] as const) {
      expect(workshop.newest.question(kind)).toMatchObject({ samples: 8192, state: own(45) });
    }
    const pending = { working: false, looking: true };
    expect(calculator.numbers).toMatchObject({ ...pending, advice: null, best: null });
    workshop.newest.answer('best', { type: 'best', best });
    workshop.newest.answer('advice', { type: 'advice', advice });
    expect(calculator.numbers).toMatchObject({ looking: false, advice, best });
  });

  it('draws a draft at once and the final number of campaigns at rest', () => {
    const { workshop, calculator } = open();
    calculator.draft(own(45));
    calculator.draft(own(46));
    expect(workshop.newest.question('result').samples).toBe(1024);
    workshop.newest.answer('result', { type: 'result', result: marked(1) });
    expect(calculator.numbers.working).toBe(true);
    vi.advanceTimersByTime(200);
    expect(workshop.newest.question('result')).toMatchObject({ samples: 32_768, state: own(46) });
  });

  it('waits for a slow draft instead of throwing it away for the final run', () => {
    const { workshop, calculator } = open();
    calculator.draft(own(45));
    vi.advanceTimersByTime(5000);
    expect(workshop.newest.questions('result')).toHaveLength(1);
  });

  it('shows a draft first of a large comparison, with fewer campaigns, and says so', () => {
    const groups = Array.from({ length: 12 }, (_, i) => `400x${i + 1}k`).join('~');
    const { workshop, cover, calculator } = open(
      `#v=1&d=${startState.dataset}&m=1&mix=A~${groups}&mix=B~${groups}`,
    );
    const partners = 2 * 12 * 400;
    const { samples } = workshop.newest.question('result');
    expect(samples * partners * 3).toBeLessThanOrEqual(2e6);
    workshop.newest.answer('result', { type: 'result', result: marked(1) });
    expect(cover.state).toBe('lift');
    vi.advanceTimersByTime(200);
    const final = workshop.newest.question('result').samples;
    expect(final).toBeGreaterThan(samples);
    expect(final * partners * 3).toBeLessThan(2e7);
    expect(calculator.reducedSamples).toBe(final);
    calculator.startOver();
    expect(calculator.reducedSamples).toBeNull();
  });

  it('starts over at once, with the numbers the page was built with', () => {
    const { calculator } = open(`#${encode(own(45))}`);
    calculator.startOver();
    expect(calculator.numbers.result).toEqual(first);
    expect(calculator.numbers.working).toBe(false);
  });

  it('that is refused while typing keeps the last good numbers and says why', () => {
    const { workshop, cover, calculator, rest } = open(`#${encode(own(45))}`);
    rest();
    const { result } = calculator.numbers;
    calculator.draft(own(46));
    workshop.newest.answer('result', { type: 'refusal', words: 'too wide' });
    expect(calculator.numbers).toMatchObject({
      refusal: 'too wide',
      working: false,
      looking: false,
      result,
    });
    expect(cover.state).toBe('lift');
    calculator.draft(own(47));
    workshop.newest.answer('result', { type: 'result', result: marked(5) });
    expect(calculator.numbers.refusal).toBe('');
  });

  it('that nothing can do any more covers the numbers of before', () => {
    const { workshop, cover, calculator } = open();
    calculator.draft(own(46));
    workshop.newest.answer('result', { type: 'failure', words: 'nothing loads' });
    expect(cover.state).toBe('fail');
    expect(calculator.numbers).toMatchObject({ failure: 'nothing loads', working: false });
  });

  it('survives two workers that die: the numbers come from this thread', async () => {
    // One partner, so that this thread is soon done.
    const [mix] = startState.mixes;
    const groups = mix!.groups.map((group) => ({ ...group, count: 1 }));
    const state: State = { ...own(45), mixes: [{ name: 'One', groups }] };
    const { workshop, cover, calculator } = open(`#${encode(state)}`);
    workshop.newest.dispatchEvent(new Event('error'));
    workshop.newest.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(cover.state).toBe('lift'), { timeout: 150_000 });
    expect(calculator.numbers.result).toEqual(evaluate(state, defaults, 32_768));
  }, 180_000);

  it('drops the advice and the best mix when a number changes, also while they are worked out', () => {
    const { workshop, calculator, rest } = open(`#${encode(own(45))}`);
    rest();
    workshop.newest.answer('advice', { type: 'advice', advice });
    calculator.draft(own(46));
    expect(calculator.numbers).toMatchObject({ advice: null, best: null });
    const cancelled = workshop.newest.told.flatMap((told) =>
      told.tell === 'cancel' ? [told.kind] : [],
    );
    expect(cancelled).toContain('best');
    workshop.newest.answer('best', { type: 'best', best });
    expect(calculator.numbers.best).toBeNull();
  });

  it('says why the advice did not come, and leaves the result alone', () => {
    const { workshop, calculator, rest } = open(`#${encode(own(45))}`);
    rest();
    workshop.newest.answer('advice', { type: 'refusal', words: 'no partners' });
    expect(calculator.numbers).toMatchObject({ adviceRefusal: 'no partners', refusal: '' });
  });

  it('opens with the advice and the best mix that the page was built with', () => {
    const { numbers } = new Calculator(defaults, first, undefined, { advice, best, backwards });
    expect(numbers).toMatchObject({ advice, best });
    expect(numbers.workingBack.answer).toEqual(backwards);
  });
});

describe('the history', () => {
  it('gets one entry for twenty keys in a row, once they rest', () => {
    const { window, calculator } = open();
    for (let i = 1; i <= 20; i++) {
      calculator.draft(own(i));
      // Each key of a slider ends in a change that is done.
      calculator.commit(own(i));
      vi.advanceTimersByTime(100);
    }
    expect(window.length).toBe(1);
    expect(calculator.link).toBe(`${base}#${encode(own(20))}`);
    vi.advanceTimersByTime(600);
    expect(window.length).toBe(2);
    expect(window.url.href).toBe(calculator.link);
  });

  it('gets an entry at once when a field is left or a button pressed, and none for no change', () => {
    const { window, calculator } = open();
    calculator.finish();
    calculator.draft({ ...startState });
    vi.advanceTimersByTime(1000);
    expect(window.length).toBe(1);
    calculator.draft(own(1));
    calculator.finish();
    expect(window.length).toBe(2);
    calculator.commit({ ...own(1), warmth: 'cold' });
    calculator.commit({ ...own(1), warmth: 'proven' });
    expect(window.length).toBe(4);
  });

  it('takes no entry from undo and redo, and undo no step from Back', () => {
    const { window, calculator } = open();
    calculator.commit(own(1));
    calculator.commit(own(2));
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
    expect(window.length).toBe(3);
    expect(window.url.href).toBe(calculator.link);
    calculator.redo();
    expect(calculator.state).toEqual(own(2));
    expect(window.length).toBe(3);
    window.go(-1);
    expect(calculator.state).toEqual(own(1));
    calculator.undo();
    expect(calculator.state).toEqual(startState);
    expect(calculator.canUndo).toBe(false);
  });

  it('keeps state, steps and link when an anchor is followed', () => {
    const { window, cover, calculator } = open();
    calculator.commit(own(1));
    const puts = cover.put.mock.calls.length;
    window.follow('#answer');
    expect(calculator.state).toEqual(own(1));
    expect(calculator.link).toBe(window.url.href);
    expect(cover.put.mock.calls).toHaveLength(puts);
    calculator.undo();
    expect(calculator.state).toEqual(startState);
  });

  it('goes on where the browser refuses entries', () => {
    const { window, calculator } = open();
    window.refuses = true;
    calculator.commit(own(1));
    calculator.commit(own(2));
    expect(calculator.link).toBe(`${base}#${encode(own(2))}`);
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
  });

  it('leaves a change that has not rested out of the address one has gone back to', () => {
    const { window, calculator } = open();
    calculator.commit(own(1));
    calculator.draft(own(2));
    window.go(-1);
    vi.advanceTimersByTime(1000);
    expect(calculator.state).toEqual(startState);
    expect(window.url.hash).toBe('');
  });
});

describe('undo and redo', () => {
  it('go one step each, over starting over too, and a new change ends redo', () => {
    const { calculator } = open();
    calculator.commit(own(1));
    calculator.startOver();
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
    expect(calculator.canRedo).toBe(true);
    calculator.commit(own(3));
    expect(calculator.canRedo).toBe(false);
    calculator.undo();
    calculator.undo();
    expect(calculator.state).toEqual(startState);
    expect(calculator.canUndo).toBe(false);
    calculator.undo();
    expect(calculator.state).toEqual(startState);
  });

  it('take a change that has not rested yet for a step', () => {
    const { calculator } = open();
    calculator.draft(own(1));
    expect(calculator.canUndo).toBe(true);
    calculator.undo();
    expect(calculator.state).toEqual(startState);
    calculator.redo();
    expect(calculator.state).toEqual(own(1));
  });

  it('end quietly with the page', () => {
    const { workshop, calculator, end } = open();
    calculator.draft(own(1));
    const { newest } = workshop;
    end();
    expect(newest.isEnded).toBe(true);
    vi.advanceTimersByTime(5000);
    expect(workshop.made).toHaveLength(1);
  });
});
