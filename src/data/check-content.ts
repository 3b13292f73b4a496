import { basename } from 'node:path';
import { benchmarkSchema } from './benchmark-schema.ts';
import { benchmarkSources, checkBenchmarks } from './check-benchmarks.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkAnswers, checkChapter } from './check-guide.ts';
import { measuredSchema } from './measured-schema.ts';
import { proSchema } from './pros-schema.ts';
import { readEntries, readObject, type Report } from './read-entries.ts';
import { claimSchema, sourceSchema, termSchema } from './schemas.ts';
import type { Claim, Source } from './schemas.ts';

/** The content as parsed but unchecked, by file. */
export interface ContentFiles {
  readonly sources: unknown;
  readonly claims: unknown;
  readonly glossary: unknown;
  readonly pros: unknown;
  readonly measured: unknown;
  /** Parsed data sets by path. */
  readonly benchmarks: Readonly<Record<string, unknown>>;
  /** Parsed comparisons by path. */
  readonly comparisons: Readonly<Record<string, unknown>>;
  /** MDX of the chapters by path. */
  readonly guide: Readonly<Record<string, string>>;
}

/** A place in a file that names sources. */
interface Citation {
  readonly entry: string;
  readonly field: string;
  readonly ids: readonly string[];
}

const sourcesFile = 'content/sources.json';
const claimsFile = 'content/claims.json';
const glossaryFile = 'content/glossary.json';
const prosFile = 'content/pros-and-cons.json';
const measuredFile = 'content/measured.json';

/**
 * Everything wrong with the content, each message naming file, entry and field; empty if all is well.
 *
 * Beyond the schemas: ids are unique, ranges in order, every figure has a source or is called an
 * assumption, every named source exists, chapters answer the claims they are said to answer and no
 * others, and every source is used: by a figure, a claim, a chapter, a point for or against a size,
 * or as a method of the model. Unanswered claims and unused sources are looked for last, once all
 * else is well, since what a malformed entry would have said is not known.
 */
export function checkContent(files: ContentFiles): string[] {
  const problems: string[] = [];
  const into =
    (file: string): Report =>
    (entry, field, problem) =>
      problems.push(`${file}: "${entry}": ${field}: ${problem}`);
  const sources = readEntries(files.sources, sourceSchema, into(sourcesFile));
  const known = new Set(sources.map(({ id }) => id));
  const used = new Set<string>();
  const cite = (file: string, citations: readonly Citation[]): void => {
    for (const { entry, field, ids } of citations) {
      for (const id of ids) {
        used.add(id);
        if (!known.has(id)) into(file)(entry, field, `no source "${id}" in ${sourcesFile}`);
      }
    }
  };

  const claims = readEntries(files.claims, claimSchema, into(claimsFile));
  for (const claim of claims) checkClaim(claim, sources, into(claimsFile));
  cite(claimsFile, claims.flatMap(claimCitations));
  readEntries(files.glossary, termSchema, into(glossaryFile));
  const pros = readEntries(files.pros, proSchema, into(prosFile));
  cite(
    prosFile,
    pros.map(({ id, sources: ids }) => ({ entry: id, field: 'sources', ids })),
  );
  const measured = readEntries(files.measured, measuredSchema, into(measuredFile));
  cite(
    measuredFile,
    measured.map(({ id, sources: ids }) => ({ entry: id, field: 'sources', ids })),
  );
  for (const [file, data] of Object.entries(files.benchmarks)) {
    cite(file, benchmarkCitations(data, into(file)));
  }
  const answered = new Map<string, readonly string[]>();
  for (const [file, mdx] of Object.entries(files.guide)) {
    const grounds = checkChapter(mdx, into(file));
    cite(file, [{ entry: 'text', field: 'Cite', ids: grounds.sources }]);
    answered.set(basename(file, '.mdx'), grounds.claims);
  }
  for (const { file, ids } of checkComparisons(files.comparisons, new Set(answered.keys()), into)) {
    cite(file, [{ entry: 'the whole file', field: 'sources', ids }]);
  }
  if (problems.length === 0) {
    checkAnswers(claims, answered, into(claimsFile));
    checkUse(sources, used, into(sourcesFile));
  }
  return problems;
}

function claimCitations({ id, sources, evidence }: Claim): Citation[] {
  return [
    { entry: id, field: 'sources', ids: sources },
    { entry: id, field: 'evidence', ids: evidence },
  ];
}

/** Checks a data set and gives the places in it that name sources; none if it is malformed. */
function benchmarkCitations(data: unknown, report: Report): Citation[] {
  const set = readObject(data, benchmarkSchema, report);
  if (set === null) return [];
  checkBenchmarks(set, report);
  return benchmarkSources(set).map(({ entry, ids }) => ({ entry, field: 'sources', ids }));
}

function checkClaim(claim: Claim, sources: readonly Source[], report: Report): void {
  for (const id of claim.sources) {
    const source = sources.find((candidate) => candidate.id === id);
    if (source && source.role !== 'seed') {
      report(claim.id, 'sources', `"${id}" is not one of the documents whose claims are listed`);
    }
  }
  const judged = ['supported', 'mixed', 'contradicted'].includes(claim.verdict);
  if (judged && claim.evidence.length === 0) {
    report(claim.id, 'evidence', `"${claim.verdict}" needs a source`);
  }
}

function checkUse(sources: readonly Source[], used: ReadonlySet<string>, report: Report): void {
  for (const { id, role } of sources) {
    if (role !== 'method' && !used.has(id)) {
      report(id, 'id', 'no figure, claim or chapter uses this source');
    }
  }
}
