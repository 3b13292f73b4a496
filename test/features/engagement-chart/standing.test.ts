import { describe, expect, it } from 'vitest';
import { bucketAt, type Study } from '#charts/study.ts';
import data from '#content/benchmarks/2026-12.json' with { type: 'json' };
import { benchmarkSchema } from '#data/benchmark-schema.ts';
import { studyOf } from '#figures/study.ts';
import {
  estimateGrounds,
  sharesLower,
  standingOf,
} from '../../../src/features/engagement-chart/standing.ts';

const rows = benchmarkSchema.parse(data).engagement;
const band = 'Modash: below to above average';
const modash = studyOf(rows, { id: 'modash-2023', publisher: 'Modash', band });
const influencerDb = studyOf(rows, { id: 'influencerdb-2019', publisher: 'InfluencerDB' });
const studies: readonly Study[] = [influencerDb, modash];
const at = (followers: number, rate: number) =>
  standingOf({ name: 'Ana', followers, rate }, studies);

describe('standingOf', () => {
  // Modash for 10k to 50k: low below 0.39%, high above 2.61%, middle of its average 0.975%.
  it('holds a rate against the range that Modash gives for the size', () => {
    expect(at(20_000, 0.02)).toEqual({
      place: 'inside',
      words:
        'Inside the range that Modash 2023 calls “below to above average” for 10k to 50k: 0.39% to 2.61%. It is 2.1 times the middle, 0.98%.',
      estimate: 'Our estimate: higher than about 7 or 8 in 10 accounts of that size.',
      advice: '',
    });
  });

  it.each([
    [0.003_89, 'below'],
    [0.0039, 'inside'],
    [0.0261, 'inside'],
    [0.026_11, 'above'],
  ])('puts %f where Modash does: %s', (rate, place) => {
    expect(at(20_000, rate).place).toBe(place);
  });

  it('says of what lies beyond the range only that it does', () => {
    const high = at(20_000, 0.5);
    expect(high.estimate).toBe('Our estimate: higher than at least 8 in 10 accounts of that size.');
    expect(high.advice).toContain('read the comments under a few posts before you pay');
    const low = at(20_000, 0);
    expect(low.estimate).toBe('Our estimate: lower than at least 8 in 10 accounts of that size.');
    expect(low.words).toContain('It is 0 times the middle');
    expect(low.advice).toContain('ask how many people saw the last five posts');
  });

  it('calls nobody fake', () => {
    for (const rate of [0, 0.005, 0.01, 0.05, 1]) {
      const { words, estimate, advice } = at(20_000, rate);
      expect(`${words} ${estimate} ${advice}`).not.toMatch(/fake|fraud|cheat|bots?\b/i);
    }
  });

  it('calls a low rate usual where the size makes it so, and only there', () => {
    const usual = 'It may sound low, but is usual at this size.';
    expect(at(20_000, 0.009).advice).toBe(usual);
    expect(at(20_000, 0.0045).advice).toBe('');
    expect(at(3000, 0.009).advice).not.toBe(usual);
  });

  it('says half in the middle, and the middle at it', () => {
    const { words, estimate } = at(20_000, 0.00975);
    expect(words).toContain('It is about the middle, 0.98%.');
    expect(estimate).toBe('Our estimate: higher than about half of the accounts of that size.');
  });

  it('takes no range of averages for one of accounts: InfluencerDB’s is none', () => {
    // It gives 3.4% to 3.8% as what two reports say of the same average.
    expect(bucketAt(influencerDb, 20_000)).toMatchObject({ low: 0.034, high: 0.038 });
    expect(standingOf({ name: 'Ana', followers: 20_000, rate: 0.02 }, [influencerDb])).toEqual({
      place: 'unknown',
      words: 'No study here gives a range for accounts of this size.',
      estimate: '',
      advice: '',
    });
    expect(at(999, 0.05).place).toBe('unknown');
  });

  it('has a range with its middle inside for every size of Modash', () => {
    for (const { from, low, high, rate } of modash.points) {
      expect(low).toBeLessThan(rate);
      expect(rate).toBeLessThan(high ?? 0);
      expect(at(from ?? 0, rate).estimate).toContain('about half');
    }
  });
});

describe('sharesLower', () => {
  const range = { low: 0.01, middle: 0.02, high: 0.08 };

  it('has the assumed shares at the ends and half in the middle', () => {
    expect(sharesLower(range, 0.01)).toEqual([0.1, 0.2]);
    expect(sharesLower(range, 0.02)).toEqual([0.5, 0.5]);
    expect(sharesLower(range, 0.08)).toEqual([0.9, 0.8]);
    // What the words say of them: 6 to 8 in 10 within, half on either side.
    expect(estimateGrounds).toContain('6 to 8 in 10, half of them on either side');
  });

  it('goes evenly by ratio between: half-way from 2% to 8% is 4%', () => {
    expect(sharesLower(range, 0.04)).toEqual([expect.closeTo(0.7, 12), expect.closeTo(0.65, 12)]);
    expect(sharesLower(range, Math.sqrt(0.0002))[0]).toBeCloseTo(0.3, 12);
  });

  it('says nothing beyond the range', () => {
    expect(() => sharesLower(range, 0.081)).toThrow(RangeError);
  });
});
