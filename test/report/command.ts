import { spawnSync } from 'node:child_process';

/** How a command ended and what it took. */
export interface Ended {
  /** What it said, on both channels. */
  readonly said: string;
  readonly status: number;
  /** By the clock. */
  readonly seconds: number;
  /** Of the processors, those of everything it started included. */
  readonly processorSeconds: number;
}

/** Runs a command to its end. Throws where it could not be run, as where there is no `sh`. */
export function run(...command: readonly string[]): Ended {
  const start = performance.now();
  const script = '"$@"; status=$?; echo; times; exit $status';
  const { error, stdout, stderr, status } = spawnSync('sh', ['-c', script, 'sh', ...command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  return {
    said: stdout + stderr,
    status: status ?? 1,
    seconds: (performance.now() - start) / 1000,
    processorSeconds: processorSecondsIn(stdout),
  };
}

/**
 * The seconds in the last line that `times` prints of a shell's children: `1m2.5s 0m3.25s`, own and the
 * system's. Throws an Error for anything else.
 */
export function processorSecondsIn(said: string): number {
  const line = said.trimEnd().split('\n').at(-1) ?? '';
  const times = line.split(' ').map((time) => /^(\d+)m([\d.]+)s$/.exec(time));
  if (times.length !== 2 || times.includes(null)) throw new Error(`“${line}” tells of no times`);
  return times.reduce((sum, time) => sum + 60 * Number(time?.[1]) + Number(time?.[2]), 0);
}

/** The end of what a command said, for a person who asks why it failed. */
export function lastWords({ said }: Ended): string {
  return said.trim().split('\n').slice(-12).join('\n');
}
