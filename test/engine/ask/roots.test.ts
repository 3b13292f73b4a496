import { describe, expect, it } from 'vitest';
import { lineRoot, scanForRoots, scanPoints } from '../../../src/engine/ask/roots.ts';

describe('scanPoints', () => {
  it('takes 41 points at equal distances', () => {
    const points = scanPoints(0, 1, 'even', false);
    expect(points).toHaveLength(41);
    expect([points[0], points[1], points[40]]).toEqual([0, 0.025, 1]);
  });

  it('takes 41 points at equal ratios', () => {
    const points = scanPoints(1, 1e8, 'ratio', false);
    expect([points[0], points[5], points[40]]).toEqual([1, 10, 1e8]);
  });

  it('rounds whole numbers and takes each once', () => {
    expect(scanPoints(1, 4, 'ratio', true)).toEqual([1, 2, 3, 4]);
  });

  it('has no points in an empty range', () => {
    expect(scanPoints(1, 0, 'ratio', true)).toEqual([]);
  });
});

describe('scanForRoots', () => {
  const points = scanPoints(0, 4, 'even', false);

  it('finds every change of sign to the last digit', () => {
    const roots = scanForRoots((x) => Math.sin(Math.PI * (x + 0.01)), points, false);
    expect(roots).toEqual([0.99, 1.99, 2.99, 3.99].map((root) => expect.closeTo(root, 13)));
  });

  it('finds a root that is one of the points, crossed or touched, and at the ends', () => {
    expect(scanForRoots((x) => x - 2, points, false)).toEqual([2]);
    expect(scanForRoots((x) => (x - 2) ** 2, points, false)).toEqual([2]);
    expect(scanForRoots((x) => x * (x - 4), points, false)).toEqual([0, 4]);
  });

  it('finds none where the function is 0 throughout', () => {
    expect(scanForRoots(() => 0, points, false)).toEqual([]);
    expect(scanForRoots((x) => Math.max(0, x - 2), points, false)).toEqual([]);
  });

  it('finds none where the sign stays', () => {
    expect(scanForRoots((x) => x * x + 1, points, false)).toEqual([]);
  });

  it('gives the first whole number on the new side', () => {
    const wholes = scanPoints(1, 1000, 'ratio', true);
    expect(scanForRoots((n) => 432.1 - n, wholes, true)).toEqual([433]);
    expect(scanForRoots((n) => 432 - n, wholes, true)).toEqual([432]);
  });
});

describe('lineRoot', () => {
  it('is the root of a straight line', () => {
    expect(lineRoot((x) => 3 * x - 1, 0, 10)).toEqual([expect.closeTo(1 / 3, 15)]);
  });

  it('counts the ends in', () => {
    expect(lineRoot((x) => x, 0, 1)).toEqual([0]);
    expect(lineRoot((x) => x - 1, 0, 1)).toEqual([1]);
  });

  it('is none for a level line, on 0 or off it, or beyond the ends', () => {
    expect(lineRoot(() => 5, 0, 1)).toEqual([]);
    expect(lineRoot(() => 0, 0, 1)).toEqual([]);
    expect(lineRoot((x) => x - 2, 0, 1)).toEqual([]);
  });
});
