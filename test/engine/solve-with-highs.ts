import type { LegacyHighs } from 'highs';
import type { RandomChoice } from './random-choice.ts';

/**
 * The best counts for unique reach by HiGHS, an outside solver, as a mixed-integer linear programme.
 *
 * Without overlap that is a knapsack. With overlap, and one posting probability for all, candidate k
 * in the p-th place is worth πr (1 − πω)ᵖ⁻¹, and the programme assigns candidates to places. It needs
 * no rule that larger reaches come first: sorted is the assignment that is worth most (the
 * rearrangement inequality).
 */
export function solveWithHighs(highs: LegacyHighs, choice: RandomChoice): number[] {
  const { candidates, business, limits } = choice;
  const overlap = business.overlap.likely;
  const places = overlap === 0 ? 1 : mostPlaces(choice);
  const takes: Take[] = candidates.flatMap(({ group }, candidate) => {
    const posting = group.postingProbability.likely;
    const value = posting * group.followers * group.reachRate.likely;
    return Array.from({ length: places }, (_, place) => ({
      name: `x${candidate}_${place}`,
      candidate,
      place,
      value: value * (1 - posting * overlap) ** place,
      cash: group.fee.likely + group.product,
      hours: group.hours,
    }));
  });
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

const ofCandidate = (index: number) => (take: Take) => Number(take.candidate === index);
const inPlace = (place: number) => (take: Take) => Number(take.place === place);

function sumOf(takes: readonly Take[], factor: (take: Take) => number): string {
  return takes
    .filter((take) => factor(take) !== 0)
    .map((take) => `${factor(take)} ${take.name}`)
    .join(' + ');
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
