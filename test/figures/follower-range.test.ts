import { describe, expect, test } from 'vitest';
import { followerRange } from '#figures/follower-range.ts';

describe('followerRange', () => {
  test.each([
    [10_000, 50_000, '10k to 50k'],
    [0, 35_000, 'under 35k'],
    [null, 35_000, 'under 35k'],
    [1_000_000, null, 'over 1M'],
    [41_000, 41_000, '41k'],
  ])('writes %s–%s as %s', (min, max, text) => {
    expect(followerRange(min, max)).toBe(text);
  });

  test('refuses a range without ends', () => {
    expect(() => followerRange(null, null)).toThrow(RangeError);
  });
});
