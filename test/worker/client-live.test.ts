import { describe, expect, it } from 'vitest';
import { futureSteps, settledOf } from '#comparison';
import { startState } from '#share';
import { Runner } from '#worker/client.ts';
import type { Answer } from '#worker/messages.ts';
import { LiveWorker, Workshop } from './fake-worker.ts';
import { dataset, defaults, result } from './started-runner.ts';

describe('Runner with the real worker', () => {
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
