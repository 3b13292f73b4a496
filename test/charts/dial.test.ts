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

describe('the labels of dialLayout', () => {
  const cells = cellsOf('none', 'none', 'none', 0);
  const free = (thumb?: number): readonly (readonly [number, number, string | undefined])[] =>
    dialLayout(cells, thumb).runs.map(({ free: { from, width }, covered }) => [
      ...([from, width, covered] as const),
    ]);

  it('have all of their piece where no thumb is near', () => {
    expect(free()).toEqual([
      [0, 75, undefined],
      [75, 25, undefined],
    ]);
  });

  it('give way to the thumb, to the side with more room', () => {
    expect(free(0.3)[0]).toEqual([30, 45, 'start']);
    expect(free(0.5)[0]).toEqual([0, 50, 'end']);
    expect(free(0)[0]).toEqual([0, 75, 'start']);
    expect(free(1)[1]).toEqual([75, 25, 'end']);
  });

  it('keep off a thumb that stands between two pieces', () => {
    expect(free(0.74)).toEqual([
      [0, 74, 'end'],
      [75, 25, 'start'],
    ]);
    expect(free(0.7)[1]).toEqual([75, 25, undefined]);
  });

  it('move no piece and no flip', () => {
    const { runs, flips } = dialLayout(cells, 0.3);
    expect(runs.map(({ from, width }) => [from, width])).toEqual([
      [0, 75],
      [75, 25],
    ]);
    expect(flips).toEqual([75]);
  });
});

describe('DialStrip', () => {
  const drawn = (cells: readonly DialCell[], stale = false): string =>
    render(DialStrip, { props: { cells, stale } }).body;
  /** The class of each piece with the text that stands on it. */
  const pieces = (html: string): readonly (readonly string[])[] =>
    [...html.matchAll(/class="(run [^"]*)"/g)].map(([, name = ''], i) => {
      const labels = [...html.matchAll(/class="label[^"]*"[^>]*>([^<]*)</g)];
      return [name.replaceAll(/ ?svelte-\w+/g, ''), labels[i]?.[1] ?? ''];
    });

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

  it('lays the label beside the thumb', () => {
    const html = render(DialStrip, { props: { cells: cellsOf(0), thumb: 0.25 } }).body;
    expect(html).toMatch(
      /<foreignObject x="25%" y="0" width="75%"[^>]*>\s*<div class="on on-plan hue-1 start/,
    );
  });

  it('says that it is of other numbers', () => {
    expect(drawn(cellsOf(0), true)).toMatch(/class="strip[^"]*\bstale\b/);
    expect(drawn(cellsOf(0))).not.toMatch(/\bstale\b/);
  });
});
