import { tenth } from './drawing.ts';
import { textWidth } from './labels.ts';

/** Most dots that stand on each other whole; more of them overlap like coins, and are counted in words. */
export const mostWhole = 8;

/** A tower of more dots than stand whole, and how many it holds. */
export interface Tower {
  readonly x: number;
  /** "19 of 20 campaigns"; with their values where these differ in print. */
  readonly text: string;
  /** The same with its values, for those who do not see where it stands: "19 of 20 campaigns at 1". */
  readonly words: string;
}

/** A tower with the place of its text. */
export interface NotedTower extends Tower {
  /** Middle of the text. */
  readonly textAt: number;
  /** Lines between the text and the tower: 0 is right above it. */
  readonly row: number;
}

/** Distance of the dots of a tower: a dot's height, or less, so that none is higher than the most whole. */
export function pitchOf(count: number, dot: number): number {
  return count <= mostWhole ? dot : ((mostWhole - 1) * dot) / (count - 1);
}

/** How many of all campaigns a tower holds. */
export function countWords(count: number, all: number): string {
  return count === all ? `all ${all} campaigns` : `${count} of ${all} campaigns`;
}

/**
 * Places a text above each tower: of several, those on the left hang to the left, so that they stand
 * side by side; one that has no room there is lifted above the others.
 *
 * @param towers - From left to right.
 */
export function noteTowers(
  towers: readonly Tower[],
  radius: number,
  width: number,
): readonly NotedTower[] {
  const wished = towers.map((tower, i) => {
    const half = textWidth(tower.text) / 2;
    const side = Math.sign(i - (towers.length - 1) / 2);
    const wish = tower.x + side * (half - radius);
    const textAt = tenth(Math.max(half, Math.min(width - half, wish)));
    return { ...tower, textAt, half, moved: Math.abs(textAt - wish) };
  });
  const placed: (NotedTower & { half: number })[] = [];
  // The one that was moved has to give way: nothing stands over its tower then.
  for (const { moved: _, ...tower } of [...wished].sort((a, b) => a.moved - b.moved)) {
    let row = 0;
    const isTaken = (other: (typeof placed)[number]): boolean =>
      other.row === row && Math.abs(other.textAt - tower.textAt) < other.half + tower.half + 6;
    while (placed.some(isTaken)) row += 1;
    placed.push({ ...tower, row });
  }
  return placed.sort((a, b) => a.x - b.x).map(({ half: _, ...tower }) => tower);
}
