import { colors } from '#charts/picture/colors.ts';
import type { FaceName, Setting } from '#charts/picture/letters.ts';
import { type Drawing, escaped, paragraph, type Part, type Place, placed } from './parts.ts';
import { styleOf } from './stylesheets.ts';

/** What the preview card of a page says and shows. */
export interface Card {
  /** Part of the site that the page belongs to; empty for the home page. */
  readonly room: string;
  readonly title: string;
  readonly text: string;
  /** What it shows below its words, or beside them; the glyph of the site where there is neither. */
  readonly below?: CardPicture;
  readonly beside?: Drawing;
}

/** A picture as wide as it is asked to be, in units of its own; its letters are some 20 units high. */
export type CardPicture = (width: number, setting: Setting) => Drawing;

/** Size of every card, in pixels: what preview pages ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

const edge = 60;
const inner = cardSize.width - 2 * edge;
const top = 136;
const bottom = cardSize.height - 48;
/** Between words and what stands beside them. */
const gap = 48;
/** Side of the glyph beside words. */
const glyphSide = 300;
/** Upper edge and width of a drawing beside words. */
const drawingTop = 40;
const drawingWidth = 700;
/** The least part of a card's height that a picture gets. */
const leastPicture = 250;

/** What cards are made with. */
interface Means {
  /** The sign of the site, square. */
  readonly glyph: Drawing;
  /** The rules of the charts. */
  readonly rules: readonly string[];
  readonly setting: Setting;
}

/**
 * The card of a page: where it is from, its title, its text, and a picture. Its texts are texts yet.
 * @throws RangeError where its words do not fit in letters that can be read
 */
export function composedCard(card: Card, { glyph, rules, setting }: Means): string {
  const { room, below, beside } = card;
  const side = beside ? drawingWidth : glyphSide;
  const words = wordsPart(card, below ? inner : inner - side - gap, setting);
  const y = top + words.height + 20;
  const place = { x: cardSize.width - edge - side, y: beside ? drawingTop : 190, width: side };
  const shown = below
    ? fitted(below, { y, height: bottom - y }, setting)
    : placed(beside ?? glyph, place);
  const from = room === '' ? 'Partner Mix' : `Partner Mix · ${room}`;
  const sign = { x: edge + 68, y: 58, width: inner, size: 30, leading: 1.2 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${cardSize.width}" height="${cardSize.height}" viewBox="0 0 ${cardSize.width} ${cardSize.height}">`,
    ...(beside ? [styleOf(shown, rules)] : []),
    `<title>${escaped(card.title)}</title><desc>${escaped(card.text)}</desc>`,
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colors.paper}"/>`,
    placed(glyph, { x: edge, y: 48, width: 52 }),
    paragraph([{ text: from, face: 'bold', fill: colors.inkSoft }], sign, setting).svg,
    words.svg,
    shown,
    '</svg>',
  ].join('');
}

/** Sizes of title and text, the largest first: on a phone a card is a third as wide. */
const sizes = [
  [64, 32],
  [58, 30],
  [52, 30],
  [46, 28],
  [40, 26],
  [36, 26],
  [34, 24],
] as const;

/** Title and text in the largest letters in which they leave room for the rest. */
function wordsPart(card: Card, width: number, setting: Setting): Part {
  const { title, text, below, beside } = card;
  const room = bottom - top - (below ? leastPicture + 20 : 0);
  const largest = below ? 46 : beside ? 40 : 64;
  for (const [large, small] of sizes.filter(([size]) => size <= largest)) {
    const place = { x: edge, y: top, width };
    const head = set(title, 'serif', { ...place, size: large, leading: 1.14 }, setting);
    const y = top + head.height + 14;
    const body = set(text, 'sans', { ...place, y, size: small, leading: 1.35 }, setting);
    const height = head.height + (text === '' ? 0 : 14 + body.height);
    if (height <= room) return { svg: head.svg + body.svg, height };
  }
  throw new RangeError(`“${title}” with its text is too long for a preview card`);
}

function set(
  text: string,
  face: FaceName,
  place: Place & { readonly size: number; readonly leading: number },
  setting: Setting,
): Part {
  return paragraph([{ text, face, fill: colors.ink }], place, setting);
}

/** A picture in the units in which it is as wide as there is room, or less, and not higher. */
function fitted(
  picture: CardPicture,
  { y, height }: { readonly y: number; readonly height: number },
  setting: Setting,
): string {
  const widths = [1, 1.1, 1.2, 1.35, 1.5].map((times) => picture(inner * times, setting));
  const drawing = widths.find((one) => (one.height * inner) / one.width <= height) ?? widths.at(-1);
  if (!drawing) return '';
  const width = Math.min(inner, (height * drawing.width) / drawing.height);
  return placed(drawing, { x: edge, y, width });
}
