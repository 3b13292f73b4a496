import { type FaceName, setText, type Setting } from './letters.ts';

/** Something drawn: an outline, or a text that is left to a font of the system. */
export type Mark = PathMark | TextMark;

/** An SVG path, moved and scaled. */
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly fill?: string;
  readonly stroke?: string;
  /** Width of the stroke, before scaling. */
  readonly line?: number;
}

/** A text whose letters our typefaces lack. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  /** How wide it was where it was drawn. */
  readonly width: number;
  readonly bold: boolean;
  readonly fill: string;
}

/** A picture that stands for itself. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Color of its ground. */
  readonly ground: string;
  readonly title: string;
  /** The picture in words. */
  readonly description: string;
  readonly marks: readonly Mark[];
}

/** How a text looks. */
export interface Look {
  readonly size: number;
  readonly face: FaceName;
  readonly fill: string;
}

/** The marks of a text that begins at a place, and its width. */
export function textMarks(
  text: string,
  [x, y]: readonly [number, number],
  { size, face, fill }: Look,
  setting: Setting,
): { readonly marks: readonly Mark[]; readonly width: number } {
  const { runs, width } = setText(text, size, face, setting);
  const scale = size / setting.faces[face].em;
  const marks = runs.flatMap((run): readonly Mark[] =>
    run.kind === 'foreign'
      ? [
          {
            kind: 'text',
            text: run.text,
            width: run.width,
            x: x + run.x,
            ...{ y, size, fill, bold: face !== 'sans' },
          },
        ]
      : run.glyphs.map(({ at, d }) => ({
          kind: 'path',
          d,
          x: x + run.x + at * scale,
          ...{ y, scale, fill },
        })),
  );
  return { marks, width };
}
