import { colors } from '#charts/picture/colors.ts';
import type { Setting } from '#charts/picture/letters.ts';
import type { Block } from '../figure.ts';
import { beside, drawingOf, type Look, paragraph, type Part, type Place, placed } from './parts.ts';
import { shelfPart } from './shelf-part.ts';
import { tablePart } from './table-part.ts';

const wordsLook: Look = {
  piece: { face: 'sans', fill: colors.ink },
  ...{ size: 15, leading: 1.45 },
};
const headLook: Look = {
  piece: { face: 'serif', fill: colors.ink },
  ...{ size: 17, leading: 1.3 },
};
const space = 18;
const columnSpace = 36;

/** Blocks one below the other. */
export function blocksPart(blocks: readonly Block[], place: Place, setting: Setting): Part {
  let { y } = place;
  const parts = blocks.map((block, at) => {
    if (at > 0) y += space;
    const { svg, height } = blockPart(block, { ...place, y }, setting);
    y += height;
    return svg;
  });
  return { svg: parts.join(''), height: y - place.y };
}

function blockPart(block: Block, place: Place, setting: Setting): Part {
  if (block.kind === 'table') return tablePart(block.table, place, setting);
  if (block.kind === 'shelf') return shelfPart(block, place, setting);
  if (block.kind === 'chart') {
    const drawing = drawingOf(block);
    return { svg: placed(drawing, place), height: (drawing.height * place.width) / drawing.width };
  }
  if (block.kind === 'beside') return columnsPart(block.columns, place, setting);
  const look = block.kind === 'head' ? headLook : wordsLook;
  // Lines longer than 76 letters or so are hard to follow.
  const width = Math.min(place.width, 36 * look.size);
  return paragraph([{ text: block.text, ...look.piece }], { ...place, ...look, width }, setting);
}

function columnsPart(
  columns: readonly (readonly Block[])[],
  { x, y, width: all }: Place,
  setting: Setting,
): Part {
  const width = (all - columnSpace * (columns.length - 1)) / columns.length;
  return beside(
    columns.map((blocks, at) =>
      blocksPart(blocks, { x: x + at * (width + columnSpace), y, width }, setting),
    ),
  );
}
