import { evaluate, type Result } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { startState } from '#share';
import { Runner } from '#worker/client.ts';
import type { Answer } from '#worker/messages.ts';
import { dataset as benchmarks } from '../data/real-content.ts';
import { FakeWorker, Workshop } from './fake-worker.ts';

export const defaults = defaultsOf(benchmarks);
export const { dataset } = startState;
/** A second question of the same kind. */
export const other = { ...startState, seed: 7 };
export const result: Result = evaluate(startState, defaults, 16);
export const advice: Answer = { type: 'advice', advice: { questions: [], reason: [] } };

/** A runner with a worker that already runs, and what its listeners heard. */
export function start() {
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
