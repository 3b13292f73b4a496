import { attributesOf, partsIn, type TreeNode, treeOf } from './chapter-tree.ts';
import { readTree } from './read-chapter.ts';
import type { Report } from './read-entries.ts';
import { type ChapterReading, claimsAnswered } from './reading.ts';
import type { Claim } from './schemas.ts';

/** What a chapter rests on. */
export interface ChapterGrounds {
  /** Ids of the sources it cites. */
  readonly sources: readonly string[];
  /** Numbers of the claims it answers. */
  readonly claims: readonly string[];
}

/**
 * Checks how a chapter cites, and gives what it rests on: nothing where it cannot be read. Each
 * citation stands in a sentence and names what it cites in plain text; a claim is marked once, so
 * that its anchor is one place.
 */
export function checkChapter(mdx: string, report: Report): ChapterGrounds {
  try {
    const tree = treeOf(mdx);
    for (const part of partsIn(tree.children, 'Cite', 'Claim')) {
      const { id = '', ids = id } = attributesOf(part);
      const problem =
        ids.trim() === ''
          ? 'names nothing in plain text, as id="…" does'
          : part.type === 'mdxJsxFlowElement' && 'stands alone; put it behind its sentence';
      if (problem) report(placeOf(part), part.name ?? '', problem);
    }
    const reading = readTree(tree);
    return { sources: sourcesCited(reading), claims: checkMarks(reading, report) };
  } catch (error) {
    report('text', 'MDX', error instanceof Error ? error.message : String(error));
    return { sources: [], claims: [] };
  }
}

/**
 * Checks that each claim is answered in the chapters its entry names, and that chapters answer no
 * claim that nobody makes.
 */
export function checkAnswers(
  claims: readonly Claim[],
  answered: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  for (const { id, pages } of claims) {
    // The calculator has no prose to mark: it answers by what can be entered.
    for (const page of pages.filter((one) => one !== 'calculator')) {
      if (!answered.get(page)?.includes(id)) report(id, 'pages', `"${page}" does not answer it`);
    }
  }
  const known = new Set(claims.map(({ id }) => id));
  for (const [page, marks] of answered) {
    for (const id of marks.filter((mark) => !known.has(mark))) {
      report(id, 'id', `"${page}" answers a claim that is not in the list`);
    }
  }
}

function sourcesCited({ sections }: ChapterReading): string[] {
  return sections.flatMap(({ citations }) =>
    citations.flatMap(({ by, id }) => (by === 'source' ? [id] : [])),
  );
}

function checkMarks(reading: ChapterReading, report: Report): readonly string[] {
  const marks = claimsAnswered(reading);
  const twice = marks.filter((id, index) => marks.indexOf(id) !== index);
  for (const id of new Set(twice)) report(id, 'Claim', 'is marked twice');
  return marks;
}

function placeOf({ position }: TreeNode): string {
  return position ? `line ${position.start.line}` : 'text';
}
