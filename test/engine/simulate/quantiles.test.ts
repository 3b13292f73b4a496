import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesOf } from '../../../src/engine/simulate/quantiles.ts';

const chances = [0, 0.1, 0.2, 0.5, 0.9, 1];

/** By the definition, and by sorting everything. */
function bySorting(samples: Float64Array): Float64Array {
  const sorted = samples.slice().sort();
  return Float64Array.from(chances, (chance) => {
    const place = (sorted.length - 1) * chance;
    const low = sorted[Math.floor(place)]!;
    return low + (place % 1) * (sorted[Math.ceil(place)]! - low);
  });
}

const column = (length: number, value: (i: number) => number) =>
  Float64Array.from({ length }, (_, i) => value(i));
/** Numbers between 0 and 1 in no order. */
const mixed = (i: number) => (i * 0.6180339887498949) % 1;

describe('quantilesOf', () => {
  it('reads 1, 2, 3, 4 at a tenth, a half and nine tenths by type 7', () => {
    const found = quantilesOf(Float64Array.of(3, 1, 4, 2), [0.1, 0.5, 0.9]);
    expect([...found].map((value) => Number(value.toFixed(12)))).toEqual([1.3, 2.5, 3.7]);
  });

  it.each([
    ['spread evenly', column(3001, mixed)],
    ['far apart, of both signs', column(5000, (i) => Math.tan(Math.PI * (mixed(i) - 0.5)))],
    ['nearly all the same', column(4000, (i) => (i % 997 === 5 ? mixed(i) : -20))],
    ['all the same', column(2000, () => 7.25)],
    ['half of them tied', column(2048, (i) => Math.max(-20, 1000 * (mixed(i) - 0.5)))],
    ['whole and few', column(2000, (i) => Math.floor(4 * mixed(i)))],
    ['rising', column(9000, (i) => i)],
    ['seen at a stride that shows one value only', column(1280, (i) => (i % 10 === 0 ? 0 : i))],
    ['huge and tiny', column(1000, (i) => (i % 2 ? 1e300 : 1e-300) * (mixed(i) - 0.5))],
  ])('sorts out values that are %s', (_what, samples) => {
    expect(quantilesOf(samples, chances)).toEqual(bySorting(samples));
  });

  it('gives what sorting gives, for any values', () => {
    const anyColumn = fc.oneof(
      fc.float64Array({ minLength: 1, maxLength: 40, noNaN: true, min: -1e9, max: 1e9 }),
      fc.float64Array({ minLength: 600, maxLength: 900, noNaN: true, min: -1e9, max: 1e9 }),
    );
    fc.assert(
      fc.property(anyColumn, (samples) => {
        // Adding 0 makes no difference of a negative zero.
        const plain = samples.map((value) => value + 0);
        expect(quantilesOf(plain, chances)).toEqual(bySorting(plain));
      }),
    );
  });

  it('leaves the column as it was', () => {
    const samples = column(1000, mixed);
    const before = samples.slice();
    quantilesOf(samples, chances);
    expect(samples).toEqual(before);
  });
});
