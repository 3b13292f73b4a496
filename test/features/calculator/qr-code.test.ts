import decodeQr from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { longestInQr, type QrCode, qrCode } from '../../../src/features/calculator/qr-code.ts';

/** Pixels a module. */
const pixels = 4;

/** A code as a camera sees it: drawn from its path, dark on white. */
function drawn({ d, size }: QrCode): { width: number; height: number; data: Uint8Array } {
  const width = size * pixels;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row += 1) {
      for (let at = Number(x) * pixels; at < (Number(x) + Number(run)) * pixels; at += 1) {
        data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
      }
    }
  }
  return { width, height: width, data };
}

const linkOf = (length: number): string =>
  'https://example.org/calculator/#v=2&mix=A+b~10x10k:fee&z=0'.padEnd(length, 'x9');

describe('qrCode', () => {
  it.each([58, 170, 500, 1000, longestInQr])(
    'is read as the link by a decoder that others wrote: %i characters',
    (length) => {
      const link = linkOf(length);
      const code = qrCode(link);
      expect(code && decodeQr(drawn(code))).toBe(link);
    },
  );

  it('leaves the empty edge of four modules that cameras need', () => {
    const code = qrCode(linkOf(170))!;
    const runs = [...code.d.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [
      Number(x),
      Number(y),
      Number(x) + Number(run),
    ]);
    expect(Math.min(...runs.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...runs.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...runs.map(([, , end = 0]) => end))).toBe(code.size - 4);
  });

  it('is none where the link is longer than a camera reads, or empty', () => {
    expect(qrCode(linkOf(longestInQr + 1))).toBeNull();
    expect(qrCode(`${linkOf(longestInQr - 1)}ü`)).toBeNull();
    expect(qrCode('')).toBeNull();
  });
});
