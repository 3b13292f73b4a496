/**
 * A script for a fresh process: simulates, and compares every summary with values of its own
 * samples. Ends with an error that names those that differ.
 */
import { simulate } from '../../../src/engine/index.ts';
import type { Summary } from '../../../src/engine/index.ts';
import reference from '../../cases/simulation.json' with { type: 'json' };

const samples = 8192;

// One run leaves the compiler too little time to make anything of it.
const results = [1, 2, 3, 4].flatMap(
  (seed) => simulate(reference.mixes, reference.business, { samples, seed }).mixes,
);

const wrong = results.flatMap(({ name, measures }) =>
  Object.entries(measures).flatMap(([measure, summary]) =>
    faultsOf(summary).map((fault) => `${fault} of ${measure} of ${name}`),
  ),
);
if (wrong.length > 0) throw new Error(`not of its own samples: ${wrong.join(', ')}`);

function faultsOf({ mean, standardError, p10, p50, p90, samples: own }: Summary): string[] {
  const moments = momentsOf(own);
  const size = Math.max(Math.abs(moments.mean), moments.standardError);
  const isNear = (value: number, expected: number) => Math.abs(value - expected) <= 1e-9 * size;
  const faults: string[] = [];
  if (!isNear(mean, moments.mean)) faults.push('mean');
  if (!isNear(standardError, moments.standardError)) faults.push('standardError');
  if (!isQuantile(p10, 0.1, own)) faults.push('p10');
  if (!isQuantile(p50, 0.5, own)) faults.push('p50');
  if (!isQuantile(p90, 0.9, own)) faults.push('p90');
  return faults;
}

/** By the definitions. */
function momentsOf(own: Float64Array) {
  let sum = 0;
  for (const value of own) sum += value;
  const mean = sum / own.length;
  let squares = 0;
  for (const value of own) squares += (value - mean) ** 2;
  return { mean, standardError: Math.sqrt(squares / (own.length - 1) / own.length) };
}

/** Whether as many values lie below as must; counting them is cheaper than sorting. */
function isQuantile(value: number, p: number, own: Float64Array): boolean {
  const below = Math.floor((own.length - 1) * p) + 1;
  let smaller = 0;
  let equal = 0;
  for (const other of own) {
    if (other < value) smaller++;
    else if (other === value) equal++;
  }
  return smaller <= below && smaller + equal >= below;
}
