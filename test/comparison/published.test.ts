import { describe, expect, test } from 'vitest';
import {
  brandSales,
  brandSizes,
  brandState,
  evaluate,
  exampleOf,
  storeCounts,
  storeSellers,
  storeState,
} from '../../src/comparison/index.ts';
import { rowOf, valueOf } from '../../src/data/rows.ts';
import { decode, encode } from '../../src/share/index.ts';
import { newestSet } from '../data/real-content.ts';

const reported = {
  small: valueOf(rowOf(newestSet, 'hbr-2024-revenue-nano')),
  big: valueOf(rowOf(newestSet, 'hbr-2024-revenue-macro')),
};
const warmths = ['cold', 'typical', 'proven'] as const;

describe('brandSizes', () => {
  test('are the sales of a creator divided by the sales of a follower', () => {
    const perFollower = (size: string): number =>
      valueOf(rowOf(newestSet, `beichert-2024-revenue-per-follower-${size}`));
    expect(brandSizes.small / (reported.small / perFollower('nano'))).toBeCloseTo(1, 1);
    expect(brandSizes.big / (reported.big / perFollower('macro'))).toBeCloseTo(1, 1);
  });
});

describe('brandSales', () => {
  test('are orders at the price that is paid, of a creator who posts for certain', () => {
    const { order } = exampleOf(newestSet).result;
    expect(order.value * (1 - order.discount)).toBe(54);
    expect(brandSales(newestSet, 'big', 'proven') / 54).toBeGreaterThan(50);
  });

  test('are those of creators of whom none fails to post', () => {
    const { mixes } = evaluate(brandState, newestSet, 1024);
    expect(mixes.map(({ nobodyPosts }) => nobodyPosts)).toEqual([0, 0]);
  });

  test('grow with the warmth of the audience and the size of the creator', () => {
    for (const side of ['small', 'big'] as const) {
      const sales = warmths.map((warmth) => brandSales(newestSet, side, warmth));
      expect(sales).toEqual(sales.toSorted((a, b) => a - b));
    }
    expect(brandSales(newestSet, 'big', 'typical')).toBeGreaterThan(
      5 * brandSales(newestSet, 'small', 'typical'),
    );
  });

  // What the chapter on measuring says of them.
  test('of the typical line are far below the brand’s, and of the proven line too low for small', () => {
    expect(brandSales(newestSet, 'small', 'typical')).toBeLessThan(reported.small / 5);
    expect(brandSales(newestSet, 'big', 'typical')).toBeLessThan(reported.big / 5);
    expect(brandSales(newestSet, 'small', 'proven')).toBeLessThan(reported.small / 1.2);
  });
});

describe('storeSellers', () => {
  test('are never more than all, and more the warmer the audience', () => {
    const sellers = warmths.map((warmth) => storeSellers(newestSet, warmth));
    expect(sellers).toEqual(sellers.toSorted((a, b) => a - b));
    expect(sellers.at(-1)).toBeLessThanOrEqual(storeCounts.creators);
  });

  test('are near what happened where nobody knows the shop, and too many at the typical line', () => {
    expect(Math.abs(storeSellers(newestSet, 'cold') - storeCounts.sold)).toBeLessThan(3);
    expect(storeSellers(newestSet, 'typical')).toBeGreaterThan(2 * storeCounts.sold);
  });
});

describe('the states behind them', () => {
  test.each([
    ['the brand', brandState],
    ['the store', storeState],
  ])('of %s arrive whole by link', (_, state) => {
    expect(decode(encode(state)).state).toEqual(state);
  });
});
