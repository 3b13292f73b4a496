import { graphemesOf, type FaceName, setText, type Setting } from './letters.ts';
import { type Look, type Mark, textMarks } from './marks.ts';

/** A piece of a text in one look. */
export interface Piece {
  readonly text: string;
  readonly fill: string;
  readonly face: FaceName;
}

/** A word with the pieces it is made of; `space` before it. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly space: boolean;
}

/** A paragraph set in lines. */
interface Paragraph {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Where and how a paragraph stands. */
interface Place {
  readonly x: number;
  /** Its upper edge. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Distance of the lines, in sizes of the text; 1.35 if absent. */
  readonly leading?: number;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Sets pieces of text in lines of at most a width, broken between words; a longer word is broken
 * between what people take for characters. Nothing is cut.
 */
export function paragraph(
  pieces: readonly Piece[],
  { x, y, width, size, leading = 1.35 }: Place,
  setting: Setting,
): Paragraph {
  const lines = linesOf(pieces, width, size, setting);
  const marks = lines.flatMap((line, at): readonly Mark[] => {
    const baseline = y + size * (leading * at + 1);
    let from = x;
    return line.flatMap((piece) => {
      const look: Look = { size, face: piece.face, fill: piece.fill };
      const set = textMarks(piece.text, [from, baseline], look, setting);
      from += set.width;
      return set.marks;
    });
  });
  return { marks, height: lines.length * size * leading };
}

/** The lines of a text, each of pieces in their order. */
export function linesOf(
  pieces: readonly Piece[],
  width: number,
  size: number,
  setting: Setting,
): readonly (readonly Piece[])[] {
  const widthOf = (all: readonly Piece[]): number =>
    all.reduce((sum, { text, face }) => sum + setText(text, size, face, setting).width, 0);
  const lines: Piece[][] = [[]];
  for (const { pieces: word, space } of wordsOf(pieces)) {
    const line = lines.at(-1) ?? [];
    const gap = space && line.length > 0 && word[0] ? [{ ...word[0], text: ' ' }] : [];
    if (widthOf([...line, ...gap, ...word]) <= width) {
      line.push(...gap, ...word);
      continue;
    }
    if (line.length > 0) lines.push([]);
    if (widthOf(word) <= width) lines.at(-1)?.push(...word);
    else for (const part of brokenWord(word, width, widthOf)) lines.push(part);
  }
  return lines.filter((line) => line.length > 0);
}

/** The words of a text; those that run from right to left stay together. */
function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: { pieces: Piece[]; space: boolean }[] = [];
  let space = false;
  let isOpen = false;
  for (const piece of pieces) {
    for (const text of piece.text.split(/( +)/)) {
      if (text === '') continue;
      const isSpace = text.trim() === '';
      const last = words.at(-1);
      const end = last?.pieces.at(-1)?.text ?? '';
      if (isSpace) [space, isOpen] = [true, false];
      else if (last && isOpen) last.pieces.push({ ...piece, text });
      else if (last && rightToLeft.test(end) && rightToLeft.test(text)) {
        last.pieces.splice(-1, 1, { ...piece, text: `${end} ${text}` });
        isOpen = true;
      } else {
        words.push({ pieces: [{ ...piece, text }], space });
        isOpen = true;
      }
      if (!isSpace) space = false;
    }
  }
  return words;
}

function brokenWord(
  word: readonly Piece[],
  width: number,
  widthOf: (pieces: readonly Piece[]) => number,
): readonly Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of word) {
    for (const text of graphemesOf(piece.text)) {
      const line = lines.at(-1) ?? [];
      const last = line.at(-1);
      const isSame = last?.fill === piece.fill && last.face === piece.face;
      const longer = isSame
        ? [...line.slice(0, -1), { ...last, text: last.text + text }]
        : [...line, { ...piece, text }];
      if (widthOf(longer) <= width || line.length === 0) lines.splice(-1, 1, longer);
      else lines.push([{ ...piece, text }]);
    }
  }
  return lines;
}
