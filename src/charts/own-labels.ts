import { nameWidth, shorten } from './labels.ts';

/** A rectangle that texts keep off. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark with a text, before the text has a place. */
interface Marked {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** What stands behind the name, never cut. */
  readonly value: string;
}

/** A text beside its mark. */
export interface OwnLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Radius of a mark with its ring. */
export const ownRadius = 6;
const [ascent, descent, longest] = [11, 4, 150];

/**
 * Labels as many marks as have room, the first ones first: a text stands right, left, above or below
 * its mark, inside `frame`, and off all marks, texts and boxes. Null where no place is free.
 *
 * @param taken - Boxes that are in the way.
 */
export function ownLabels(
  marks: readonly Marked[],
  frame: Box,
  taken: readonly Box[],
): readonly (OwnLabel | null)[] {
  const boxes = [...taken];
  const discs = marks.map(({ x, y }) => boxAround(x, y));
  return marks.map((mark, at) => {
    const others = discs.filter((_, other) => other !== at);
    for (const label of placesOf(mark)) {
      const box = boxOf(label);
      if (!isInside(box, frame) || [...others, ...boxes].some((other) => touches(box, other))) {
        continue;
      }
      boxes.push(box);
      return label;
    }
    return null;
  });
}

/** The room that a text takes. */
export function boxOf({ x, y, text, anchor }: OwnLabel): Box {
  const width = nameWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - ascent, bottom: y + descent };
}

function placesOf({ x, y, name, value }: Marked): readonly OwnLabel[] {
  const text = `${shorten(name, longest)} ${value}`;
  const beside = ownRadius + 4;
  return [
    { x: x + beside, y: y + 4, text, anchor: 'start' },
    { x: x - beside, y: y + 4, text, anchor: 'end' },
    { x, y: y - beside, text, anchor: 'middle' },
    { x, y: y + beside + ascent, text, anchor: 'middle' },
    { x: x + ownRadius, y: y - beside, text, anchor: 'start' },
    { x: x - ownRadius, y: y - beside, text, anchor: 'end' },
  ];
}

function boxAround(x: number, y: number): Box {
  return { left: x - ownRadius, right: x + ownRadius, top: y - ownRadius, bottom: y + ownRadius };
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
