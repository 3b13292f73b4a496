import { type FaceName, setText, type Setting } from '#charts/picture/letters.ts';

/** An element of a drawing, as SVGO holds it. */
export interface DrawnElement {
  type: 'element';
  name: string;
  attributes: Record<string, string>;
  children: DrawnElement[];
}

/** A piece of a line of text in one look. */
export interface Span {
  readonly text: string;
  readonly face: FaceName;
  /** Size in units of the drawing. */
  readonly size: number;
  readonly fill: string;
}

/** A line of text, and where it stands. */
interface Line {
  readonly spans: readonly Span[];
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly anchor: string;
  /** An edge around the letters, below them: its color and width; none where it has none. */
  readonly edge?: { readonly stroke: string; readonly width: number } | undefined;
}

/** Paths that lines of text share, each letter of a face once: its path, and its id. */
export type Letters = Map<string, string>;

export function element(
  name: string,
  attributes: Record<string, string>,
  children: DrawnElement[] = [],
): DrawnElement {
  return { type: 'element', name, attributes, children };
}

/**
 * A line of text as outlines of its letters: programs beside browsers know no font of ours, and pass
 * over one that lies within the file.
 * @throws Error for a letter that our typefaces lack
 */
export function outlined(line: Line, letters: Letters, setting: Setting): DrawnElement[] {
  const set = line.spans.map(({ text, size, face }) => setText(text, size, face, setting));
  const width = set.reduce((sum, { width: own }) => sum + own, 0);
  const before = { start: 0, middle: 0.5, end: 1 }[line.anchor] ?? 0;
  let x = line.x - before * width;
  return line.spans.flatMap(({ text, face, size, fill }, place) => {
    const { runs = [], width: own = 0 } = set[place] ?? {};
    const scale = size / setting.faces[face].em;
    const uses = runs.flatMap((run) => {
      if (run.kind === 'foreign') throw new Error(`our typefaces lack “${run.text}” of “${text}”`);
      return run.glyphs.map(({ at, d }) => {
        const left = `${at + Math.round(run.x / scale)}`;
        return element('use', { x: left, 'xlink:href': `#${idOf(d, letters)}` });
      });
    });
    const transform = `translate(${shorter(x)} ${shorter(line.y)}) scale(${shorter(scale)})`;
    x += own;
    if (uses.length === 0) return [];
    const edge = line.edge && {
      ...{ fill: 'none', stroke: line.edge.stroke, 'stroke-linejoin': 'round' },
      'stroke-width': shorter(line.edge.width / scale),
    };
    const copies = uses.map((use) => ({ ...use, attributes: { ...use.attributes } }));
    return [
      ...(edge ? [element('g', { transform, ...edge }, copies)] : []),
      element('g', { transform, fill }, uses),
    ];
  });
}

/** The id of a shared path, new where it comes for the first time. */
export function idOf(d: string, letters: Letters): string {
  const id = letters.get(d) ?? `l${letters.size}`;
  letters.set(d, id);
  return id;
}

/** A number of a drawing, to five digits. */
export function shorter(value: number): string {
  return `${Number(value.toPrecision(5))}`;
}
