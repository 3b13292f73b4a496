import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

/** Outlines of a typeface as `charts/picture` sets texts with them. */
interface Face {
  readonly em: number;
  readonly letters: Readonly<Record<string, readonly [advance: number, d: string]>>;
  readonly kerns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const files = {
  serif: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  sans: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  bold: '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
} as const;

/** Where letters stand that are not of every day, such as †. */
const further = {
  sans: '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2',
  bold: '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2',
} as const;

/** The least kerning that shows, in thousandths of an em. */
const leastKern = 6;
/** The letters between which there is kerning: those of plain English. */
const kerned = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at));

/**
 * The outlines of our typefaces: a picture that is sent elsewhere looks the same there without them.
 *
 * @param top - The project's folder.
 * @param also - Further letters of the sans, which a browser does without.
 */
export function readFaces(top: URL, also = ''): Readonly<Record<keyof typeof files, Face>> {
  const read = (path: string): Font => {
    const opened = fontkit.create(readFileSync(new URL(`node_modules/${path}`, top)));
    if (!('layout' in opened)) throw new Error(`${path} holds several fonts; needed: one`);
    return opened;
  };
  const withMore = (face: Face, path: string): Face => {
    if (also === '') return face;
    const codes = [...also].map((letter) => letter.codePointAt(0) ?? 0);
    return { ...face, letters: { ...face.letters, ...lettersOf(read(path), codes) } };
  };
  return {
    serif: faceOf(read(files.serif)),
    sans: withMore(faceOf(read(files.sans)), further.sans),
    bold: withMore(faceOf(read(files.bold)), further.bold),
  };
}

function faceOf(font: Font): Face {
  const codes = font.characterSet.filter((code) => code >= 0x20);
  return { em: font.unitsPerEm, letters: lettersOf(font, codes), kerns: kernsOf(font) };
}

function lettersOf(font: Font, codes: readonly number[]): Face['letters'] {
  const letters = codes.map((code) => {
    const { advanceWidth, path } = font.glyphForCodePoint(code);
    return [String.fromCodePoint(code), [advanceWidth, path.scale(1, -1).toSVG()]] as const;
  });
  return Object.fromEntries(letters);
}

function kernsOf(font: Font): Face['kerns'] {
  const advance = (letter: string): number =>
    font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth;
  const rows = kerned.map((first) => {
    const own = advance(first);
    const pairs = kerned
      .map((second) => {
        const [placed] = font.layout(first + second, { kern: true, liga: false }).positions;
        return [second, Math.round((placed?.xAdvance ?? own) - own)] as const;
      })
      .filter(([, kern]) => Math.abs(kern) >= (leastKern * font.unitsPerEm) / 1000);
    return [first, Object.fromEntries(pairs)] as const;
  });
  return Object.fromEntries(rows.filter(([, pairs]) => Object.keys(pairs).length > 0));
}
