import { encode } from 'uqr';

/** Modules of the empty edge that a camera needs on each side (ISO/IEC 18004). */
const edge = 4;
/** Version of the densest code, 117 modules a side: finer ones blur on paper and on small screens. */
const densest = 25;

/** Characters of the longest text in a code: what version 25 holds with the least correction. */
export const longestInQr = 1273;

/** A QR code, ready to draw. */
export interface QrCode {
  /** Modules a side, the empty edge included. */
  readonly size: number;
  /** SVG path of the dark modules, one unit each. */
  readonly d: string;
}

/**
 * The QR code of a link, with as much correction of errors as its size leaves room for; null where the
 * link is empty, or longer than a phone's camera reads.
 */
export function qrCode(link: string): QrCode | null {
  if (link === '' || new TextEncoder().encode(link).length > longestInQr) return null;
  const { data, size } = encode(link, {
    ecc: 'L',
    boostEcc: true,
    maxVersion: densest,
    border: edge,
  });
  return { size, d: data.map(rowPath).join('') };
}

/** A rectangle for each run of dark modules, so that no seams show between neighbors. */
function rowPath(row: readonly boolean[], y: number): string {
  let d = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    const run = x + 1 - start;
    d += `M${start} ${y}h${run}v1h-${run}z`;
  }
  return d;
}
