import { followers, range } from '#format';

/**
 * Sizes of accounts as text: `under 35k`, `10k to 50k`, `over 1M`; 0 is the same as no lower end.
 * Throws `RangeError` where neither end is given.
 */
export function followerRange(min: number | null, max: number | null): string {
  if (max !== null) return min ? range(followers(min), followers(max)) : `under ${followers(max)}`;
  if (min === null) throw new RangeError('a range of followers needs one end');
  return `over ${followers(min)}`;
}
