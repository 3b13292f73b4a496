import { colors, hueColors } from '#charts/picture/colors.ts';
import type { Setting } from '#charts/picture/letters.ts';
import type { Mark } from '#charts/picture/marks.ts';
import { shelfMarks } from '#charts/picture/shelf-marks.ts';
import { money, smallSum } from '#format';
import type { Block } from '../figure.ts';
import { shorter } from './outline.ts';
import { noteLook, paragraph, type Part, type Place } from './parts.ts';

/** Shelves are laid out for letters of 24 units; here these are 14 high. */
const scale = 14 / 24;

/** Twenty campaigns of each plan on the shelves of money that all plans share. */
export function shelfPart(
  { title, rows, currency }: Block & { readonly kind: 'shelf' },
  place: Place,
  setting: Setting,
): Part {
  const words = paragraph([{ text: title, ...noteLook.piece }], { ...place, ...noteLook }, setting);
  const { marks, height } = shelfMarks(
    {
      rows,
      hues: rows.map(({ index }) => hueColors[index] ?? colors.ink),
      format: (value) => money(value, currency),
      unit: smallSum(currency) / 10,
      ...{ x: 0, y: 0, width: place.width / scale },
    },
    setting,
  );
  const top = place.y + words.height + 10;
  const shelf = `<g transform="translate(${place.x} ${top}) scale(${scale})">${marks.map(markup).join('')}</g>`;
  return { svg: words.svg + shelf, height: words.height + 10 + height * scale };
}

/** An outline as markup; its class has it written once, however often it comes. @throws Error for a text */
export function markup(mark: Mark): string {
  if (mark.kind === 'text') throw new Error(`our typefaces lack letters of “${mark.text}”`);
  const { d, x, y, scale: size, fill = 'none', stroke, line = 1 } = mark;
  const outline = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${line}"`;
  const at = `translate(${shorter(x)} ${shorter(y)}) scale(${shorter(size)})`;
  return `<path class="shared-outline" transform="${at}" fill="${fill}"${outline} d="${d}"/>`;
}
