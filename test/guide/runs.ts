import { createHash } from 'node:crypto';
import seeds from './seed-runs.json' with { type: 'json' };

/** Words in a row from which on a text is somebody else's. */
export const runLength = 8;

/** A run's mark in `seed-runs.json`: the first 12 hex digits of its SHA-256. */
export function hashOf(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12);
}

/** The words a text is compared by: lower case, letters and digits only, `don’t` as `dont`. */
export function normalized(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’'‘]/g, '')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

/** A text without what it quotes: what stands between “…” or "…" is a quotation, and ends a run. */
function withoutQuotes(text: string): readonly string[] {
  return text.split(/“[^”]*”|"[^"]*"/);
}

/** Runs of eight words that a text shares with a seed document outside quotation marks. */
export function sharedRuns(text: string, known: ReadonlySet<string> = seedRuns): readonly string[] {
  return withoutQuotes(text).flatMap((piece) => {
    const words = normalized(piece);
    return words
      .slice(0, Math.max(0, words.length - runLength + 1))
      .map((_, at) => words.slice(at, at + runLength))
      .filter((run) => known.has(hashOf(run)))
      .map((run) => run.join(' '));
  });
}

/** The marks of all runs of the five seed documents. */
export const seedRuns: ReadonlySet<string> = new Set(
  Object.values(seeds.runs).flatMap((marks) => marks.split(' ')),
);
