import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '#comparison';
import { startState } from '#share';
import { Runner } from '#worker/client.ts';
import type { Answer } from '#worker/messages.ts';
import { FakeWorker, Workshop } from './fake-worker.ts';
import { dataset, defaults, other, result, start } from './started-runner.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Runner', () => {
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
});
