import { checkNumber } from './validate.ts';

/** The most people a reach may count; keeps every sum of reaches finite. */
const MOST_PEOPLE = 1e300;

/**
 * People reached at least once by partners whose audiences overlap: with the reaches sorted so that
 * r₁ ≥ … ≥ rₙ and q = 1 − overlap, min(market, Σ rₖ qᵏ⁻¹).
 *
 * One overlap per partner, as a list in the order of `reaches`, replaces qᵏ⁻¹ by Πⱼ<ₖ (1 − ωⱼ); with
 * ωⱼ = rⱼ ÷ market this is Sainsbury's formula. Of two equal reaches the smaller overlap goes first.
 * @param reaches people reached by each partner, in any order
 * @param overlap of the people who see the smaller of two partners, the share who see both, 0–1
 * @param market people in the market; `null` or infinite where there is no such limit
 * @throws RangeError on a reach below 0, an overlap outside 0–1, or a list of another length
 */
export function uniqueReach(
  reaches: readonly number[],
  overlap: number | readonly number[],
  market: number | null = null,
): number {
  reaches.forEach((reach, index) => checkNumber(`reaches[${index}]`, reach, 0, MOST_PEOPLE));
  const limit = checkMarket(market);
  if (typeof overlap === 'number') {
    checkNumber('overlap', overlap, 0, 1);
    return Math.min(limit, discountedSum(largestFirst(reaches), overlap));
  }
  if (overlap.length !== reaches.length) {
    throw new RangeError(
      `overlap must list as many numbers as reaches (${reaches.length}), got ${overlap.length}`,
    );
  }
  overlap.forEach((share, index) => checkNumber(`overlap[${index}]`, share, 0, 1));
  return Math.min(limit, discountedSumOfPairs(reaches, overlap));
}

/**
 * Expected unique reach of partners who post independently of each other, in closed form:
 * Σ πₖ rₖ Πⱼ<ₖ (1 − πⱼ ω), largest reach first. No market limits it.
 * @param partners reach in people, and probability of posting 0–1, of each partner
 * @param overlap of the people who see the smaller of two partners, the share who see both, 0–1
 * @throws RangeError on a reach below 0, or a probability or overlap outside 0–1
 */
export function expectedUniqueReach(
  partners: readonly { readonly reach: number; readonly postingProbability: number }[],
  overlap: number,
): number {
  partners.forEach(({ reach, postingProbability }, index) => {
    checkNumber(`partners[${index}].reach`, reach, 0, MOST_PEOPLE);
    checkNumber(`partners[${index}].postingProbability`, postingProbability, 0, 1);
  });
  checkNumber('overlap', overlap, 0, 1);
  const blocks = partners.map(({ reach, postingProbability }) => ({
    value: reach,
    chance: postingProbability,
    count: 1,
  }));
  const fresh = freshPartners(blocks, overlap);
  return blocks.reduce((sum, block, index) => sum + block.value * fresh[index]!, 0);
}

/**
 * The overlap at which unique reach just fits into the market: below it, more people would be
 * reached than there are. 0 if the reaches fit side by side, 1 if the largest alone does not fit.
 * @param reaches people reached by each partner, in any order
 * @param market people in the market
 * @throws RangeError on a negative reach or market
 */
export function minimumOverlap(reaches: readonly number[], market: number): number {
  reaches.forEach((reach, index) => checkNumber(`reaches[${index}]`, reach, 0, MOST_PEOPLE));
  checkNumber('market', market, 0, MOST_PEOPLE);
  const sorted = largestFirst(reaches);
  if (discountedSum(sorted, 0) <= market) return 0;
  if (sorted[0]! > market) return 1;
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return high;
    if (discountedSum(sorted, middle) > market) low = middle;
    else high = middle;
  }
}

/** Partners alike: what each is worth, its probability of posting, and how many there are. */
export interface Block {
  readonly value: number;
  readonly chance: number;
  readonly count: number;
}

/**
 * For each block, how many of its partners count in full on average: those who post, less what
 * partners worth more (or as much, and before it) have taken: πₖ Πⱼ<ₖ (1 − πⱼ ω), summed over the
 * block in closed form. Needs `count ≥ 1`.
 */
export function freshPartners(blocks: readonly Block[], overlap: number): readonly number[] {
  const order = blocks
    .map((block, index) => ({ block, index }))
    .sort((a, b) => b.block.value - a.block.value);
  const fresh = blocks.map(() => 0);
  let left = 1;
  for (const { block, index } of order) {
    const taken = block.chance * overlap;
    fresh[index] = left * block.chance * geometricSum(block.count, taken);
    left *= (1 - taken) ** block.count;
  }
  return fresh;
}

/** Σₖ (1 − ω)ᵏ for k = 0 … n − 1, in a form that keeps its digits for tiny ω. */
function geometricSum(n: number, overlap: number): number {
  return overlap === 0 ? n : -Math.expm1(n * Math.log1p(-overlap)) / overlap;
}

/** Σ rₖ qᵏ⁻¹ over reaches already sorted, largest first. */
function discountedSum(sorted: Float64Array, overlap: number): number {
  let sum = 0;
  let left = 1;
  for (const reach of sorted) {
    sum += reach * left;
    left *= 1 - overlap;
  }
  return sum;
}

function discountedSumOfPairs(reaches: readonly number[], overlaps: readonly number[]): number {
  const pairs = reaches.map((reach, index) => ({ reach, overlap: overlaps[index]! }));
  pairs.sort((a, b) => b.reach - a.reach || a.overlap - b.overlap);
  let sum = 0;
  let left = 1;
  for (const { reach, overlap } of pairs) {
    sum += reach * left;
    left *= 1 - overlap;
  }
  return sum;
}

function largestFirst(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort().reverse();
}

function checkMarket(market: number | null): number {
  if (market === null || market === Infinity) return Infinity;
  checkNumber('market', market, 0, MOST_PEOPLE);
  return market;
}
