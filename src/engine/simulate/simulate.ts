import type { Business, Mix, Simulation } from '../model/types.ts';
import { checkBusiness, checkMixes } from '../model/validate.ts';
import { startCampaign } from './campaign.ts';
import { checkOptions } from './options.ts';
import { finish } from './steps.ts';
import type { SimulateOptions } from './options.ts';
import { inputsOf, resultOf } from './results.ts';

/** Numbers drawn in a step, about: some thousandths of a second, a few hundredths on a slow phone. */
const STEP_EFFORT = 200_000;

/**
 * Draws what is not known, and the funnel of every mix under it. The same seed gives the same bits;
 * what mixes have in common they draw in common, so that adding a mix or a partner leaves all other
 * draws as they were (the key of each is in `random.ts`).
 *
 * Inputs and summaries are computed when they are first read; copied to another thread, they are all.
 * @throws RangeError if a mix, the business or an option is out of range
 */
export function simulate(
  mixes: readonly Mix[],
  business: Business,
  options: SimulateOptions,
): Simulation {
  return finish(simulateSteps(mixes, business, options));
}

/**
 * `simulate` in steps of about 50,000 partners, so that a worker can let other questions in, or stop;
 * yields the share done, 0–1, at the end of each, but for what is left at last. The result is the same to the bit.
 * @throws RangeError as `simulate`, when the first step is asked for
 */
export function* simulateSteps(
  mixes: readonly Mix[],
  business: Business,
  options: SimulateOptions,
): Generator<number, Simulation> {
  checkMixes(mixes);
  checkBusiness(business);
  checkOptions(options);

  const { samples, seed } = options;
  const campaign = startCampaign(mixes, business, options);
  let effort = 0;
  for (let from = 0; from < samples; from += campaign.blockLength) {
    const count = Math.min(campaign.blockLength, samples - from);
    campaign.run({ seed, from, count });
    effort += count * campaign.effort;
    if (effort < STEP_EFFORT) continue;
    yield (from + count) / samples;
    effort = 0;
  }
  const results = mixes.map(({ name }, index) => resultOf(name, campaign.runs[index]!));
  return { samples, seed, inputs: inputsOf(campaign.inputs, samples, seed), mixes: results };
}
