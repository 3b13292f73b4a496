import type { Faces } from '#charts/picture/letters.ts';

/** A letter of a drawing, and where it stands. */
interface Stood {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  /** Where the next one stands if it belongs to the same word. */
  readonly end: number;
  readonly size: number;
}

type Letters = ReadonlyMap<
  string,
  { readonly letter: string; readonly advance: number; readonly em: number }
>;

/** Letters by their outline; many drawings are read by the same typefaces. */
const lettersOf = new WeakMap<Faces, Letters>();

function lettersByOutline(faces: Faces): Letters {
  // A soft hyphen has the outline of a hyphen, which is what is read.
  return new Map(
    Object.values(faces).flatMap(({ em, letters }) =>
      Object.entries(letters)
        .filter(([letter]) => letter !== '\u00ad')
        .map(([letter, [advance, d]]) => [d, { letter, advance, em }] as const),
    ),
  );
}

/**
 * The lines that a drawing of outlines spells, in their order: what a reader of the picture reads.
 * Outlines that are no letter, such as discs, part lines.
 */
export function textsOf(svg: string, faces: Faces): readonly string[] {
  const letterOf = lettersOf.get(faces) ?? lettersByOutline(faces);
  lettersOf.set(faces, letterOf);
  const outlines = new Map(
    [...svg.matchAll(/<path id="(l\d+)" d="([^"]*)"\/>/g)].map(([, id = '', d = '']) => [id, d]),
  );
  const lines: string[] = [];
  let before: Stood | undefined;
  const add = (stood: Stood | undefined): void => {
    const isSame =
      before && stood && Math.abs(before.y - stood.y) < 0.1 && stood.x >= before.end - 9;
    const gap = isSame ? stood.x - before!.end : Infinity;
    if (!stood) before = undefined;
    else if (gap < 0.15 * stood.size) lines.push(`${lines.pop() ?? ''}${stood.letter}`);
    else if (gap < 0.8 * stood.size) lines.push(`${lines.pop() ?? ''} ${stood.letter}`);
    else lines.push(stood.letter);
    before = stood;
  };
  const marks = /<g transform="([^"]*)" fill="([^"]*)">((?:<use x="[^>]*>)+)<\/g>|<use [^>]*>/g;
  for (const [mark, transform, fill, uses] of svg.matchAll(marks)) {
    if (fill === 'none') continue;
    const at = placeOf(transform ?? / transform="([^"]*)"/.exec(mark)?.[1] ?? '');
    for (const [use] of (uses ?? mark).matchAll(/<use [^>]*>/g)) {
      const id = /href="#(l\d+)"/.exec(use)?.[1] ?? '';
      const known = letterOf.get(outlines.get(id) ?? '');
      const x = at.x + at.scale * Number(/ x="([^"]*)"/.exec(use)?.[1] ?? 0);
      if (!known) add(undefined);
      else {
        const [end, size] = [x + at.scale * known.advance, at.scale * known.em];
        add({ letter: known.letter, x, y: at.y, end, size });
      }
    }
  }
  return lines;
}

function placeOf(transform: string): { x: number; y: number; scale: number } {
  const [, x = 0, y = 0] = /translate\((\S+) (\S+)\)/.exec(transform) ?? [];
  const [, scale = 1] = /scale\((\S+)\)/.exec(transform) ?? [];
  return { x: Number(x), y: Number(y), scale: Number(scale) };
}
