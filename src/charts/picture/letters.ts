/** The outlines of a typeface, in its own units, y downward from the baseline. */
export interface Face {
  /** Units of an em. */
  readonly em: number;
  /** Each letter's advance and SVG path. */
  readonly letters: Readonly<Record<string, readonly [advance: number, d: string]>>;
  /** What is added between two letters: first, then second. */
  readonly kerns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The typefaces of a picture: the serif of headlines, the sans of all else, and its bold. */
export type FaceName = 'serif' | 'sans' | 'bold';
export type Faces = Readonly<Record<FaceName, Face>>;

/** How wide a text is in a font of the system, where our faces lack a letter; in pixels. */
export type Measure = (text: string, size: number, face: FaceName) => number;

/** What texts are set with. */
export interface Setting {
  readonly faces: Faces;
  readonly measure: Measure;
}

/** Letters with outlines, or a text that only a font of the system has. */
export type Run =
  | { readonly kind: 'outlined'; readonly x: number; readonly glyphs: readonly Glyph[] }
  | {
      readonly kind: 'foreign';
      readonly x: number;
      readonly text: string;
      readonly width: number;
    };

/** An outline and where it stands, in units of its face. */
interface Glyph {
  readonly at: number;
  readonly d: string;
}

/** A text set on a line. */
export interface SetText {
  readonly runs: readonly Run[];
  /** In pixels. */
  readonly width: number;
}

/** What people take for one character, in order. */
export function graphemesOf(text: string): readonly string[] {
  // Of plain English each letter is one, and a long link is nothing else.
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  return [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
}

/** Sets a text on a line: outlines where the face has them, the rest left to the system. */
export function setText(
  text: string,
  size: number,
  face: FaceName,
  { faces, measure }: Setting,
): SetText {
  const { em, letters, kerns } = faces[face];
  const runs: Run[] = [];
  let x = 0;
  let at = 0;
  let glyphs: Glyph[] = [];
  let foreign = '';
  let before = '';
  const end = (): void => {
    if (glyphs.length > 0) runs.push({ kind: 'outlined', x, glyphs });
    x += (at * size) / em;
    if (foreign !== '') {
      const width = measure(foreign, size, face);
      runs.push({ kind: 'foreign', x, text: foreign, width });
      x += width;
    }
    [at, glyphs, foreign, before] = [0, [], '', ''];
  };
  const all = graphemesOf(text.normalize('NFC'));
  for (const [place, letter] of all.entries()) {
    const outline = letters[letter];
    const next = all[place + 1];
    // Words of a foreign script stay in one text, whose order the system knows.
    const isBetween = letter === ' ' && foreign !== '' && next !== undefined && !letters[next];
    if (!outline || isBetween) {
      if (foreign === '') end();
      foreign += letter;
      continue;
    }
    if (foreign !== '') end();
    at += kerns[before]?.[letter] ?? 0;
    if (outline[1] !== '') glyphs.push({ at, d: outline[1] });
    at += outline[0];
    before = letter;
  }
  end();
  return { runs, width: x };
}
