import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { type DialCell, dialLayout } from '#charts/dial.ts';
import DialStrip from '#charts/DialStrip.svelte';
import { expectAsStored } from './stored.ts';

/** Cells of equal width along the whole range. */
const cellsOf = (...leaders: DialCell['leader'][]): DialCell[] =>
  leaders.map((leader, i) => ({
    ...{ from: i / leaders.length, to: (i + 1) / leaders.length, leader, label: `${leader}` },
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
  const drawn = (cells: readonly DialCell[], stale = false): string =>
    render(DialStrip, { props: { cells, stale } }).body;
  /** The class of each piece with the text that stands on it. */
  const pieces = (html: string): readonly (readonly string[])[] =>
    [...html.matchAll(/class="(run [^"]*)"[^>]*>.*?class="label[^"]*"[^>]*>([^<]*)</gs)].map(
      ([, name = '', label = '']) => [name.replaceAll(/ ?svelte-\w+/g, ''), label],
    );

  it('is as it was last looked at', async () => {
    await expectAsStored('dial', drawn(cellsOf('none', 'close', 'test', 0, 1)));
  });

  it('writes who leads on every piece, and tells kinds apart by more than a hue', () => {
    expect(pieces(drawn(cellsOf('none', 'close', 'test', 0, 1)))).toEqual([
      ['run none', 'none'],
      ['run close', 'close'],
      ['run test hue-1', 'test'],
      ['run plan hue-1', '0'],
      ['run plan hue-2', '1'],
    ]);
  });

  it('is left to the words beneath by screen readers', () => {
    expect(drawn(cellsOf(0, 1))).toMatch(
      /^(?:<!--.*?-->)*<svg class="strip[^>]*aria-hidden="true"/,
    );
  });

  it('draws nothing but its ground where nothing is known yet', () => {
    expect(pieces(drawn([]))).toEqual([]);
  });

  it('says that it is of other numbers', () => {
    expect(drawn(cellsOf(0), true)).toMatch(/class="strip[^"]*\bstale\b/);
    expect(drawn(cellsOf(0))).not.toMatch(/\bstale\b/);
  });
});
