import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settledOf } from '#comparison';
import { startState } from '#share';
import { Runner } from '#worker/client.ts';
import { FakeWorker, Workshop } from './fake-worker.ts';
import { advice, dataset, defaults, other, result, start } from './started-runner.ts';

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
