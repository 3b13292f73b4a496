import { describe, expect, test } from 'vitest';
import { attributesOf, partsIn } from '../../src/data/chapter-tree.ts';
import { liveText } from '../../src/guide/live.ts';
import { dataset, newestSet } from '../data/real-content.ts';
import { chapters } from './chapters.ts';

describe('liveText', () => {
  test.each([
    ['small.cashCost.middle', 'ten parcels at $18', '$180'],
    ['small.breakEvenOrders', '$180 ÷ $27 an order, rounded up', '7'],
    ['size.mega.perEngagement', '$10,000 ÷ (2,000,000 followers × .75%)', '$0.67'],
    ['size.nano.perThousand', '$60 ÷ (3,162 followers × 17%) × 1,000', '$112'],
    ['ask.nano', '1 ÷ (15% reply × 30% agree)', '22'],
    ['ask.fee', '1 ÷ 15% reply', '7'],
  ])('prints %s: %s', (key, _, text) => {
    expect(liveText(dataset, key)).toBe(text);
  });

  test.each(['beats.small', 'small.profitable', 'big.nobodyPosts', 'cold.big.profitable'])(
    'prints %s as campaigns of 100',
    (key) => {
      expect(liveText(dataset, key)).toMatch(/^(?:fewer than |more than )?\d+ of 100$/);
    },
  );

  test.each(['fee.low', 'big.profit.mean', 'typical.small.middle'])('prints %s as money', (key) => {
    expect(liveText(dataset, key)).toMatch(/^−?\$[\d,]+$/);
  });

  test.each([
    '',
    'small',
    'small.fame.low',
    'small.profit.p10',
    'warm.small.low',
    'size.tiny.x',
    'ask.huge',
    'owner.baker.0.cash',
    'owner.candles.9.cash',
    'owner.candles.0.worth',
    'store.hot',
  ])('knows no “%s”', (key) => {
    expect(() => liveText(dataset, key)).toThrow(`<Live> knows no number “${key}”`);
  });

  test('counts the hours of asking at the minutes of the newest set', () => {
    // 1 ÷ (15% × 30%) people × 3 minutes ÷ 60
    expect(liveText(newestSet, 'ask.nano.hours')).toBe('1.1 hours');
    expect(liveText(newestSet, 'ask.fee.hours')).toBe('20 minutes');
  });

  test.each(['brand.small.proven', 'brand.big.cold'])('prints %s as money', (key) => {
    expect(liveText(newestSet, key)).toMatch(/^\$[\d,.]+$/);
  });

  test.each([
    ['owner.candles.3.cash', '4 candles at $15', '$60'],
    ['owner.candles.3.partners', 'four of them', '4'],
    ['owner.bags.2.asked', '1 ÷ 15% reply', '7'],
  ])('prints %s: %s', (key, _, text) => {
    expect(liveText(newestSet, key)).toBe(text);
  });

  test('counts the store’s sellers in whole creators', () => {
    expect(liveText(newestSet, 'store.typical')).toMatch(/^\d+$/);
  });

  // Every comparison of the guide is computed for it, which takes a busy machine minutes.
  test('knows every number the chapters ask for', { timeout: 300_000 }, () => {
    const keys = chapters.flatMap(({ tree }) =>
      partsIn(tree.children, 'Live').map((part) => attributesOf(part)['of'] ?? ''),
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !/\d/.test(liveText(newestSet, key)))).toEqual([]);
  });
});
