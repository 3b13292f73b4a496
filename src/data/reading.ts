/** What a sentence rests on: a source, or the documents that make a claim. */
export interface Citation {
  readonly by: 'source' | 'claim';
  /** Id of the source, number of the claim. */
  readonly id: string;
}

/** A chapter's text from one heading of the second level to the next. */
export interface Section {
  /** Its heading; `null` for what stands before the first. */
  readonly title: string | null;
  /** In the order of the text, repeats kept. */
  readonly citations: readonly Citation[];
}

/** What pages and checks need to know of a chapter's text. */
export interface ChapterReading {
  readonly sections: readonly Section[];
  /** Words a reader reads, tables and headings among them; what parts draw is not counted. */
  readonly words: number;
}

/** Numbers of the claims a chapter answers by `<Claim id="…" />`, in order, repeats kept. */
export function claimsAnswered({ sections }: Pick<ChapterReading, 'sections'>): readonly string[] {
  return sections.flatMap(({ citations }) =>
    citations.flatMap(({ by, id }) => (by === 'claim' ? [id] : [])),
  );
}
