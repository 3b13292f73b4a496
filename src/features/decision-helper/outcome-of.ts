import { inputsOf } from '#comparison';
import { acceptanceRate, type BenchmarkDefaults } from '#data/defaults.ts';
import { compare, peopleToAsk, plan, simulate } from '#engine';
import { decode } from '#share';
import type { Outcome } from './outcome.ts';

const samples = 8192;

/**
 * What the suggested mix written in an `outcomeKey` comes to. For the build and the tests: it brings the
 * whole engine with it.
 * @throws RangeError if the key holds no mix
 */
export function outcomeOf(key: string, data: BenchmarkDefaults): Outcome {
  const { mixes, business } = inputsOf(decode(key).state, data);
  const [mix] = mixes;
  if (!mix) throw new RangeError(`the key “${key}” holds no mix`);
  const simulation = simulate([mix], business, { samples, seed: 1 });
  const measures = simulation.mixes[0]?.measures;
  const { committedCash, hours } = plan(mix, business);
  const mean = (measure: 'uniqueReach' | 'engagements' | 'assets'): number =>
    Math.round(measures?.[measure].mean ?? 0);
  const share = compare(simulation, 'profit').profitable[0] ?? 0;
  return {
    cash: Math.round(committedCash),
    hours: Math.round(hours),
    ask: Math.round(toAsk(mix.groups, data)),
    earnsBack: Number(share.toFixed(4)),
    reach: mean('uniqueReach'),
    engagement: mean('engagements'),
    content: mean('assets'),
  };
}

/** Creators to ask, on average, for those who come for the product alone. */
function toAsk(
  groups: readonly { count: number; followers: number; fee: { high: number } }[],
  data: BenchmarkDefaults,
): number {
  const gifted = groups.find(({ fee }) => fee.high === 0);
  if (!gifted) return 0;
  const { likely: acceptance } = acceptanceRate(data, gifted.followers);
  return peopleToAsk(gifted.count, data.defaults.replyRate.likely, acceptance).expected ?? 0;
}
