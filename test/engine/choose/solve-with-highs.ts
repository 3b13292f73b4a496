import type { LegacyHighs } from 'highs';
import type { Business, Group } from '../../../src/engine/model/types.ts';
import type { RandomChoice } from './random-choice.ts';

/**
 * The best counts for unique reach or for profit by HiGHS, an outside solver, as a mixed-integer
 * linear programme.
 *
 * Without overlap that is a knapsack. With overlap, and one posting probability for all, what a
 * candidate brings in the p-th place is its reach or its buyers times (1 − πω)ᵖ⁻¹, and the programme
 * assigns candidates to places. It needs no rule that the larger come first: sorted is the assignment
 * that is worth most (the rearrangement inequality).
 */
export function solveWithHighs(
  highs: LegacyHighs,
  choice: RandomChoice,
  goal: 'uniqueReach' | 'profit' = 'uniqueReach',
): number[] {
  const { candidates, business, limits } = choice;
  const overlap = business.overlap.likely;
  const places = overlap === 0 ? 1 : mostPlaces(choice);
  const takes: Take[] = candidates.flatMap(({ group }, candidate) =>
    Array.from({ length: places }, (_, place) => ({
      name: `x${candidate}_${place}`,
      candidate,
      place,
      value: valueInPlace(group, business, goal, place),
      cash: group.fee.likely + group.product,
      hours: group.hours,
    })),
  );
  const rows = [
    `${sumOf(takes, ({ cash }) => cash)} <= ${limits.budget}`,
    `${sumOf(takes, ({ hours }) => hours)} <= ${limits.hours}`,
    ...(limits.partners === undefined ? [] : [`${sumOf(takes, () => 1)} <= ${limits.partners}`]),
    ...candidates.map((_, index) => `${sumOf(takes, ofCandidate(index))} <= 1`),
    ...(overlap === 0
      ? []
      : Array.from({ length: places }, (_, place) => `${sumOf(takes, inPlace(place))} <= 1`)),
  ];
  const objective = sumOf(takes, ({ value }) => value);
  const text = `Maximize\n${objective}\nSubject To\n${rows.join('\n')}\nBinary\n${takes.map(({ name }) => name).join('\n')}\nEnd`;
  const options = { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false } as const;
  const { Status, Columns } = highs.solve(text, options);
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  return candidates.map((_, index) =>
    Math.round(
      takes.reduce(
        (sum, { candidate, name }) =>
          candidate === index ? sum + (Columns[name]?.Primal ?? 0) : sum,
        0,
      ),
    ),
  );
}

interface Take {
  readonly name: string;
  readonly candidate: number;
  readonly place: number;
  readonly value: number;
  readonly cash: number;
  readonly hours: number;
}

function valueInPlace(group: Group, business: Business, goal: string, place: number): number {
  const posting = group.postingProbability.likely;
  const reach = group.followers * group.reachRate.likely;
  const left = (1 - posting * business.overlap.likely) ** place;
  if (goal === 'uniqueReach') return posting * reach * left;
  const credit = business.repeatCredit + (1 - business.repeatCredit) * left;
  const orders = posting * reach * group.clickRate.likely * credit;
  return orders * business.orderValue.likely - group.product - posting * group.fee.likely;
}

const ofCandidate = (index: number) => (take: Take) => Number(take.candidate === index);
const inPlace = (place: number) => (take: Take) => Number(take.place === place);

function sumOf(takes: readonly Take[], factor: (take: Take) => number): string {
  return takes
    .filter((take) => factor(take) !== 0)
    .map((take) => `${factor(take) < 0 ? '-' : '+'} ${Math.abs(factor(take))} ${take.name}`)
    .join(' ');
}

/** How many of the cheapest candidates fit, which no choice can exceed. */
function mostPlaces({ candidates, limits }: RandomChoice): number {
  const fit = (uses: readonly number[], limit: number) => {
    let left = limit;
    return [...uses].sort((a, b) => a - b).filter((use) => (left -= use) >= 0).length;
  };
  return Math.min(
    limits.partners ?? Infinity,
    fit(
      candidates.map(({ group }) => group.fee.likely + group.product),
      limits.budget,
    ),
    fit(
      candidates.map(({ group }) => group.hours),
      limits.hours,
    ),
  );
}
