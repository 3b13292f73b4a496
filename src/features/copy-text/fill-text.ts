/** A piece of a text: plain words, or a blank to be filled. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blank'; readonly name: string; readonly filled: string };

const blank = /\[([^[\]\n]+)\]/g;

/** Names of the blanks of a text, `[your name]` and the like, each once, in order. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(blank)].map(([, name = '']) => name))];
}

/** The text in pieces, with every blank filled that has a value; spaces around a value are dropped. */
export function piecesOf(text: string, values: Readonly<Record<string, string>>): Piece[] {
  return text
    .split(blank)
    .map((part, index): Piece =>
      index % 2 === 0
        ? { kind: 'words', text: part }
        : { kind: 'blank', name: part, filled: values[part]?.trim() ?? '' },
    )
    .filter((piece) => piece.kind === 'blank' || piece.text !== '');
}

/** The pieces as one text; blanks without a value keep their brackets. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.filled || `[${piece.name}]`))
    .join('');
}

/** Names of the blanks still without a value, each once, in order. */
export function openBlanks(pieces: readonly Piece[]): string[] {
  const open = pieces.filter((piece) => piece.kind === 'blank' && piece.filled === '');
  return [...new Set(open.map((piece) => (piece.kind === 'blank' ? piece.name : '')))];
}
