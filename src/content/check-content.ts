import type { z } from 'astro/zod';
import { benchmarkSchema } from './benchmark-schema.ts';
import { benchmarkSources, checkBenchmarks } from './check-benchmarks.ts';
import { citationsIn } from './citations.ts';
import { claimSchema, sourceSchema, termSchema } from './schemas.ts';
import type { Claim, Source } from './schemas.ts';

/** The content as parsed but unchecked, by file. */
export interface ContentFiles {
  readonly sources: unknown;
  readonly claims: unknown;
  readonly glossary: unknown;
  /** Parsed data sets by path. */
  readonly benchmarks: Readonly<Record<string, unknown>>;
  /** MDX of the chapters by path. */
  readonly guide: Readonly<Record<string, string>>;
}

/** Where a problem is: the file, and the entry in it. */
type Report = (entry: string, field: string, problem: string) => void;

const sourcesFile = 'content/sources.json';
const claimsFile = 'content/claims.json';
const glossaryFile = 'content/glossary.json';

/**
 * Everything wrong with the content, each message naming file, entry and field; empty if all is well.
 *
 * Beyond the schemas: ids are unique, ranges in order, every figure has a source or is called an
 * assumption, every named source exists, and every source is used: by a figure, a claim, a chapter,
 * or as a method of the model. Unused sources are looked for last, once all else is well.
 */
export function checkContent(files: ContentFiles): string[] {
  const problems: string[] = [];
  const reporter =
    (file: string): Report =>
    (entry, field, problem) =>
      problems.push(`${file}: "${entry}": ${field}: ${problem}`);

  const sources = entries(files.sources, sourceSchema, reporter(sourcesFile));
  const claims = entries(files.claims, claimSchema, reporter(claimsFile));
  entries(files.glossary, termSchema, reporter(glossaryFile));
  const used = new Map<string, string>();
  const cite = (file: string, entry: string, field: string, ids: readonly string[]): void => {
    for (const id of ids) {
      used.set(id, file);
      if (!sources.some((source) => source.id === id)) {
        reporter(file)(entry, field, `no source "${id}" in ${sourcesFile}`);
      }
    }
  };

  for (const claim of claims) {
    cite(claimsFile, claim.id, 'sources', claim.sources);
    cite(claimsFile, claim.id, 'evidence', claim.evidence);
    checkClaim(claim, sources, reporter(claimsFile));
  }
  for (const [file, data] of Object.entries(files.benchmarks)) {
    const parsed = benchmarkSchema.safeParse(data);
    if (!parsed.success) {
      reportIssues(parsed.error, data, reporter(file));
      continue;
    }
    checkBenchmarks(parsed.data, reporter(file));
    for (const { entry, ids } of benchmarkSources(parsed.data)) cite(file, entry, 'sources', ids);
  }
  for (const [file, mdx] of Object.entries(files.guide)) {
    cite(file, 'text', 'Cite', citationsIn(mdx));
  }
  // What a malformed entry would have used is not known, so nothing is called unused yet.
  if (problems.length > 0) return problems;
  for (const { id } of sources.filter(({ role }) => role !== 'method')) {
    if (!used.has(id))
      reporter(sourcesFile)(id, 'id', 'no figure, claim or chapter uses this source');
  }
  return problems;
}

/** The entries of a list that satisfy the schema; the others, and repeated ids, are reported. */
function entries<T extends { id: string }>(
  list: unknown,
  schema: z.ZodType<T>,
  report: Report,
): T[] {
  if (!Array.isArray(list)) {
    report('the whole file', 'entries', 'expected a list');
    return [];
  }
  const good: T[] = [];
  for (const [index, raw] of list.entries()) {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        report(nameOf(raw) ?? `entry ${index + 1}`, fieldOf(issue.path), issue.message);
      }
    } else if (good.some(({ id }) => id === parsed.data.id)) {
      report(parsed.data.id, 'id', 'used twice');
    } else {
      good.push(parsed.data);
    }
  }
  return good;
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

/** Schema issues of a data set, with the id of the row instead of its number. */
function reportIssues(error: z.ZodError, data: unknown, report: Report): void {
  for (const { path, message } of error.issues) {
    const index = path.findIndex((step) => typeof step === 'number');
    const depth = index < 0 ? Math.max(0, path.length - 1) : index + 1;
    const place = path.slice(0, depth);
    const name = nameOf(place.reduce<unknown>(child, data)) ?? place.join('.');
    report(name === '' ? 'the whole file' : name, fieldOf(path.slice(depth)), message);
  }
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.length > 0 ? path.join('.') : 'entry';
}

function child(parent: unknown, key: PropertyKey): unknown {
  return typeof parent === 'object' && parent !== null
    ? (parent as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined;
}

function nameOf(entry: unknown): string | undefined {
  const id = child(entry, 'id');
  return typeof id === 'string' ? id : undefined;
}
