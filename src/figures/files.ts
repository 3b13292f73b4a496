import { toCsv } from '#charts/csv.ts';
import type { Setting } from '#charts/picture/letters.ts';
import { readFaces } from '#data/letters.ts';
import sharp from 'sharp';
import { addressOf, license, monthOf, type Published } from './cite.ts';
import { type Card, composedCard } from './drawing/card.ts';
import { valuesOf } from './drawing/colors.ts';
import { composed } from './drawing/compose.ts';
import { readGlyph } from './drawing/glyph.ts';
import type { Drawing } from './drawing/parts.ts';
import { type Means, resolved } from './drawing/resolve.ts';
import { chartRules, colorRules } from './drawing/stylesheets.ts';
import type { Figure } from './figure.ts';

/** The numbers of a figure as a CSV file. */
export function csvOf({ sheet: { columns, rows } }: Pick<Figure, 'sheet'>): string {
  return toCsv([columns, ...rows]);
}

/** Drawings by their names: two files are made of each. */
const drawings = new Map<string, string>();

/**
 * A figure as the text of an SVG file that looks the same in every program. Equal figures give equal
 * bytes.
 */
export function svgOf(figure: Figure, { compiled, site }: Published): string {
  const { name } = figure;
  const before = drawings.get(name);
  if (before !== undefined) return before;
  const { rules, values, setting } = means();
  const last = [
    `Data of ${monthOf(figure.compiled ?? compiled)}. Partner Mix, ${license.name}.`,
    addressOf(figure, site),
  ];
  const svg = composed(figure, { source: figure.credit, last }, { rules, setting });
  const drawing = resolved(svg, { values, setting });
  drawings.set(name, drawing);
  return drawing;
}

/** Pixels of a picture for each unit of its drawing. */
const pixels = 2;

/** A figure as a PNG file, two pixels for each unit of its drawing. */
export async function pngOf(
  figure: Figure,
  published: Published,
): Promise<Uint8Array<ArrayBuffer>> {
  const svg = Buffer.from(svgOf(figure, published));
  const png = await sharp(svg, { density: 72 * pixels })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 6, palette: true, dither: 0, effort: 1 })
    .toBuffer();
  return new Uint8Array(png);
}

/** The preview card of a page as a PNG file. */
export async function cardPng(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const svg = resolved(composedCard(card, means()), means());
  const png = await sharp(Buffer.from(svg))
    .png({ compressionLevel: 9, palette: true, colors: 64, dither: 0, effort: 4 })
    .toBuffer();
  return new Uint8Array(png);
}

interface Rules extends Means {
  readonly rules: readonly string[];
  /** The sign of the site. */
  readonly glyph: Drawing;
}

let made: Rules | undefined;

/** What drawings are made with; read once. */
function means(): Rules {
  if (made) return made;
  const top = new URL(`file://${process.cwd()}/`);
  made = {
    rules: chartRules(top),
    values: valuesOf(colorRules(top)),
    setting: { faces: withArrows(readFaces(top, '†')), measure: () => 0 },
    glyph: readGlyph(top),
  };
  return made;
}

/** Our typefaces lack arrows: these are drawn in the weight of the others' strokes. */
function withArrows(faces: Setting['faces']): Setting['faces'] {
  const { bold } = faces;
  const line = 'M60 -290H700V-220H60Z';
  const right = `${line}M560 -90L690 -255L560 -420L630 -440L790 -255L630 -70Z`;
  const left = 'M160 -290H800V-220H160ZM300 -90L170 -255L300 -420L230 -440L70 -255L230 -70Z';
  const letters = {
    ...bold.letters,
    '→': [860, right] as const,
    '←': [860, left] as const,
  };
  return { ...faces, bold: { ...bold, letters } };
}
