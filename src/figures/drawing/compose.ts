import { linesOf, type Piece } from '#charts/picture/paragraph.ts';
import type { Setting } from '#charts/picture/letters.ts';
import { colors, hueColors } from '#charts/picture/colors.ts';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Figure, Panel } from '../figure.ts';

/** What a picture says beside the figure itself. */
interface Words {
  readonly source: string;
  /** When the data were compiled, where it stands, and what it may be used for; a line each. */
  readonly last: readonly string[];
}

const margin = 32;
const gap = 32;
const leastWidth = 576;

/** A part of the picture, and the height that it takes. */
interface Part {
  readonly svg: string;
  readonly height: number;
}

/**
 * A figure as one picture: its finding above, its drawings side by side, then what to know of it and
 * where it is from. Its texts are texts yet, its colors variables.
 */
export function composed(
  figure: Figure & { readonly panels: readonly Panel[] },
  { source, last }: Words,
  { rules, setting }: { readonly rules: string; readonly setting: Setting },
): string {
  const drawings = figure.panels.map((panel) => ({ panel, ...drawingOf(panel) }));
  const natural = drawings.reduce((sum, { width }) => sum + width, gap * (drawings.length - 1));
  const inner = Math.max(leastWidth, natural);
  const column = (inner - gap * (drawings.length - 1)) / drawings.length;
  const parts: string[] = [];
  let y = margin;
  const add = ({ svg, height }: Part, space: number): void => {
    parts.push(svg);
    y += height + space;
  };
  const text = (words: string, look: Look): Part =>
    paragraph([{ text: words, ...look.piece }], { x: margin, y, width: inner, ...look }, setting);
  add(text(figure.finding, titleLook), 14);
  const placeOf = (at: number) => ({ x: margin + at * (column + gap), width: column });
  const heads = drawings.map(({ panel }, at) => headPart(panel, { y, ...placeOf(at) }, setting));
  const head = beside(heads);
  add(head, head.height === 0 ? 0 : 10);
  const columns = drawings.map(({ panel, ...drawing }, at) =>
    panelPart(panel, drawing, { y, ...placeOf(at) }, setting),
  );
  add(beside(columns), 16);
  add(text(plain(figure.note), noteLook), 8);
  add(text(`Source: ${source}.`, sourceLook), 2);
  for (const line of last) add(text(line, noteLook), 2);
  const [width, height] = [inner + 2 * margin, Math.ceil(y + margin - 2)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(figure.finding)}</title>`,
    `<desc>${escaped([plain(figure.note), `Source: ${source}.`, ...last].join(' '))}</desc>`,
    `<style>${rules}</style>`,
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    ...parts,
    '</svg>',
  ].join('');
}

/** How a paragraph looks. */
interface Look {
  readonly piece: Omit<Piece, 'text'>;
  readonly size: number;
  readonly leading: number;
}

const titleLook: Look = {
  piece: { face: 'serif', fill: colors.ink },
  ...{ size: 22, leading: 1.25 },
};
const noteLook: Look = {
  piece: { face: 'sans', fill: colors.inkSoft },
  ...{ size: 13, leading: 1.4 },
};
const sourceLook: Look = { ...noteLook, piece: { face: 'bold', fill: colors.ink } };

/** The drawing of a chart for wide columns, or its only one: markup, and size in its own units. */
function drawingOf({ component, props }: Pick<Panel, 'component' | 'props'>) {
  const { body } = render(component as Component, { props: props as Record<string, never> });
  const all = [...body.matchAll(/<svg[^>]*>[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
  const svg = all.find((one) => /^<svg class="wide\b/.test(one)) ?? all[0];
  const [, box = ''] = /viewBox="([^"]*)"/.exec(svg ?? '') ?? [];
  const [, , width = 0, height = 0] = box.split(' ').map(Number);
  if (svg === undefined || width === 0) throw new Error('a chart drew nothing to keep');
  return { svg, width, height };
}

/** Where a part stands: its left and upper edge, and its width. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

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
  drawing: ReturnType<typeof drawingOf>,
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
  const within = hue === undefined ? '' : ` hue-${hue}`;
  parts.push(placed(drawing, { x, y: at, width }, within));
  at += (drawing.height * width) / drawing.width + 8;
  for (const [name, value, mark] of facts) {
    const key = mark === undefined ? undefined : drawingOf({ component, props: mark });
    if (key) parts.push(placed(key, { x, y: at + 1, width: 16 }, within));
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

function placed(
  { svg, width: own, height }: ReturnType<typeof drawingOf>,
  { x, y, width }: Place,
  hue: string,
): string {
  const place = `x="${x}" y="${y}" width="${width}" height="${(height * width) / own}"`;
  return `<g class="placed${hue}">${svg.replace('<svg', `<svg ${place}`)}</g>`;
}

function beside(parts: readonly Part[]): Part {
  return {
    svg: parts.map(({ svg }) => svg).join(''),
    height: Math.max(...parts.map(({ height }) => height)),
  };
}

/** A paragraph of texts, broken in lines of at most a width. */
function paragraph(
  pieces: readonly Piece[],
  place: Place & Omit<Look, 'piece'>,
  setting: Setting,
): Part {
  const { x, y, width, size, leading } = place;
  const lines = linesOf(pieces, width, size, setting);
  const svg = lines.map((line, at) => {
    const spans = line.map(({ text, face, fill }) => {
      const look = face === 'serif' ? ' font-family="serif"' : '';
      const weight = face === 'sans' ? '' : ' font-weight="600"';
      return `<tspan fill="${fill}"${look}${weight}>${escaped(text)}</tspan>`;
    });
    const baseline = y + size * (leading * at + 1);
    return `<text x="${x}" y="${baseline}" font-size="${size}">${spans.join('')}</text>`;
  });
  return { svg: svg.join(''), height: lines.length * size * leading };
}

function plain(note: Figure['note']): string {
  return note.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
