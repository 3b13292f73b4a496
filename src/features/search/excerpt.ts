/** A run of an excerpt: as it stands, or one of the words that were looked for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * The runs of an excerpt of Pagefind, in which `<mark>` stands around each word found, and `&lt;` and
 * `&gt;` for the brackets of the text. They are set as text, so nothing in them is ever markup.
 */
export function excerptPieces(excerpt: string): readonly Piece[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .map((run) => ({
      text: run
        .replace(/<\/?mark>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
      isMarked: run.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '');
}
