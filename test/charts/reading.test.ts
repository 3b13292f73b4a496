import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingAt, stopAt, stopsOf } from '#charts/reading.ts';
import { bucketAt, type Study } from '#charts/study.ts';

const study = (id: string, ends: [number | null, number | null][]): Study => ({
  id,
  label: `${id} 2020`,
  points: ends.map(([from, to], at) => ({ from, to, rate: (at + 1) / 100, low: null, high: null })),
});
const studies = [
  study('a', [
    [0, 1e3],
    [1e3, 1e4],
  ]),
  study('b', [
    [5e3, 2e4],
    [1e6, null],
  ]),
];
const own = [
  { name: 'One', followers: 7000, rate: 0.02 },
  { name: 'Two', followers: 60_000, rate: 0.01 },
];

describe('stopsOf', () => {
  it('stops between neighboring ends of buckets, where a study has a figure', () => {
    expect(stopsOf(studies, []).map(({ from, to }) => [from, to])).toEqual([
      [500, 1e3],
      [1e3, 5e3],
      [5e3, 1e4],
      [1e4, 2e4],
      [1e6, 1e7],
    ]);
  });

  it('stops at every own creator too, in order', () => {
    const at = stopsOf(studies, own).map((stop) => stop.at);
    expect(at).toContain(7000);
    expect(at).toContain(60_000);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('has one stop where a creator is as large as what stands for the sizes around them', () => {
    const [, , middle] = stopsOf(studies, []);
    const same = stopsOf(studies, [{ name: 'Same', followers: middle!.at, rate: 0.1 }]);
    expect(same.filter(({ at }) => at === middle!.at)).toHaveLength(1);
  });

  it('reaches every figure of every study, and finds each stop again by its followers', () => {
    const edges = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(edges, { minLength: 1, maxLength: 4 }), (all) => {
        const any = all.map((ends, at) => {
          const sorted = [...ends].sort((a, b) => a - b).map((end) => 500 * 10 ** (end / 100));
          return study(
            `${at}`,
            sorted.slice(1).map((to, i) => [sorted[i] ?? 500, to]),
          );
        });
        const stops = stopsOf(any, []);
        for (const one of any) {
          const reached = new Set(stops.map(({ at }) => bucketAt(one, at)));
          expect(one.points.filter((point) => !reached.has(point))).toEqual([]);
        }
        expect(stops.map(({ at }) => stopAt(stops, at))).toEqual(stops);
      }),
    );
  });
});

describe('stopAt', () => {
  const stops = stopsOf(studies, own);

  it('is the creator of exactly that size, else the sizes around it', () => {
    expect(stopAt(stops, 7000)).toEqual({ at: 7000, from: 7000, to: 7000 });
    expect(stopAt(stops, 7001)).toMatchObject({ from: 5e3, to: 1e4 });
    expect(stopAt(stops, 1e4)).toMatchObject({ from: 1e4, to: 2e4 });
  });

  it('is nothing where no study has a figure', () => {
    expect(stopAt(stops, 100_000)).toBeUndefined();
  });
});

describe('readingAt', () => {
  it('says what each study found there, and names the creators of that size', () => {
    const stop = stopAt(stopsOf(studies, own), 7000)!;
    const reading = readingAt(stop, studies, own);
    expect(reading.studies.map(({ point }) => point?.rate)).toEqual([0.02, 0.01]);
    expect(reading.own).toEqual([own[0]]);
    expect(readingAt(stopAt(stopsOf(studies, own), 2e3)!, studies, own).studies[1]?.point).toBe(
      undefined,
    );
  });
});
