import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followersKey, pcg4d, uniform } from '../../../src/engine/simulate/random.ts';
import streams from '../../cases/random-streams.json' with { type: 'json' };

function hash(x: number, y: number, z: number, w: number): Uint32Array {
  const words = new Uint32Array(4);
  pcg4d(x, y, z, w, words);
  return words;
}

describe('pcg4d', () => {
  it.each(streams.pcg4d)('turns %j into %j', (input, output) => {
    const [x = NaN, y = NaN, z = NaN, w = NaN] = input;
    expect([...hash(x, y, z, w)]).toEqual(output);
  });

  it('fills 16 bins evenly in each word, counting up any of its inputs: χ² below its P99.99', () => {
    for (const place of [0, 1, 2, 3]) {
      for (const word of [0, 1, 2, 3] as const) {
        const bins = new Array<number>(16).fill(0);
        for (let i = 0; i < 16_000; i++) {
          const input = [7, 11, 2, 10_000].map((start, index) => start + (index === place ? i : 0));
          const [x = NaN, y = NaN, z = NaN, w = NaN] = input;
          bins[Math.floor(16 * uniform(hash(x, y, z, w)[word]!))]! += 1;
        }
        const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
        // P99.99 of the χ² distribution with 15 degrees of freedom.
        expect(chiSquare).toBeLessThan(44.3);
      }
    }
  });
});

describe('uniform', () => {
  it('is (word + ½) ÷ 2³²: never 0, never 1', () => {
    const words = Uint32Array.of(0, 1, 2 ** 31, 2 ** 32 - 1);
    expect([0, 1, 2, 3].map((index) => uniform(words[index]!) * 2 ** 33)).toEqual([
      1,
      3,
      2 ** 32 + 1,
      2 ** 33 - 1,
    ]);
  });
});

describe('followersKey', () => {
  it('tells any two whole numbers up to two million apart', () => {
    const anyCount = fc.integer({ min: 1, max: 2 ** 21 });
    fc.assert(
      fc.property(anyCount, anyCount, (one, other) => {
        expect(followersKey(one) === followersKey(other)).toBe(one === other);
      }),
    );
  });

  it('tells fractions and neighbors of a billion apart', () => {
    const counts = [3162, 3162.2776601683795, 999_999_999, 1e9, 0.5];
    expect(new Set(counts.map(followersKey)).size).toBe(counts.length);
  });
});
