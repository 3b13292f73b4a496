import type { Benchmarks } from '../../src/data/benchmark-schema.ts';
import { checkContent } from '../../src/data/check-content.ts';
import type { Comparison } from '../../src/data/comparison-schema.ts';
import type { Measured } from '../../src/data/measured-schema.ts';
import type { Pro } from '../../src/data/pros-schema.ts';
import type { Claim, Source, Term } from '../../src/data/schemas.ts';
import { content, datasetFile } from './real-content.ts';

/** The content, open to change. */
export interface Draft {
  sources: Source[];
  claims: Claim[];
  glossary: Term[];
  pros: Pro[];
  measured: Measured[];
  benchmarks: Record<string, Benchmarks>;
  comparisons: Record<string, Comparison>;
  guide: Record<string, string>;
}

/** What is wrong with the content as it stands. */
export const before = checkContent(content);

/** What `checkContent` finds in a copy of the content after a change for the worse. */
export function problemsAfter(spoil: (draft: Draft, set: Benchmarks) => void): string[] {
  const draft = structuredClone(content) as Draft;
  const set = draft.benchmarks[datasetFile];
  if (!set) throw new Error(`${datasetFile} is missing`);
  spoil(draft, set);
  return checkContent(draft).filter((problem) => !before.includes(problem));
}

/** The entry of a list with this id. */
export function entry<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}
