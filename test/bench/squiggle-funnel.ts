import { run } from '@quri/squiggle-lang';
import type { Business, Estimate, Group, Measure } from '../../src/engine/model/types.ts';

/** The measures whose means both sides compute, in the order of the results. */
export const comparedMeasures = [
  ...(['grossReach', 'uniqueReach', 'engagements', 'clicks', 'orders', 'profit'] as const),
  'profitWithContent',
] as const satisfies readonly Measure[];

/**
 * Runs the funnel of `simulate` in Squiggle, a general language for such models, written with its
 * own sample sets: the same inputs, layers and kernels, the same number of samples. Squiggle is
 * spared the counts of orders (their means are taken) and the quantiles.
 * @param groups one for each mix
 * @returns for each mix the means of `comparedMeasures`
 * @throws Error if Squiggle does
 */
export async function simulateInSquiggle(
  groups: readonly Group[],
  business: Business,
  options: { readonly samples: number; readonly seed: number },
): Promise<readonly (readonly number[])[]> {
  const { samples, seed } = options;
  const environment = { sampleCount: samples, xyPointLength: 1000, seed: String(seed) };
  const { result } = await run(squiggleFunnel(groups, business), { environment });
  if (!result.ok) throw new Error(result.value.toString());
  return result.value.result.asJS() as number[][];
}

function squiggleFunnel(groups: readonly Group[], business: Business): string {
  return [
    distributions,
    `luck = factor(${business.campaignSpread})`,
    `orderValue = amount(${points(business.orderValue)})`,
    `buyersPerClick = rate(${points(business.conversionRate)}) *
      (1 + amount(${points(business.untrackedOrders)}))`,
    `overlap = rate(${points(business.overlap)})`,
    'orderChance = SampleSet.fromDist(uniform(0, 1))',
    `theta = ${business.repeatCredit}`,
    kernels,
    `[${groups.map((group) => mixCode(group, business)).join(', ')}]`,
  ].join('\n');
}

const points = ({ low, likely, high }: Estimate) => `${low}, ${likely}, ${high}`;

const distributions = `
z90 = 1.2815515655446008
z() = SampleSet.fromDist(normal(0, 1))
split(below, above) = SampleSet.map(z(), {|z| z < 0 ? below * z : above * z})
amount(low, likely, high) = low == high ? likely :
  likely * exp(split(log(likely / low) / z90, log(high / likely) / z90))
logit(p) = log(p / (1 - p))
rate(low, likely, high) = low == high ? likely : 1 / (1 + exp(-logit(likely) -
  split((logit(likely) - logit(low)) / z90, (logit(high) - logit(likely)) / z90)))
factor(s) = SampleSet.fromDist(lognormal(-s * s / 2, s))
posts(chance) = SampleSet.map2(SampleSet.fromDist(uniform(0, 1)), chance, {|u, p| u < p ? 1 : 0})
total(list) = List.reduce(list, 0, {|a, b| a + b})
`;

const kernels = `
discounted(values, theta) = SampleSet.mapN(List.concat([overlap], values), {|xs|
  List.reduce(List.reverse(sort(List.slice(xs, 1))), [0, 1], {|acc, x|
    [acc[0] + x * (theta + (1 - theta) * acc[1]), acc[1] * (1 - xs[0])]})[0]})
numbers = List.upTo(1, 1000)
counted(means) = SampleSet.map2(orderChance, means, {|u, mean|
  List.reduceWhile(numbers, [0, exp(-mean), 0], {|acc, k|
    [k, acc[1] * mean / k, acc[2] + acc[1]]}, {|acc| acc[2] < u})[0]})
`;

function mixCode(group: Group, business: Business): string {
  const { followers, count, product, hours, assets } = group;
  const { discount, grossMargin, partnerSpread, hourlyValue, contentValue } = business;
  const contribution = (1 - discount) * (1 - group.commission) - (1 - grossMargin);
  return `{
    reach = ${followers} * amount(${points(group.reachRate)})
    engagements = ${followers} * rate(${points(group.engagementRate)}) * luck
    clickRate = rate(${points(group.clickRate)}) * luck
    chance = rate(${points(group.postingProbability)})
    fee = amount(${points(group.fee)})
    partners = List.make(${count}, {|i|
      posted = posts(chance)
      a = factor(${partnerSpread.reach}) * posted
      {
        posted: posted,
        reach: reach * a,
        engagements: engagements * a * factor(${partnerSpread.engagement}),
        clicks: reach * a * clickRate * factor(${partnerSpread.clicks})
      }
    })
    posted = total(List.map(partners, {|p| p.posted}))
    orders = counted(discounted(List.map(partners, {|p| p.clicks}), theta) * buyersPerClick)
    profit = orders * orderValue * ${contribution} - posted * fee - ${count * product}
    content = profit - ${count * hours * hourlyValue} + posted * ${assets * contentValue}
    [
      mean(total(List.map(partners, {|p| p.reach}))),
      mean(discounted(List.map(partners, {|p| p.reach}), 0)),
      mean(total(List.map(partners, {|p| p.engagements}))),
      mean(total(List.map(partners, {|p| p.clicks}))),
      mean(orders), mean(profit), mean(content)
    ]
  }`;
}
