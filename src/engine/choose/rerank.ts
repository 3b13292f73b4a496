import type { BestMix } from './best-mix.ts';
import type { Candidate } from './candidates.ts';
import { simulate } from '../simulate/simulate.ts';
import { summarize } from '../simulate/summary.ts';
import type { Business, Goal, Summary } from '../model/types.ts';

/** How far a re-ranking has come. */
export interface RerankProgress {
  /** Mixes simulated. */
  readonly done: number;
  /** Mixes to simulate. */
  readonly total: number;
}

/** A mix as simulation ranks it. */
export interface RankedMix {
  /** Partners of each candidate, in the order of the candidates. */
  readonly counts: readonly number[];
  /** What it is worth with every estimate at its mean, in the unit of the goal. */
  readonly value: number;
  /** What it is worth on average over the samples, in the unit of the goal. */
  readonly mean: number;
  /** Standard error of `mean`. */
  readonly standardError: number;
  /** By how much less than the first it is worth on average, ≥ 0. */
  readonly behind: number;
  /** Standard error of `behind`: what both mixes have in common is drawn once and cancels out. */
  readonly behindError: number;
  /** Whether it is within 1 % of the first. */
  readonly isNear: boolean;
}

/** Share of the best mean within which a mix counts as near. */
const NEAR = 0.01;

/** A mix and what it is worth in each sample. */
interface SimulatedMix extends Pick<RankedMix, 'counts' | 'value'> {
  readonly summary: Summary;
}

/**
 * Ranks the best mix and its runners-up again by simulation, best mean first: partners differ, luck
 * is shared and the market is full in single samples, none of which average inputs can show. Yields
 * progress after each mix, so that a worker can report it and stop in between. Mixes share their
 * draws. The ranking is empty if the result is infeasible or there are no candidates.
 * @param result what `bestMix` returned for these candidates
 * @param options samples: whole, 1 to 2²⁰; seed: whole, 0 to 2³² − 1
 * @throws RangeError if anything given is out of range, when the first mix is asked for
 */
export function* rerank(
  candidates: readonly Candidate[],
  result: BestMix,
  business: Business,
  goal: Goal,
  options: { readonly samples: number; readonly seed: number },
): Generator<RerankProgress, readonly RankedMix[]> {
  const isEmpty = result.status === 'infeasible' || candidates.length === 0;
  const mixes = isEmpty ? [] : [result, ...result.runnersUp];
  const simulated: SimulatedMix[] = [];
  for (const { counts, value } of mixes) {
    if (counts.length !== candidates.length) {
      throw new RangeError(
        `result.counts must list as many numbers as candidates (${candidates.length}), got ${counts.length}`,
      );
    }
    const groups = candidates.map(({ group }, index) => ({ ...group, count: counts[index]! }));
    const { mixes: results } = simulate([{ name: 'result', groups }], business, options);
    simulated.push({ counts, value, summary: results[0]!.measures[goal] });
    yield { done: simulated.length, total: mixes.length };
  }
  simulated.sort((a, b) => b.summary.mean - a.summary.mean);
  return simulated.map((mix) => ranked(mix, simulated[0]!.summary));
}

function ranked({ counts, value, summary }: SimulatedMix, first: Summary): RankedMix {
  const { mean, standardError, samples } = summary;
  const gap = summarize(first.samples.map((sample, index) => sample - samples[index]!));
  const isNear = gap.mean <= NEAR * Math.abs(first.mean);
  const [behind, behindError] = [gap.mean, gap.standardError];
  return { counts, value, mean, standardError, behind, behindError, isNear };
}
