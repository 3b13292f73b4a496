import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { askingPrice, defaultGroup, defaultsOf, type GroupChoice } from '#data/defaults.ts';
import type { Estimate } from '#engine';
import type { Format } from '#words';
import { figuresOf, rowsOf } from '../../src/data/check-benchmarks.ts';
import { rowOf, valueOf } from '../../src/data/rows.ts';
import { sourceSchema } from '../../src/data/schemas.ts';
import { content, dataset, newestSet } from './real-content.ts';

const sourcesOf = ({ sources }: typeof content) => z.array(sourceSchema).parse(sources);

/** The value of a row, by set. */
function values(id: string): (number | null | undefined)[] {
  return [dataset, newestSet].map((set) => rowsOf(set).find((row) => row.id === id)?.value);
}

describe('the data set of December', () => {
  test('no longer takes Klear’s price of a story for that of a post', () => {
    // Econsultancy 2019 on Klear: a nano post $100, a story $43; 5,000 to 30,000 followers $172.
    expect(values('klear-2019-post-500-5k')).toEqual([41, 100]);
    expect(values('klear-2019-post-5k-30k')).toEqual([undefined, 172]);
  });

  test('lets the best of ten partners bring about four times the clicks of a middle one', () => {
    // E[largest of 10 standard normals] = 1.5388 (Harter 1961, table of order statistics).
    const { value } = newestSet.defaults.partnerSpread.clicks;
    expect(Math.exp(1.5388 * value)).toBeCloseTo(4, 1);
  });

  test('parts finding and asking from the other hours', () => {
    const { hours, askingTime, hoursToGive, odds } = newestSet.defaults;
    expect([hours.small.value, hours.big.value]).toEqual([0.75, 4.25]);
    expect([askingTime.value, hoursToGive.value, odds.value]).toEqual([3, 40, 5]);
    expect([dataset.defaults.hours.small.value, dataset.defaults.askingTime.value]).toEqual([
      1.5, 0,
    ]);
  });

  test('takes the reach of posts down by the loss of 2025, from what was counted before', () => {
    const value = (id: string): number => valueOf(rowOf(newestSet, id)) / 100;
    const { low: mostLost, high: leastLost } = rowOf(
      newestSet,
      'emplifi-2025-organic-reach-change',
    );
    const left = 1 + (mostLost! + leastLost!) / 2 / 100;
    expect(left).toBe(0.65);
    const [small, big] = ['under-5k', 'over-100k'].map((size) =>
      value(`socialinsider-2021-post-${size}`),
    );
    const { nano, micro, mid, macro, mega } = newestSet.defaults.postReach;
    expect(nano.likely).toBeCloseTo(small! * left, 2);
    expect(micro.likely).toBeCloseTo(Math.sqrt(small! * big!) * left, 3);
    expect(mid.likely).toBeCloseTo(big! * left, 3);
    expect(macro.likely).toBeLessThan(mid.likely);
    expect(mega.likely).toBeLessThan(macro.likely);
    for (const [tier, id] of [
      [nano, 'minter-2019-post-under-20k'],
      [micro, 'minter-2019-post-20k-100k'],
      [mid, 'minter-2019-post-100k-1m'],
      [mega, 'minter-2019-post-over-1m'],
    ] as const) {
      expect(tier.high / (value(id) * left)).toBeCloseTo(1, 1);
    }
  });

  test('covers what vendors say of reach in 2025', () => {
    const { nano, mid } = newestSet.defaults.postReach;
    for (const [tier, id] of [
      [nano, 'outfame-2025-post-under-10k'],
      [mid, 'outfame-2025-post-over-100k'],
    ] as const) {
      const { low, high } = rowOf(newestSet, id);
      expect(tier.low).toBeLessThanOrEqual(low! / 100);
      expect(tier.high).toBeGreaterThanOrEqual(high! / 100);
    }
  });

  test('starts a fee from what is paid, about half of what is asked, at every size', () => {
    const data = defaultsOf(newestSet);
    for (const followers of [2_000, 10_000, 100_000, 5_000_000]) {
      const choice: GroupChoice = {
        ...{ count: 1, followers, format: 'post-story', deal: 'fee', warmth: 'typical' },
      };
      const asked = askingPrice(data, choice);
      expect(defaultGroup(data, choice).fee.likely / asked.likely).toBeCloseTo(0.5, 2);
    }
  });

  test('never lets the least price fall as followers grow', () => {
    const data = defaultsOf(newestSet);
    const sizes = Array.from({ length: 61 }, (_, step) => 10 ** (2 + step / 10));
    const lows = sizes.map((followers) => askingPrice(data, { followers, format: 'post' }).low);
    for (const [i, low] of lows.slice(1).entries()) expect(low).toBeGreaterThanOrEqual(lows[i]!);
  });

  test('rests no default on a figure without an original', () => {
    const doubtful = new Set(
      sourcesOf(content).flatMap(({ id, confidence }) => (confidence === 'unchecked' ? [id] : [])),
    );
    const resting = figuresOf(newestSet).filter(
      ({ figure }) =>
        figure.basis !== 'assumption' && figure.sources.some((id) => doubtful.has(id)),
    );
    expect(resting.map(({ path }) => path)).toEqual([]);
  });

  test('counts no likes and comments of a story alone, and all of a post beside it', () => {
    const data = defaultsOf(newestSet);
    const rate = (format: Format): Estimate =>
      defaultGroup(data, {
        ...{ count: 1, followers: 31_623, format, deal: 'product', warmth: 'typical' },
      }).engagementRate;
    expect(rate('story')).toEqual({ low: 0, likely: 0, high: 0 });
    expect(rate('post-story')).toEqual(rate('post'));
  });

  test('holds every row of November, so that what is cited there is found here', () => {
    const ids = new Set(rowsOf(newestSet).map(({ id }) => id));
    expect(rowsOf(dataset).filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});
