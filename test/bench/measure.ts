import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Run = (seed: number) => unknown;

/** Milliseconds of a run: the median over `runs`, after two to warm up. Each gets another seed. */
export async function time(runs: number, run: Run): Promise<number> {
  const [median] = await timeInTurn(runs, [run]);
  return median!;
}

/** The same for several, in turn, so that a busy spell of the machine falls on all of them. */
export async function timeInTurn(runs: number, all: readonly Run[]): Promise<readonly number[]> {
  const times = all.map((): number[] => []);
  for (let seed = 1; seed <= runs + 2; seed++) {
    for (const [index, run] of all.entries()) {
      const start = performance.now();
      await run(seed);
      if (seed > 2) times[index]!.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(runs / 2)]!);
}

/**
 * Megabytes (2²⁰ bytes) a run takes: what its result keeps, and that together with everything it
 * leaves to the garbage collector, so that no working storage is missed.
 */
export function memory(run: () => unknown): { kept: number; taken: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 2 ** 20;
  };
  collect();
  const before = used();
  const results = [run()];
  const taken = used() - before;
  collect();
  const kept = used() - before;
  results.pop();
  return { kept, taken };
}

/** One line of a table of speeds. */
export interface Speed {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** Speeds as they come in, one after another. */
export type Speeds = AsyncGenerator<Speed, void, undefined>;

/** Prints one line of the table. */
export function print(what: string, value: number, unit: string): void {
  const digits = value < 100 ? 2 : 0;
  console.log(`${what.padEnd(66)}${value.toFixed(digits).padStart(8)} ${unit}`);
}
