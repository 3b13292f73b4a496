import { describe, expect, test } from 'vitest';
import { figuresOf, rowsOf } from '../../src/data/check-benchmarks.ts';
import { dataset } from './real-content.ts';

const { defaults } = dataset;

function row(id: string) {
  const found = rowsOf(dataset).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

/** The figure of a row in percent, as a fraction. */
const share = (id: string) => (row(id).value ?? Number.NaN) / 100;

describe('tiers', () => {
  test.each(dataset.tiers.filter(({ id }) => id !== 'mega'))(
    'center $id on the geometric mean of $min and $max',
    ({ min, max, center }) => {
      expect(center).toBe(Math.round(Math.sqrt(min * (max ?? Number.NaN))));
    },
  );
});

describe('engagement rate', () => {
  const modash = {
    nano: Math.sqrt(share('modash-2023-1k-5k') * share('modash-2023-5k-10k')),
    micro: Math.sqrt(share('modash-2023-10k-50k') * share('modash-2023-50k-100k')),
    mid: share('modash-2023-100k-500k'),
    macro: share('modash-2023-500k-1m'),
    mega: share('modash-2023-over-1m'),
  };
  const hypeAuditor = {
    nano: share('hypeauditor-2025-1k-10k'),
    micro: share('hypeauditor-2025-10k-50k'),
    mega: share('hypeauditor-2025-over-1m'),
  };

  test.each(['nano', 'micro', 'mega'] as const)('of %s lies between two studies', (tier) => {
    const { low, likely, high } = defaults.engagementRate[tier];
    expect(low).toBeCloseTo(hypeAuditor[tier], 4);
    expect(high).toBeCloseTo(modash[tier], 4);
    expect(likely / ((low + high) / 2)).toBeCloseTo(1, 1);
  });

  test.each([
    ['mid', 0.72],
    ['macro', 0.68],
  ] as const)(
    'of %s is Modash pulled down to %f of it, as far as HypeAuditor would be',
    (tier, pull) => {
      const { low, likely, high } = defaults.engagementRate[tier];
      expect(high).toBeCloseTo(modash[tier], 5);
      expect(likely).toBeCloseTo(modash[tier] * pull, 4);
      expect(low).toBeCloseTo(2 * modash[tier] * pull - modash[tier], 4);
    },
  );

  test('differs between accounts by Modash’s outer thresholds, read as P10 and P90', () => {
    const { low, high } = row('modash-2023-10k-50k');
    const logSd = Math.log((high ?? 0) / (low ?? 1)) / (2 * 1.2816);
    expect(defaults.partnerSpread.engagement.value).toBeCloseTo(logSd, 2);
  });
});

describe('other defaults', () => {
  test('take reach from the studies they name', () => {
    expect(defaults.postReach.nano.likely).toBeCloseTo(
      share('socialinsider-2021-post-under-5k'),
      2,
    );
    expect(defaults.postReach.mid.likely).toBeCloseTo(
      share('socialinsider-2021-post-over-100k'),
      3,
    );
    expect(defaults.storyReach.mega.likely).toBeCloseTo(share('minter-2019-story-over-1m'), 3);
    expect(defaults.reelReachMultiple.value).toBe(row('creatorsjet-2025-reel-multiple').value);
  });

  test('take what is paid, of what is asked, from one marketplace', () => {
    const paid = (platform: string) =>
      (row(`collabstr-2022-${platform}paid-all`).value ?? 0) /
      (row(`collabstr-2022-${platform}asked-all`).value ?? 0);
    expect(defaults.negotiated.low).toBeCloseTo(paid('tiktok-'), 2);
    expect(defaults.negotiated.likely).toBeCloseTo(paid(''), 2);
    expect(defaults.negotiated.high).toBeCloseTo(paid('ugc-no-posting-'), 2);
  });

  test('are fractions wherever they are shares', () => {
    const tooLarge = figuresOf(dataset).filter(
      ({ figure }) =>
        figure.unit === 'fraction' && ('high' in figure ? figure.high : (figure.value ?? 0)) > 1,
    );
    expect(tooLarge).toEqual([]);
  });

  test('are never in percent, and published rows never in fractions', () => {
    expect(figuresOf(dataset).filter(({ figure }) => figure.unit === 'percent')).toEqual([]);
    expect(rowsOf(dataset).filter(({ unit }) => unit === 'fraction')).toEqual([]);
  });
});
