import { tenth } from './drawing.ts';

/** Discs in lines, ready to draw. */
interface DiscPath {
  /** SVG path of the discs. */
  readonly discs: string;
  /** SVG path of their lower halves. */
  readonly halves: string;
  readonly width: number;
  readonly height: number;
}

/** Distance of neighbors' centers, and what stands between one five and the next. */
const pitch = 12;
const fiveGap = 4;
const radius = 4.7;

/**
 * Discs that stand on the bottom of their box in lines of 5 or 10, an incomplete line on top; every
 * five are set apart, so that they are counted at a glance.
 *
 * @param count - Whole, 1 or more.
 */
export function discPath(count: number, perLine: 5 | 10): DiscPath {
  const height = Math.ceil(count / perLine) * pitch;
  const across = Math.min(count, perLine);
  const starts = Array.from({ length: count }, (_, i) => {
    const place = i % perLine;
    const x = place * pitch + Math.floor(place / 5) * fiveGap + pitch / 2 - radius;
    return `M${tenth(x)},${height - Math.floor(i / perLine) * pitch - pitch / 2}`;
  });
  const half = `a${radius},${radius} 0 1,0`;
  return {
    discs: starts.map((at) => `${at}${half} ${2 * radius},0${half} ${-2 * radius},0Z`).join(''),
    halves: starts.map((at) => `${at}${half} ${2 * radius},0Z`).join(''),
    width: across * pitch + (across > 5 ? fiveGap : 0),
    height,
  };
}
