import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { evaluate, futureSteps, type Result, settledOf } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { startState } from '#share';
import { Runner } from '#worker/client.ts';
import type { Answer } from '#worker/messages.ts';
import { dataset as benchmarks } from '../data/real-content.ts';
import { FakeWorker, LiveWorker, Workshop } from './fake-worker.ts';

const defaults = defaultsOf(benchmarks);
const { dataset } = startState;
const other = { ...startState, seed: 7 };
const result: Result = evaluate(startState, defaults, 16);
const advice: Answer = { type: 'advice', advice: { questions: [], reason: [] } };

/** A runner with a worker that already runs, and what its listeners heard. */
function start() {
  const workshop = new Workshop(() => new FakeWorker());
  const runner = new Runner(workshop.create);
  runner.provide(dataset, defaults);
  runner.warm();
  workshop.newest.hear();
  const heard: string[] = [];
  const listen =
    (name: string) =>
    (answer: Answer): void => {
      heard.push(`${name}: ${answer.type}`);
    };
  return { workshop, runner, heard, listen };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Runner', () => {
  it('starts one worker, at the first question or the warning that one may come', () => {
    const workshop = new Workshop(() => new FakeWorker());
    const runner = new Runner(workshop.create);
    runner.provide(dataset, defaults);
    expect(workshop.made).toHaveLength(0);
    runner.ask('result', startState, 16, () => undefined);
    runner.warm();
    expect(workshop.made).toHaveLength(1);
  });

  it('answers a result and an advice asked for together, whichever was asked first', () => {
    for (const order of [['result', 'advice'] as const, ['advice', 'result'] as const]) {
      const { workshop, runner, heard, listen } = start();
      for (const kind of order) runner.ask(kind, startState, 16, listen(kind));
      vi.advanceTimersByTime(5000);
      workshop.newest.answer('result', { type: 'result', result });
      workshop.newest.answer('advice', advice);
      expect(heard).toEqual(['result: result', 'advice: advice']);
      expect(workshop.made).toHaveLength(1);
    }
  });

  it('asks of one dial at a time, beside the other kinds, with the numbers to hold it against', () => {
    const { workshop, runner, heard, listen } = start();
    const settled = settledOf(result);
    runner.ask('result', startState, 16, listen('result'));
    for (const name of ['budget', 'discount'] as const) {
      const of = { dial: { name }, settled };
      runner.ask('future', startState, 16, listen(name), of);
    }
    expect(workshop.newest.question('future').future).toEqual({
      dial: { name: 'discount' },
      settled,
    });
    workshop.newest.hear();
    workshop.newest.answer('future', { type: 'progress', share: 1 });
    workshop.newest.answer('result', { type: 'result', result });
    expect(heard).toEqual(['discount: progress', 'result: result']);
  });

  it('hears nothing of a dial that was cancelled', () => {
    const { workshop, runner, heard, listen } = start();
    const of = { dial: { name: 'budget' as const }, settled: settledOf(result) };
    runner.ask('future', startState, 16, listen('budget'), of);
    runner.cancel('future');
    workshop.newest.hear();
    workshop.newest.answer('future', { type: 'refusal', words: 'late' });
    expect(heard).toEqual([]);
    expect(workshop.newest.told.at(-1)).toMatchObject({ tell: 'cancel', kind: 'future' });
  });

  it('drops answers to a question that a newer one of its kind has replaced', () => {
    const { workshop, runner, heard, listen } = start();
    runner.ask('result', startState, 16, listen('old'));
    const old = workshop.newest.question('result');
    runner.ask('result', other, 16, listen('new'));
    workshop.newest.say({
      say: 'answer',
      id: old.id,
      answer: { type: 'result', result },
    });
    workshop.newest.answer('result', { type: 'progress', share: 0.5 });
    workshop.newest.answer('result', { type: 'result', result });
    expect(heard).toEqual(['new: progress', 'new: result']);
  });

  it('drops what comes after the last answer, and the answers of an ended worker', () => {
    const { workshop, runner, heard, listen } = start();
    runner.ask('result', startState, 16, listen('one'));
    workshop.newest.answer('result', { type: 'refusal', words: 'no' });
    workshop.newest.answer('result', { type: 'result', result });
    runner.ask('result', startState, 16, listen('two'));
    const first = workshop.newest;
    first.dispatchEvent(new Event('error'));
    first.answer('result', { type: 'result', result });
    expect(heard).toEqual(['one: refusal']);
  });

  it('ends a worker that cannot stop within 100 ms, and asks the new one the newest question', () => {
    const { workshop, runner, heard, listen } = start();
    runner.ask('result', startState, 16, listen('old'));
    runner.ask('advice', startState, 16, listen('advice'));
    workshop.newest.hear();
    runner.ask('result', other, 16, listen('new'));
    vi.advanceTimersByTime(99);
    expect(workshop.made).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(workshop.made.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    const { newest } = workshop;
    expect(newest.told[0]).toMatchObject({ tell: 'dataset', dataset, defaults });
    expect(newest.questions('result').map(({ state }) => state.seed)).toEqual([7]);
    expect(newest.questions('advice')).toHaveLength(1);
    newest.answer('result', { type: 'result', result });
    expect(heard).toEqual(['new: result']);
  });

  it('waits as long as a new worker would take to start, and no longer than half a second', () => {
    for (const [start, limit] of [
      [300, 300],
      [3000, 500],
    ] as const) {
      const workshop = new Workshop(() => new FakeWorker());
      const runner = new Runner(workshop.create);
      runner.warm();
      vi.advanceTimersByTime(start);
      workshop.newest.hear();
      runner.ask('result', startState, 16, () => undefined);
      runner.ask('result', other, 16, () => undefined);
      vi.advanceTimersByTime(limit - 1);
      expect(workshop.made).toHaveLength(1);
      vi.advanceTimersByTime(1);
      expect(workshop.made).toHaveLength(2);
    }
  });

  it('ends a worker that goes on with a cancelled question', () => {
    const { workshop, runner, heard, listen } = start();
    runner.ask('advice', startState, 16, listen('advice'));
    runner.cancel('advice');
    vi.advanceTimersByTime(100);
    expect(workshop.made).toHaveLength(2);
    expect(workshop.newest.questions('advice')).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('leaves a worker alone that hears in time, that still loads, or has nothing to stop', () => {
    const { workshop, runner, listen } = start();
    runner.ask('result', startState, 16, listen('one'));
    vi.advanceTimersByTime(3000);
    for (let i = 0; i < 20; i++) {
      runner.ask('result', other, 16, listen('more'));
      vi.advanceTimersByTime(50);
      workshop.newest.hear();
    }
    vi.advanceTimersByTime(3000);
    expect(workshop.made).toHaveLength(1);
    const loading = new Workshop(() => new FakeWorker());
    const slow = new Runner(loading.create);
    slow.ask('result', startState, 16, listen('one'));
    slow.ask('result', other, 16, listen('two'));
    vi.advanceTimersByTime(9000);
    expect(loading.made).toHaveLength(1);
  });

  it.each(['error', 'messageerror'])(
    'asks a second worker everything open when the first is lost by %s, and this thread after it',
    async (event) => {
      const { workshop, runner, heard, listen } = start();
      let found: Result | undefined;
      runner.ask('result', startState, 16, (answer) => {
        if (answer.type === 'result') found = answer.result;
      });
      runner.ask('advice', startState, 16, listen('advice'));
      workshop.newest.dispatchEvent(new Event(event));
      expect(workshop.made.map(({ isEnded }) => isEnded)).toEqual([true, false]);
      expect(workshop.newest.told[0]).toMatchObject({ tell: 'dataset', dataset });
      expect(workshop.newest.questions('result')).toHaveLength(1);
      expect(workshop.newest.questions('advice')).toHaveLength(1);
      workshop.newest.dispatchEvent(new Event(event));
      expect(workshop.made).toHaveLength(2);
      await vi.waitFor(() => expect(heard).toContain('advice: advice'), { timeout: 20_000 });
      expect(found).toEqual(result);
    },
  );

  it('counts losses in a row only: a worker that has answered may be lost again', () => {
    const { workshop, runner, listen } = start();
    for (let i = 0; i < 4; i++) {
      runner.ask('result', startState, 16, listen('one'));
      workshop.newest.dispatchEvent(new Event('error'));
      workshop.newest.answer('result', { type: 'result', result });
    }
    expect(workshop.made).toHaveLength(5);
  });

  it('computes on this thread where a worker has not started after twenty seconds', async () => {
    const workshop = new Workshop(() => new FakeWorker());
    const runner = new Runner(workshop.create);
    runner.provide(dataset, defaults);
    const heard: Answer['type'][] = [];
    runner.ask('result', startState, 16, ({ type }) => heard.push(type));
    vi.advanceTimersByTime(19_999);
    expect(workshop.newest.isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workshop.newest.isEnded).toBe(true);
    await vi.waitFor(() => expect(heard).toContain('result'), { timeout: 20_000 });
  });

  it('computes on this thread where there are no workers, the newest question only', async () => {
    const runner = new Runner(() => {
      throw new Error('no workers here');
    });
    runner.provide(dataset, defaults);
    const heard: string[] = [];
    runner.ask('result', startState, 16, ({ type }) => heard.push(`old ${type}`));
    runner.ask('result', startState, 16, ({ type }) => heard.push(`new ${type}`));
    await vi.waitFor(() => expect(heard).toContain('new result'), { timeout: 20_000 });
    expect(heard.filter((line) => line.startsWith('old'))).toEqual([]);
  });

  it('ends its worker and asks nothing more when stopped', () => {
    const { workshop, runner, heard, listen } = start();
    runner.ask('result', startState, 16, listen('one'));
    const { newest } = workshop;
    runner.stop();
    newest.answer('result', { type: 'result', result });
    vi.advanceTimersByTime(60_000);
    expect(newest.isEnded).toBe(true);
    expect(workshop.made).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});

describe('Runner with the real worker', () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  it('gets what `evaluate` computes, and says how far it is on the way', async () => {
    const runner = new Runner(new Workshop(() => new LiveWorker()).create);
    runner.provide(dataset, defaults);
    const answers = await new Promise<readonly Answer[]>((resolve) => {
      const all: Answer[] = [];
      runner.ask('result', startState, 16, (answer) => {
        all.push(answer);
        if (answer.type !== 'progress') resolve(all);
      });
    });
    expect(answers.at(-1)).toEqual({ type: 'result', result });
    const shares = answers.flatMap((answer) => (answer.type === 'progress' ? [answer.share] : []));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('gets where a dial leads as `futureSteps` finds it', async () => {
    const runner = new Runner(new Workshop(() => new LiveWorker()).create);
    runner.provide(dataset, defaults);
    const of = { dial: { name: 'orderValue' as const }, settled: settledOf(result) };
    const answer = await new Promise<Answer>((resolve) => {
      runner.ask('future', startState, 16, (said) => said.type !== 'progress' && resolve(said), of);
    });
    const steps = futureSteps(startState, defaults, of.dial, of.settled);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(answer).toEqual({ type: 'future', future: step.value });
  });

  it('refuses a future that names no dial', async () => {
    const runner = new Runner(new Workshop(() => new LiveWorker()).create);
    runner.provide(dataset, defaults);
    const answer = await new Promise<Answer>((resolve) => {
      runner.ask('future', startState, 16, resolve);
    });
    expect(answer).toMatchObject({ type: 'refusal', words: expect.stringContaining('dial') });
  });

  it('passes the words of numbers that cannot be computed', async () => {
    const runner = new Runner(new Workshop(() => new LiveWorker()).create);
    runner.provide(dataset, defaults);
    const impossible = { ...startState, shop: { orderValue: -1 } };
    const answer = await new Promise<Answer>((resolve) => {
      runner.ask('result', impossible, 16, resolve);
    });
    expect(answer).toMatchObject({ type: 'refusal', words: expect.stringContaining('orderValue') });
  });

  it('answers only the last of a burst, and both kinds at once', async () => {
    const runner = new Runner(new Workshop(() => new LiveWorker()).create);
    runner.provide(dataset, defaults);
    const done: string[] = [];
    const ask = (name: string, kind: 'result' | 'advice'): Promise<void> =>
      new Promise((resolve) => {
        runner.ask(kind, { ...startState, warmth: 'proven' }, 64, ({ type }) => {
          if (type === 'progress') return;
          done.push(`${name} ${type}`);
          resolve();
        });
      });
    void ask('first', 'result');
    void ask('second', 'result');
    await Promise.all([ask('last', 'result'), ask('only', 'advice')]);
    expect(done.toSorted()).toEqual(['last result', 'only advice']);
  });
});
