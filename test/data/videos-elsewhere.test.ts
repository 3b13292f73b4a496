import { describe, expect, test } from 'vitest';
import { coversPlatform, defaultGroup, defaultsOf, makesVideo } from '#data/defaults.ts';
import { type Format, formats, type Platform } from '#words';
import { rowOf, valueOf } from '../../src/data/rows.ts';
import { dataset, newestSet } from './real-content.ts';

const december = defaultsOf(newestSet);
const november = defaultsOf(dataset);

function partner(platform: Platform, format: Format = 'post', data = december) {
  return defaultGroup(data, {
    ...{ count: 1, followers: 31_623, deal: 'fee', warmth: 'typical' },
    ...{ platform, format },
  });
}
const value = (id: string): number => valueOf(rowOf(newestSet, id));

describe('a partner on another platform', () => {
  test('reaches on TikTok what was counted there, on YouTube what they tell', () => {
    expect(partner('tiktok').reachRate.likely).toBeCloseTo(
      value('socialinsider-2023-tiktok-view-rate-all') / 100,
      3,
    );
    expect([coversPlatform(december, 'tiktok'), coversPlatform(december, 'youtube')]).toEqual([
      true,
      false,
    ]);
    expect(partner('youtube').reachRate).toEqual(partner('instagram').reachRate);
  });

  test.each([
    ['tiktok', 203 / 183],
    ['youtube', 418 / 183],
  ] as const)('is paid on %s what one marketplace paid against Instagram', (platform, times) => {
    expect(value(`collabstr-2022-${platform}-paid-all`) / value('collabstr-2022-paid-all')).toBe(
      times,
    );
    const [there, here] = [partner(platform).fee, partner('instagram').fee];
    expect(there.likely / here.likely).toBeCloseTo(times, 2);
  });

  test('gets the reactions per view of their size times the views per follower', () => {
    const perView = Math.sqrt(
      value('modash-2025-tiktok-views-10k-50k') * value('modash-2025-tiktok-views-50k-100k'),
    );
    const seen = value('socialinsider-2023-tiktok-view-rate-all') / 100;
    const { low, likely, high } = partner('tiktok').engagementRate;
    expect(low).toBeCloseTo((perView / 100) * seen, 3);
    expect(high).toBeCloseTo(value('rival-iq-2024-tiktok-all') / 100, 6);
    expect(likely).toBeCloseTo(Math.sqrt(low * high), 3);
  });

  test('makes one video, whatever the format', () => {
    for (const format of Object.keys(formats) as Format[]) {
      expect(partner('tiktok', format)).toEqual(partner('tiktok'));
      expect(partner('youtube', format)).toEqual(partner('youtube'));
    }
    expect([makesVideo(december, 'tiktok'), makesVideo(december, undefined)]).toEqual([
      true,
      false,
    ]);
  });

  test('is one on Instagram in a set that knows nothing of other platforms', () => {
    expect(partner('tiktok', 'story', november)).toEqual(partner('instagram', 'story', november));
    expect(coversPlatform(november, 'tiktok')).toBe(false);
  });

  test('elsewhere still is one on Instagram, and is asked for their views', () => {
    expect(partner('other', 'reel')).toEqual(partner('instagram', 'reel'));
    expect(coversPlatform(december, 'other')).toBe(false);
  });
});
