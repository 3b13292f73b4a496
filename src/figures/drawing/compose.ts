import { colors, hueColors } from '#charts/picture/colors.ts';
import type { Setting } from '#charts/picture/letters.ts';
import type { Piece } from '#charts/picture/paragraph.ts';
import type { Figure, Panel } from '../figure.ts';
import { blocksPart } from './block-part.ts';
import {
  beside,
  type Drawing,
  drawingOf,
  escaped,
  type Look,
  noteLook,
  paragraph,
  type Part,
  type Place,
  placed,
} from './parts.ts';
import { styleOf } from './stylesheets.ts';

/** What a picture says beside the figure itself. */
interface Words {
  readonly source: string;
  /** When the data were compiled, where it stands, and what it may be used for; a line each. */
  readonly last: readonly string[];
}

const margin = 32;
const gap = 32;
const leastWidth = 576;

/**
 * A figure as one picture: its finding above, its drawings side by side or its texts and tables, then
 * what to know of it and where it is from. Its texts are texts yet, its colors variables.
 */
export function composed(
  figure: Figure,
  { source, last }: Words,
  { rules, setting }: { readonly rules: readonly string[]; readonly setting: Setting },
): string {
  const shown = figure.panels ? panelsShown(figure.panels, setting) : blocksShown(figure, setting);
  const inner = shown.width;
  const parts: string[] = [];
  let y = margin;
  const add = ({ svg, height }: Part, space: number): void => {
    parts.push(svg);
    y += height + space;
  };
  const text = (words: string, look: Look): Part =>
    paragraph([{ text: words, ...look.piece }], { x: margin, y, width: inner, ...look }, setting);
  add(text(figure.finding, titleLook), 14);
  add(shown.at(y), 16);
  add(text(plain(figure.note), noteLook), 8);
  add(text(`Source: ${source}.`, sourceLook), 2);
  for (const line of last) add(text(line, noteLook), 2);
  const [width, height] = [inner + 2 * margin, Math.ceil(y + margin - 2)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(figure.finding)}</title>`,
    `<desc>${escaped([plain(figure.note), `Source: ${source}.`, ...last].join(' '))}</desc>`,
    styleOf(parts.join(''), rules),
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    ...parts,
    '</svg>',
  ].join('');
}

/** What a figure shows between its finding and its note: how wide it is, and what it is from a height down. */
interface Shown {
  readonly width: number;
  readonly at: (y: number) => Part;
}

/** Drawings side by side, each below its title and above its facts. */
function panelsShown(panels: readonly Panel[], setting: Setting): Shown {
  const drawings = panels.map((panel) => ({ panel, drawing: drawingOf(panel) }));
  const gaps = gap * (drawings.length - 1);
  const natural = drawings.reduce((sum, { drawing }) => sum + drawing.width, gaps);
  const width = Math.max(leastWidth, natural);
  const column = (width - gaps) / drawings.length;
  const placeOf = (at: number) => ({ x: margin + at * (column + gap), width: column });
  return {
    width,
    at: (y) => {
      const head = beside(
        panels.map((panel, at) => headPart(panel, { y, ...placeOf(at) }, setting)),
      );
      const below = y + head.height + (head.height === 0 ? 0 : 10);
      const columns = drawings.map(({ panel, drawing }, at) =>
        panelPart(panel, drawing, { y: below, ...placeOf(at) }, setting),
      );
      const { svg, height } = beside(columns);
      return { svg: head.svg + svg, height: below - y + height };
    },
  };
}

function blocksShown({ blocks = [], width = leastWidth }: Figure, setting: Setting): Shown {
  return { width, at: (y) => blocksPart(blocks, { x: margin, y, width }, setting) };
}

const titleLook: Look = {
  piece: { face: 'serif', fill: colors.ink },
  ...{ size: 22, leading: 1.25 },
};
const sourceLook: Look = { ...noteLook, piece: { face: 'bold', fill: colors.ink } };

/** The title of a drawing with its words; nothing where it has none. */
function headPart({ title, words = '', hue }: Panel, place: Place, setting: Setting): Part {
  if (title === undefined) return { svg: '', height: 0 };
  const fill = hue === undefined ? colors.ink : (hueColors[hue - 1] ?? colors.ink);
  const look = { ...place, size: 17, leading: 1.3 };
  const above = paragraph([{ text: title, face: 'serif', fill }], look, setting);
  const below = paragraph(
    [{ text: words, ...noteLook.piece }],
    { ...place, ...noteLook, y: place.y + above.height },
    setting,
  );
  return { svg: above.svg + below.svg, height: above.height + below.height };
}

/** A drawing with its facts below. */
function panelPart(
  { hue, facts = [], component }: Panel,
  drawing: Drawing,
  { x, y, width }: Place,
  setting: Setting,
): Part {
  const parts: string[] = [];
  let at = y;
  const add = (pieces: readonly Piece[], look: Omit<Look, 'piece'>, left = 0): void => {
    const part = paragraph(pieces, { x: x + left, y: at, width: width - left, ...look }, setting);
    parts.push(part.svg);
    at += part.height;
  };
  parts.push(placed(drawing, { x, y: at, width }, hue));
  at += (drawing.height * width) / drawing.width + 8;
  for (const [name, value, mark] of facts) {
    const key = mark === undefined ? undefined : drawingOf({ component, props: mark });
    if (key) parts.push(placed(key, { x, y: at + 1, width: 16 }, hue));
    add(
      [
        { text: `${name} `, face: 'sans', fill: colors.inkSoft },
        { text: value, face: 'bold', fill: colors.ink },
      ],
      { size: 14, leading: 1.4 },
      key ? 24 : 0,
    );
  }
  return { svg: parts.join(''), height: at - y };
}

function plain(note: Figure['note']): string {
  return note.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
