import { run } from './command.ts';
import type { Findings } from './findings.ts';
import { readKept } from './kept.ts';

/** What a whole run of `npm run sabotage` leaves. */
interface Left {
  /** ISO 8601. */
  readonly date: string;
  readonly changes: number;
  /** The changes that no test noticed. */
  readonly survivors: readonly string[];
}

/** What sabotage came to, by what its last whole run left; throws an Error where there was none. */
export function sabotageFindings(left: unknown): Findings {
  const { date, changes, survivors } = (left ?? {}) as Partial<Left>;
  if (date === undefined || changes === undefined || survivors === undefined) {
    throw new Error('not run: `npm run report -- --sabotage` takes hours');
  }
  const how = `npm run sabotage, ended ${date}`;
  return {
    rows: [
      { what: 'Changes tried', figure: changes, unit: 'changes', how },
      {
        what: 'Changes that no test noticed',
        figure: survivors.length,
        unit: 'changes',
        limit: { atMost: 0 },
        how,
      },
    ],
    notes: survivors,
  };
}

/** Reads what the last whole run left; with `--sabotage` runs it first. */
export async function measure(): Promise<Findings> {
  if (process.argv.includes('--sabotage')) run('npm', 'run', 'sabotage');
  return sabotageFindings(readKept('runs/sabotage.json'));
}
