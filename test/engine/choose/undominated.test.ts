import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/engine/choose/undominated.ts';
import { undominated } from '../../../src/engine/choose/undominated.ts';

const most = { low: 0, high: 100 };
const label = (own: number, shared: number, ...uses: number[]): Label => ({
  ...{ own, shared, uses },
  taken: null,
});

describe('undominated', () => {
  it('drops what is worth less and costs as much or more', () => {
    const [good, dear, poor] = [label(0, 50, 10), label(0, 50, 12), label(0, 40, 10)];
    expect(undominated([poor, dear, good], [most], 0)).toEqual([good]);
  });

  it('keeps what is worth less and costs less, and what costs less of one limit', () => {
    const [much, little] = [label(0, 50, 10), label(0, 30, 4)];
    expect(undominated([much, little], [most], 0)).toEqual([little, much]);
    const [cheap, quick] = [label(0, 50, 4, 9), label(0, 50, 8, 2)];
    expect(undominated([cheap, quick], [most, most], 0)).toEqual([cheap, quick]);
  });

  it('keeps one of two that are the same', () => {
    expect(undominated([label(1, 2, 3), label(1, 2, 3)], [most], 0)).toHaveLength(1);
  });

  it('compares own with shared value by what may be left of it', () => {
    // 0 + 60 is more than 50 + 0 now, but not once half of what is shared has gone.
    const [shared, own] = [label(0, 60, 10), label(50, 0, 10)];
    expect(undominated([shared, own], [most], 0.5)).toEqual([shared, own]);
    expect(undominated([shared, own], [most], 0.9)).toEqual([shared]);
  });

  it('keeps what has more of something that must be had, up to the least of it', () => {
    const least = { low: 2, high: Infinity };
    const [without, one, two, three] = [0, 1, 2, 3].map((n) => label(0, 50, 10 + n, n)) as [
      ...[Label, Label, Label, Label],
    ];
    expect(undominated([three, two, one, without], [most, least], 0)).toEqual([without, one, two]);
  });

  it('does not mind when there are no limits', () => {
    expect(undominated([label(0, 40), label(0, 50)], [], 0)).toEqual([label(0, 50)]);
  });
});
