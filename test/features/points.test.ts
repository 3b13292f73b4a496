import { describe, expect, test } from 'vitest';
import { pointsFor } from '../../src/features/pros-and-cons/points.ts';

describe('pointsFor', () => {
  const points = [
    { id: 'fee', matters: ['money'] },
    { id: 'crowd', matters: ['reach'] },
    { id: 'parcels', matters: ['time', 'money'] },
  ] as const;
  const idsFor = (...picked: Parameters<typeof pointsFor>[1][number][]): string[] =>
    pointsFor(points, picked).map(({ id }) => id);

  test('shows everything while nothing is picked', () => {
    expect(idsFor()).toEqual(['fee', 'crowd', 'parcels']);
  });

  test('keeps the points that bear on what is picked, in their order', () => {
    expect(idsFor('money')).toEqual(['fee', 'parcels']);
    expect(idsFor('trust')).toEqual([]);
  });

  test('takes several picks as “any of these”', () => {
    expect(idsFor('time', 'reach')).toEqual(['crowd', 'parcels']);
  });
});
