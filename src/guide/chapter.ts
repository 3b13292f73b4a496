import type { ChapterReading, Citation } from '#data/reading.ts';
import type { Claim, Confidence, Source } from '#data/schemas.ts';

/** What the parts of one chapter share while it is rendered; lives in `Astro.locals`. */
export interface ChapterNotes {
  /** Source ids in the order of their first citation; their numbers start at 1. */
  readonly cited: readonly string[];
  /** For each section what it cites, in the order of the text, repeats kept. */
  readonly sections: readonly (readonly Citation[])[];
  /** All sources by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** All claims by number. */
  readonly claims: ReadonlyMap<string, Claim>;
}

/** The notes of the chapter being rendered. Throws where a part stands outside a chapter. */
export function chapterNotes(locals: App.Locals): ChapterNotes {
  const { chapter } = locals;
  if (!chapter) throw new Error('this part works inside a chapter of the guide only');
  return chapter;
}

/** Numbers a chapter's sources. Throws `Error` where it answers a claim that is not in the list. */
export function notesOf(
  { sections }: Pick<ChapterReading, 'sections'>,
  sources: ChapterNotes['sources'],
  claims: ChapterNotes['claims'],
): ChapterNotes {
  const all = sections.map(({ citations }) => citations);
  const cited = [...new Set(all.flat().flatMap((citation) => sourcesOf(citation, claims)))];
  return { cited, sections: all, sources, claims };
}

/** A source beside the sentence that cites it first in its section. */
export interface MarginNote {
  readonly number: number;
  readonly source: Source;
}

/**
 * What stands in the margin beside a citation: the sources that its section has not named yet.
 * @param section - number of the section, from 0
 * @param before - how many citations of the section stand before
 */
export function marginNotes(
  citations: readonly Citation[],
  { section, before }: { readonly section: number; readonly before: number },
  notes: ChapterNotes,
): readonly MarginNote[] {
  const named = numbersOf((notes.sections[section] ?? []).slice(0, before), notes);
  return numbersOf(citations, notes)
    .filter((number) => !named.includes(number))
    .flatMap((number) => {
      const source = notes.sources.get(notes.cited[number - 1] ?? '');
      return source ? [{ number, source }] : [];
    });
}

/**
 * The numbers of what is cited, ascending, none twice.
 * @throws Error where the chapter does not cite it
 */
export function numbersOf(
  citations: readonly Citation[],
  { cited, claims }: Pick<ChapterNotes, 'cited' | 'claims'>,
): readonly number[] {
  const numbers = citations
    .flatMap((citation) => sourcesOf(citation, claims))
    .map((source) => {
      const number = cited.indexOf(source) + 1;
      if (number === 0) throw new Error(`“${source}” is not among the sources of the chapter`);
      return number;
    });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Ascending numbers as runs of neighbors: 1, 2, 3, 7 as 1 to 3 and 7 to 7. */
export function runsOf(numbers: readonly number[]): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

function sourcesOf({ by, id }: Citation, claims: ChapterNotes['claims']): readonly string[] {
  if (by === 'source') return [id];
  const claim = claims.get(id);
  if (!claim) throw new Error(`<Claim> names “${id}”, which is not in the list of claims`);
  return claim.sources;
}

/** A title that fits a margin: whole words, up to 40 characters. */
export function shortened(title: string): string {
  if (title.length <= 40) return title;
  return `${title.slice(0, title.lastIndexOf(' ', 39))} …`;
}

/** What the evidence of a source can bear, for a reader: one mark each for size, method, independence. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  strong: 'Many counted, method told, nothing to sell by it',
  fair: 'Two of the three: many counted, method told, nothing to sell by it',
  weak: 'One voice, a rule of thumb, or a count of unknown size',
  unchecked: 'Repeated without an original',
};

/** Marks filled of three, for each word of the scale. */
export const confidenceMarks: Readonly<Record<Confidence, number>> = {
  strong: 3,
  fair: 2,
  weak: 1,
  unchecked: 0,
};

/** Minutes to read so many words at 220 a minute, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 220));
}
