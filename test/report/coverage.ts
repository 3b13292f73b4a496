import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastWords, run } from './command.ts';
import type { Findings } from './findings.ts';
import { folder, readKept } from './kept.ts';

const command = 'vitest run --project core --coverage';

/** Reads the summary that Vitest leaves; throws an Error where it holds no numbers. */
export function coverageFindings(summary: unknown): Findings {
  const { total } = (summary ?? {}) as { total?: Record<string, { pct?: unknown }> };
  return {
    rows: ['lines', 'branches'].map((name) => {
      const figure = total?.[name]?.pct;
      if (typeof figure !== 'number') throw new Error(`the summary says nothing of ${name}`);
      return {
        what: `Of the engine's and the links' ${name}, run by their own tests`,
        figure,
        unit: '%',
        limit: { atLeast: 97 },
        how: command,
      };
    }),
  };
}

/** Runs the tests of the core, counting lines; throws where they fail. */
export async function measure(): Promise<Findings> {
  const directory = join(folder, 'coverage');
  // What an earlier run left must not stand for this one.
  rmSync(directory, { recursive: true, force: true });
  const ended = run(
    ...['npx', ...command.split(' '), '--reporter=dot', '--coverage.reporter=json-summary'],
    `--coverage.reportsDirectory=${directory}`,
  );
  const summary = readKept('coverage/coverage-summary.json');
  if (summary === undefined) throw new Error(`${command} left no summary:\n${lastWords(ended)}`);
  return coverageFindings(summary);
}
