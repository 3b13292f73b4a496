/**
 * A script for a fresh process: simulates, and compares every summary with values of its own
 * samples. Ends with an error that names those that differ.
 */
import { simulate } from '../../../src/engine/index.ts';
import type { Summary } from '../../../src/engine/index.ts';
import reference from '../../cases/simulation.json' with { type: 'json' };

const samples = 32_768;

// One run leaves the compiler too little time to make anything of it.
const results = [1, 2, 3].flatMap(
  (seed) => simulate(reference.mixes, reference.business, { samples, seed }).mixes,
);

const wrong = results.flatMap(({ name, measures }) =>
  Object.entries(measures).flatMap(([measure, summary]) =>
    faultsOf(summary).map((fault) => `${fault} of ${measure} of ${name}`),
  ),
);
if (wrong.length > 0) throw new Error(`not of its own samples: ${wrong.join(', ')}`);

function faultsOf(summary: Summary): readonly string[] {
  const own = ownSummary(summary.samples);
  const size = Math.max(...Object.values(own).map(Math.abs));
  return (Object.keys(own) as (keyof typeof own)[]).filter(
    (name) => !(Math.abs(summary[name] - own[name]) <= 1e-9 * size),
  );
}

/** By the definitions, and by sorting. */
function ownSummary(samples: Float64Array) {
  const sorted = samples.slice().sort();
  const at = (p: number) => {
    const place = (sorted.length - 1) * p;
    const low = sorted[Math.floor(place)]!;
    return low + (place % 1) * (sorted[Math.ceil(place)]! - low);
  };
  let sum = 0;
  for (const value of samples) sum += value;
  const mean = sum / samples.length;
  let squares = 0;
  for (const value of samples) squares += (value - mean) ** 2;
  const standardError = Math.sqrt(squares / (samples.length - 1) / samples.length);
  return { mean, standardError, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
