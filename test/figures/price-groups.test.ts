import { describe, expect, test } from 'vitest';
import { priceGroups } from '#figures/price-groups.ts';
import { dataset } from '../data/real-content.ts';

const groups = priceGroups(dataset);
const printed = (title: string): Record<string, string> =>
  Object.fromEntries(
    groups.find((group) => group.title === title)?.bars.map(({ name, text }) => [name, text]) ?? [],
  );

describe('priceGroups', () => {
  test('has the five tiers from small to big, each ending with the calculator’s own start', () => {
    expect(groups.map(({ title, hue }) => [title, hue])).toEqual([
      ['Under 10,000 followers', 1],
      ['10,000 to 100,000', 1],
      ['100,000 to 500,000', 0],
      ['500,000 to 1 million', 2],
      ['Above 1 million', 2],
    ]);
    for (const { bars } of groups) {
      expect(bars.map(({ guess }) => guess)).toEqual([...bars.slice(1).map(() => false), true]);
    }
  });

  // As the lists print them: Marketing Hub 2021, Klear 2019, Inc. 2017.
  test('prints ranges, single prices and open ends as published', () => {
    expect(printed('Under 10,000 followers')).toMatchObject({
      'Marketing Hub ’21': '$10 to $100',
      'Klear ’19': '$41',
    });
    expect(printed('500,000 to 1 million')['Inc. column ’17']).toBe('$3,000 or more');
  });

  test('puts the cheapest list first and leaves out what nobody traced', () => {
    for (const { bars } of groups) {
      const lows = bars.filter(({ guess }) => !guess).map(({ low }) => low);
      expect(lows).toEqual([...lows].sort((a, b) => a - b));
    }
    const named = groups.flatMap(({ bars }) => bars.flatMap(({ source }) => source ?? []));
    const traced = dataset.price.filter(({ confidence }) => confidence !== 'unchecked');
    expect(named.every((source) => traced.some((row) => row.source === source))).toBe(true);
  });
});
