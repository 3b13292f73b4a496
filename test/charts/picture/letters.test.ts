import { describe, expect, it } from 'vitest';
import { setText } from '../../../src/charts/picture/letters.ts';
import { setting } from './faces.ts';

const width = (text: string, size = 10): number => setText(text, size, 'sans', setting).width;

describe('setText', () => {
  it('has outlines for all that the page prints of numbers', () => {
    const { runs } = setText('−$1,234.50 · 2½ × 84¢ €£¥ “49%” … 3–5', 20, 'sans', setting);
    expect(runs.map(({ kind }) => kind)).toEqual(['outlined']);
  });

  it('grows with the size of the text', () => {
    expect(width('Many small', 40)).toBeCloseTo(4 * width('Many small', 10), 6);
  });

  it('moves letters together where the typeface says so', () => {
    expect(width('AV')).toBeLessThan(width('A') + width('V'));
    expect(width('HH')).toBeCloseTo(2 * width('H'), 6);
  });

  it('leaves what it has no outline for to the system, as one text with its own order', () => {
    const { runs } = setText('یک بزرگ & co', 10, 'sans', setting);
    expect(runs.map((run) => (run.kind === 'foreign' ? run.text : run.kind))).toEqual([
      'یک بزرگ',
      'outlined',
    ]);
    expect(runs[1]?.x).toBeCloseTo(35, 6);
  });

  it('never parts an emoji', () => {
    const { runs } = setText('a👩‍🌾b', 10, 'bold', setting);
    expect(runs.map((run) => (run.kind === 'foreign' ? run.text : run.kind))).toEqual([
      'outlined',
      '👩‍🌾',
      'outlined',
    ]);
  });
});
