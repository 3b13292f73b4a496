import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/data/check-benchmarks.ts';
import { dataset, newestSet } from './real-content.ts';

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

  test('holds every row of November, so that what is cited there is found here', () => {
    const ids = new Set(rowsOf(newestSet).map(({ id }) => id));
    expect(rowsOf(dataset).filter(({ id }) => !ids.has(id))).toEqual([]);
  });
});
