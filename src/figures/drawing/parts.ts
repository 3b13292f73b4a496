import { colors } from '#charts/picture/colors.ts';
import type { Setting } from '#charts/picture/letters.ts';
import { linesOf, type Piece } from '#charts/picture/paragraph.ts';
import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** A part of a picture, and the height that it takes. */
export interface Part {
  readonly svg: string;
  readonly height: number;
}

/** Where a part stands: its left and upper edge, and its width. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How a paragraph looks; leading is the distance of its lines, in sizes of the text. */
export interface Look {
  readonly piece: Omit<Piece, 'text'>;
  readonly size: number;
  readonly leading: number;
}

export const noteLook: Look = {
  piece: { face: 'sans', fill: colors.inkSoft },
  ...{ size: 13, leading: 1.4 },
};

/** A paragraph of texts, broken in lines of at most a width. */
export function paragraph(
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

/** Parts that stand side by side, as one. */
export function beside(parts: readonly Part[]): Part {
  return {
    svg: parts.map(({ svg }) => svg).join(''),
    height: Math.max(...parts.map(({ height }) => height)),
  };
}

/** A drawing in units of its own: its markup, and how many units it is wide and high. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What a chart draws: for wide columns where it draws two, else its only drawing. */
export function drawingOf({
  component,
  props,
}: {
  readonly component: Component<never>;
  readonly props: object;
}): Drawing {
  const { body } = render(component as Component, { props: props as Record<string, never> });
  const all = [...body.matchAll(/<svg[^>]*>[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
  const svg = all.find((one) => /^<svg class="wide\b/.test(one)) ?? all[0];
  const [, box = ''] = /viewBox="([^"]*)"/.exec(svg ?? '') ?? [];
  const [, , width = 0, height = 0] = box.split(' ').map(Number);
  if (svg === undefined || width === 0) throw new Error('a chart drew nothing to keep');
  return { svg, width, height };
}

/** A drawing in its place, as wide as that, in the hue of what it shows. */
export function placed(
  { svg, width: own, height }: Drawing,
  { x, y, width }: Place,
  hue?: number,
): string {
  const place = `x="${x}" y="${y}" width="${width}" height="${(height * width) / own}"`;
  const within = hue === undefined ? 'placed' : `placed hue-${hue}`;
  return `<g class="${within}">${svg.replace('<svg', `<svg ${place}`)}</g>`;
}

/** A text as markup holds it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
