import { fixed } from '../distributions/estimate.ts';
import { estimateOf } from '../model/funnel.ts';
import { inputs } from '../model/inputs.ts';
import { plan } from '../model/plan.ts';
import type { Business, Estimate, EstimatesOf, Group, Measure, Mix } from '../model/types.ts';
import { checkBusiness, checkMix } from '../model/validate.ts';

/** What one input alone does to a result. */
export interface TornadoBar {
  /** Named as in `Simulation.inputs`: `orderValue`, `reachRate@10000`, … */
  readonly input: string;
  /** P10 of the input; the lowest where groups of one size differ. */
  readonly low: number;
  /** P90 of the input; the highest where groups of one size differ. */
  readonly high: number;
  /** The measure with the input at its P10. */
  readonly atLow: number;
  /** The measure with the input at its P90. */
  readonly atHigh: number;
}

/**
 * How far each estimate alone moves the plan of a mix: the measure with that estimate at its P10 and
 * at its P90, all others at their likely values. Widest first. Groups of one follower count share
 * their luck, so each of their inputs is one bar; inputs that are fixed, or play no part, have none.
 * @throws RangeError if the mix or the business is out of range
 */
export function tornado(mix: Mix, business: Business, measure: Measure): readonly TornadoBar[] {
  checkMix(mix);
  checkBusiness(business);
  const sizes = new Set(mix.groups.filter(({ count }) => count > 0).map((g) => g.followers));
  const bars = Object.entries(inputs).flatMap(([name, { of, kind }]) => {
    if (kind !== 'amount' && kind !== 'rate') return [];
    if (of === 'business') return shopBar(mix, business, measure, name as EstimatesOf<Business>);
    return [...sizes].flatMap((size) =>
      sizeBar(mix, business, measure, name as EstimatesOf<Group>, size),
    );
  });
  const width = ({ atLow, atHigh }: TornadoBar) => Math.abs(atHigh - atLow);
  return bars.sort((a, b) => width(b) - width(a));
}

type End = 'low' | 'high';

function shopBar(
  mix: Mix,
  business: Business,
  measure: Measure,
  name: EstimatesOf<Business>,
): readonly TornadoBar[] {
  const at = (end: End) => plan(mix, { ...business, [name]: fixed(business[name][end]) })[measure];
  return barOf(name, [business[name]], at);
}

function sizeBar(
  mix: Mix,
  business: Business,
  measure: Measure,
  name: EstimatesOf<Group>,
  size: number,
): readonly TornadoBar[] {
  const own = mix.groups.map((group) =>
    group.followers === size ? estimateOf(group, name) : null,
  );
  const at = (end: End) => {
    const groups = mix.groups.map((group, index) => {
      const estimate = own[index];
      return estimate ? { ...group, [name]: fixed(estimate[end]) } : group;
    });
    return plan({ ...mix, groups }, business)[measure];
  };
  const given = own.filter((estimate) => estimate !== null);
  return barOf(`${name}@${size}`, given, at);
}

function barOf(
  input: string,
  estimates: readonly Estimate[],
  at: (end: End) => number,
): readonly TornadoBar[] {
  if (estimates.every(({ low, high }) => low === high)) return [];
  const low = Math.min(...estimates.map((estimate) => estimate.low));
  const high = Math.max(...estimates.map((estimate) => estimate.high));
  return [{ input, low, high, atLow: at('low'), atHigh: at('high') }];
}
