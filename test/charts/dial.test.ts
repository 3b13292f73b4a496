import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { type DialCell, dialLayout } from '#charts/dial.ts';
import DialStrip from '#charts/DialStrip.svelte';
import { expectAsStored } from './stored.ts';

/** Cells of equal width along the whole range. */
const cellsOf = (...leaders: DialCell['leader'][]): DialCell[] =>
  leaders.map((leader, i) => ({
    ...{ from: i / leaders.length, to: (i + 1) / leaders.length, leader },
    ...(leader === 'test' ? { index: 0 } : {}),
  }));

describe('dialLayout', () => {
  it('joins neighbors of one leader, and covers the whole range without a gap', () => {
    const { runs } = dialLayout(cellsOf('none', 'none', 'test', 0, 0, 0, 'close', 1));
    expect(runs.map(({ leader, hue }) => [leader, hue])).toEqual([
      ['none', undefined],
      ['test', 'hue-1'],
      [0, 'hue-1'],
      ['close', undefined],
      [1, 'hue-2'],
    ]);
    let reached = 0;
    for (const { from, width } of runs) {
      expect(from).toBeCloseTo(reached, 9);
      reached = from + width;
    }
    expect(reached).toBeCloseTo(100, 9);
  });

  it('keeps tests of two plans apart', () => {
    const [first, second] = cellsOf('test', 'test');
    expect(dialLayout([first!, { ...second!, index: 1 }]).runs).toHaveLength(2);
  });

  it('marks each change of the leader, but no edge of what is too close to tell', () => {
    expect(dialLayout(cellsOf('none', 0, 1, 1)).flips).toEqual([25, 50]);
    expect(dialLayout(cellsOf('none', 'close', 0, 1)).flips).toEqual([75]);
    expect(dialLayout(cellsOf(0, 0, 0)).flips).toEqual([]);
  });
});

describe('DialStrip', () => {
  const drawn = (cells: readonly DialCell[], today: number | null): string =>
    render(DialStrip, { props: { cells, today, label: 'Ten small lead from $40.' } }).body;

  it('is as it was last looked at', async () => {
    await expectAsStored('dial', drawn(cellsOf('none', 'close', 'test', 0, 1), 0.5));
  });

  it('is told in words', () => {
    expect(drawn(cellsOf(0, 1), null)).toContain('aria-label="Ten small lead from $40."');
  });

  it('fills what is too close and what is tested first with patterns of its own drawing', () => {
    const svg = drawn(cellsOf('close', 'test', 0), null);
    const patterns = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
    const fills = [...svg.matchAll(/fill="url\(#([^"]+)\)"/g)].map(([, id]) => id);
    expect(new Set(patterns).size).toBe(2);
    expect(fills).toEqual(patterns);
  });

  it('marks where the dial stands, only while that is on the range', () => {
    expect(drawn(cellsOf(0, 1), 0.3)).toMatch(/class="today[^>]*x1="30%"/);
    expect(drawn(cellsOf(0, 1), null)).not.toContain('class="today');
  });
});
