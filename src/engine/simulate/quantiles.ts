/** Fewer values are sorted as a whole. */
const FEW = 512;

/** How many values show where the others lie, and into how many bins that stretch is cut. */
const SHOWN = 128;
const BINS = 1024;

/**
 * Quantiles of a column, Hyndman & Fan (1996) type 7: linear between the order statistics around
 * (n − 1)p. Values are counted into bins, and only the bins that hold one of those are sorted: two
 * passes without a branch that chance decides, whatever the distribution.
 * @param samples at least one, left as they are
 * @param chances the p of each, 0–1
 */
export function quantilesOf(samples: Float64Array, chances: readonly number[]): Float64Array {
  const places = chances.map((chance) => (samples.length - 1) * chance);
  const ranks = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]);
  const values = samples.length < FEW ? sortedAt(samples, ranks) : statisticsOf(samples, ranks);
  return Float64Array.from(places, (place, index) => {
    const low = values[2 * index]!;
    return low + (place - Math.floor(place)) * (values[2 * index + 1]! - low);
  });
}

function sortedAt(samples: Float64Array, ranks: readonly number[]): readonly number[] {
  const sorted = samples.slice().sort();
  return ranks.map((rank) => sorted[rank]!);
}

/** The values that would stand at some places in sorted order. */
function statisticsOf(samples: Float64Array, ranks: readonly number[]): readonly number[] {
  const bins = new Uint16Array(samples.length);
  const starts = countInto(bins, samples);
  const binOf = (rank: number) => {
    let bin = 0;
    while (starts[bin + 1]! <= rank) bin++;
    return bin;
  };
  const wanted = [...new Set(ranks.map(binOf))];
  const sorted = new Map(wanted.map((bin) => [bin, valuesIn(bin, bins, samples, starts)]));
  return ranks.map((rank) => {
    const bin = binOf(rank);
    return sorted.get(bin)![rank - starts[bin]!]!;
  });
}

/** Says the bin of each value, rising with it, and how many values come before each bin. */
function countInto(bins: Uint16Array, samples: Float64Array): Uint32Array {
  const stride = Math.floor(samples.length / SHOWN);
  const shown = Float64Array.from({ length: SHOWN }, (_, place) => samples[place * stride]!).sort();
  // Far values would take most of the bins: what lies beyond these goes into the first and the last.
  const low = shown[2]!;
  const scale = BINS / Math.max(shown[SHOWN - 3]! - low, Number.MIN_VALUE);
  const starts = new Uint32Array(BINS + 3);
  for (let i = 0; i < samples.length; i++) {
    const place = Math.max(0, Math.min(BINS, (samples[i]! - low) * scale) + 1) | 0;
    bins[i] = place;
    starts[place + 1]! += 1;
  }
  for (let bin = 1; bin < starts.length; bin++) starts[bin]! += starts[bin - 1]!;
  return starts;
}

/** The values of one bin, sorted. */
function valuesIn(
  bin: number,
  bins: Uint16Array,
  samples: Float64Array,
  starts: Uint32Array,
): Float64Array {
  // One more, as every value is written before it is known whether it belongs here.
  const values = new Float64Array(starts[bin + 1]! - starts[bin]! + 1);
  let count = 0;
  for (let i = 0; i < samples.length; i++) {
    values[count] = samples[i]!;
    count += Number(bins[i] === bin);
  }
  const own = values.subarray(0, count);
  // Ties are common, and sorting them is slow.
  return own.every((value) => value === own[0]) ? own : own.sort();
}
