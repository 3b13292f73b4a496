/** Followers of the big partner: a large voice of a niche, or a large account for everybody. */
export type BigSize = 50_000 | 100_000;

/** Partners to take: small ones for the product, big ones for a fee. */
export interface Plan {
  readonly small: number;
  readonly smallFollowers: number;
  readonly big: 0 | 1;
  readonly bigFollowers: BigSize;
}

const words = 'No One Two Three Four Five Six Seven Eight Nine Ten'.split(' ');

/** A plan as a heading: `Five small partners from your town, for the product`. */
export function planTitle({ small, big }: Plan, local = false): string {
  const several = `${words[small] ?? small} small partner${small === 1 ? '' : 's'}${local ? ' from your town' : ''}`;
  if (big === 0) return `${several}, for the product`;
  return small === 0 ? 'One big partner, for a fee' : `${several}, and one big one for a fee`;
}

/** A plan as the name of a mix: `Five small`, `One big`, `Six small, one big`. */
export function planName({ small, big }: Plan): string {
  const several = `${words[small] ?? small} small`;
  if (big === 0) return several;
  return small === 0 ? 'One big' : `${several}, one big`;
}
