import { describe, expect, it } from 'vitest';
import { priceRules } from '#figures/price-rules.ts';
import { newestSet } from '../data/real-content.ts';

describe('priceRules', () => {
  const rules = priceRules(newestSet);

  it('holds every rule of the data set that prices by a count', () => {
    const rows = newestSet.price.filter(({ metric }) => metric.startsWith('price-per-'));
    expect(rules.map(({ row }) => row.source).sort()).toEqual(
      rows.map(({ source }) => source).sort(),
    );
  });

  it('prints what is paid for, and the price as published', () => {
    expect(rules.map(({ what, text }) => `${what}: ${text}`)).toEqual([
      'Every 10,000 followers: $100',
      'A like or comment, photo: $0.14',
      'A like or comment, video: $0.20',
      'A view of a story: $0.06',
      '1,000 times seen, Instagram and TikTok: $5 to $15',
      '1,000 times seen, YouTube: $15 to $30',
      '1,000 times seen: $2 to $10',
    ]);
  });
});
