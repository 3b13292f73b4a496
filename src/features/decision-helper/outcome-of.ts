import { evaluate, inputsOf, verdictOf } from '#comparison';
import { acceptanceRate, type BenchmarkDefaults } from '#data/defaults.ts';
import { peopleToAsk } from '#engine';
import { decode } from '#share';
import type { Decision, Outcome } from './outcome.ts';

const samples = 8192;
/** A hundred comparisons are decided in a build. */
const decisionSamples = 4096;

/**
 * What the suggested mix written in an `outcomeKey` comes to, by the calculator’s own evaluation. For
 * the build and the tests: it brings the whole engine with it.
 *
 * @throws RangeError if the key holds no mix
 */
export function outcomeOf(key: string, data: BenchmarkDefaults): Outcome {
  const { state } = decode(key);
  const [mix] = evaluate(state, data, samples).mixes;
  if (!mix) throw new RangeError(`the key “${key}” holds no mix`);
  const [groups = []] = inputsOf(state, data).mixes.map((each) => each.groups);
  return {
    cash: mix.bill.total,
    hours: Math.round(mix.hours),
    ask: Math.round(toAsk(groups, data)),
    profitable: Number(mix.profitable.toFixed(4)),
    profit: Math.round(mix.spread.profit.mean),
    reach: Math.round(mix.spread.uniqueReach.mean),
    engagement: Math.round(mix.spread.engagements.mean),
    content: Math.round(mix.spread.assets.mean),
  };
}

/** The verdict over the comparison of a link, in which money is the goal; for the build and the tests. */
export function decisionOf(link: string, data: BenchmarkDefaults): Decision {
  const result = evaluate(decode(link).state, data, decisionSamples);
  return { kind: verdictOf(result).kind, place: result.decision?.place ?? 0 };
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
