import { describe, expect, it } from 'vitest';
import {
  endsOf,
  linesOf,
  sizeOf,
  spoken,
} from '../../src/features/engagement-chart/reading-words.ts';

const banded = { from: 5000, to: 10_000, rate: 0.01435, low: 0.0062, high: 0.0354 };
const reading = {
  stop: { at: 7100, from: 5000, to: 10_000 },
  studies: [
    { study: { id: 'a', label: 'Modash 2023', points: [banded] }, point: banded },
    {
      study: { id: 'b', label: 'Markerly 2016*', points: [] },
      point: { from: 1_000_000, to: null, rate: 0.0166, low: null, high: null },
    },
    { study: { id: 'c', label: 'Rival IQ 2023', points: [] }, point: undefined },
  ],
  own: [],
};

describe('sizeOf', () => {
  it('names the sizes of a stop, or the size of a creator', () => {
    expect(sizeOf(reading.stop)).toBe('5k to 10k followers');
    expect(sizeOf({ at: 12_345, from: 12_345, to: 12_345 })).toBe('12,345 followers');
  });
});

describe('linesOf', () => {
  it('says rate, sizes counted and range of each study, or that there is no figure', () => {
    expect(linesOf(reading).map(({ name, value, detail }) => [name, value, detail])).toEqual([
      ['Modash 2023', '1.44%', '5k to 10k, 0.62% to 3.54%'],
      ['Markerly 2016*', '1.66%', 'over 1M'],
      ['Rival IQ 2023', 'no figure', ''],
    ]);
  });

  it('puts creators of that size first', () => {
    const own = [{ name: 'Mia', followers: 7100, rate: 0.031 }];
    expect(linesOf({ ...reading, own })[0]).toMatchObject({ name: 'Mia', value: '3.1%' });
  });
});

describe('endsOf', () => {
  it('says from where to where a study goes, or its one figure', () => {
    const last = { ...banded, from: 1_000_000, to: null, rate: 0.0115 };
    const study = { id: 'a', label: 'Modash 2023', points: [banded, last] };
    expect(endsOf([{ study, index: 0 }])).toEqual([
      {
        ...{ id: 'a', name: 'Modash 2023', value: '1.44%' },
        detail: '5k to 10k, then 1.15% over 1M',
      },
    ]);
    expect(endsOf([{ study: { ...study, points: [last] }, index: 0 }])[0]).toMatchObject({
      ...{ value: '1.15%', detail: 'over 1M' },
    });
  });
});

describe('spoken', () => {
  it('speaks all that is shown', () => {
    const words = spoken(reading);
    expect(words).toMatch(/^5k to 10k followers\. /);
    for (const { name, value, detail } of linesOf(reading)) {
      expect(words).toContain(`${name}: ${value}${detail === '' ? '' : ` (${detail})`}`);
    }
  });
});
