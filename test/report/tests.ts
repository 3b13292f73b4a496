import { run } from './command.ts';
import { type Findings, type Row, unmeasured } from './findings.ts';
import { readKept } from './kept.ts';

/** The scripts that `npm test` runs one after another, each of which leaves its numbers. */
const names = ['core', 'unit', 'site'] as const;

/** What Vitest leaves of a run, times in milliseconds since 1970. */
interface Left {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly startTime: number;
  readonly testResults: readonly { readonly endTime: number }[];
}

/** A run read: times as in `Left`. */
interface Run {
  readonly name: string;
  readonly tests: number;
  readonly passed: number;
  readonly start: number;
  readonly end: number;
}

/** Reads what a run left; throws an Error that says why it is of no use. */
function runOf(name: string, left: unknown, since: number): Run {
  const { numTotalTests, numPassedTests, startTime, testResults } = (left ?? {}) as Partial<Left>;
  if (numTotalTests === undefined || numPassedTests === undefined || startTime === undefined) {
    throw new Error(`not run: npm run ${name} left nothing`);
  }
  if (startTime < since) {
    const day = new Date(startTime).toISOString();
    throw new Error(`not run since the last commit: the last run began ${day}`);
  }
  const ends = (testResults ?? []).map(({ endTime }) => endTime);
  return {
    name,
    tests: numTotalTests,
    passed: numPassedTests,
    start: startTime,
    end: Math.max(startTime, ...ends),
  };
}

function rowsOf({ name, tests, passed, start, end }: Run): readonly Row[] {
  const how = `what npm run ${name} left, begun ${new Date(start).toISOString()}`;
  return [
    { what: `Tests of ${name}`, figure: tests, unit: 'tests', how },
    {
      what: `Tests of ${name} that did not pass`,
      figure: tests - passed,
      unit: 'tests',
      limit: { atMost: 0 },
      how,
    },
    { what: `Tests of ${name}, by the clock`, figure: (end - start) / 1000, unit: 's', how },
  ];
}

/** From the first start to the last end, where the three ran one after another. */
function wholeRow(runs: readonly Run[]): Row {
  const what = 'All tests, from the first start to the last end';
  const how = 'what the runs of npm test left';
  const gaps = runs.slice(1).map(({ start }, index) => start - (runs[index]?.end ?? 0));
  // Between them only the two builds are waited for.
  const isOne = runs.length === names.length && gaps.every((gap) => gap > -1000 && gap < 300_000);
  if (!isOne) return unmeasured(what, 'the three runs are not of one npm test', how);
  const seconds = ((runs.at(-1)?.end ?? 0) - (runs[0]?.start ?? 0)) / 1000;
  return { what, figure: seconds, unit: 's', limit: { atMost: 600 }, how };
}

/**
 * What the tests came to, by what their runs left.
 * @param left of each script of `npm test`, as Vitest's JSON reporter writes it; undefined for none
 * @param since milliseconds since 1970, before which a run says nothing of these files
 */
export function testFindings(left: Readonly<Record<string, unknown>>, since: number): Findings {
  const runs: Run[] = [];
  const rows = names.flatMap((name) => {
    try {
      const one = runOf(name, left[name], since);
      runs.push(one);
      return rowsOf(one);
    } catch (error) {
      return [unmeasured(`Tests of ${name}`, error)];
    }
  });
  return { rows: [...rows, wholeRow(runs)] };
}

/** Reads what the last runs of the tests left. */
export async function measure(): Promise<Findings> {
  const { said } = run('git', 'log', '-1', '--format=%ct');
  const left = Object.fromEntries(names.map((name) => [name, readKept(`runs/${name}.json`)]));
  return testFindings(left, 1000 * Number.parseInt(said));
}
