import { describe, expect, test } from 'vitest';
import { creditsOf, datedName, inRow } from '#figures/figure.ts';
import type { Source } from '#data/schemas.ts';
import { content, dataset } from '../data/real-content.ts';

const sources = new Map((content.sources as Source[]).map((source) => [source.id, source]));

describe('creditsOf', () => {
  const rows = dataset.engagement.filter(({ id, platform }) => {
    return id.startsWith('modash-2023-') && platform === 'Instagram';
  });

  test('names each source once, by the year of its data, with what it counted and where', () => {
    const [first, ...others] = creditsOf(rows, sources);
    expect(others).toEqual([]);
    expect(first?.name).toBe('Modash 2023');
    expect(first?.what).toMatch(/^median engagements of last 30 posts \/ followers; /);
    expect(first?.url).toMatch(/^https:/);
  });

  test('refuses a source that is not in the list', () => {
    const [row] = rows;
    expect(() => creditsOf([{ ...row!, source: 'nobody' }], sources)).toThrow('nobody');
  });
});

describe('datedName', () => {
  test('says a year once', () => {
    expect(datedName('Modash', 2023)).toBe('Modash 2023');
    expect(datedName('Review, Sept 2024', 2024)).toBe('Review, Sept 2024');
    expect(datedName('Heepsy', null)).toBe('Heepsy');
  });
});

describe('inRow', () => {
  test('puts names in a row', () => {
    expect([inRow([]), inRow(['a']), inRow(['a', 'b']), inRow(['a', 'b', 'c'])]).toEqual([
      ...['', 'a', 'a and b', 'a, b and c'],
    ]);
  });
});
