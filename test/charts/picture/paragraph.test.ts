import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setText } from '../../../src/charts/picture/letters.ts';
import { linesOf, paragraph, type Piece } from '../../../src/charts/picture/paragraph.ts';
import { setting } from './faces.ts';

const plain = (text: string): Piece => ({ text, fill: '#000', face: 'sans' });
const textOf = (line: readonly Piece[]): string => line.map(({ text }) => text).join('');
const widthOf = (line: readonly Piece[]): number =>
  line.reduce((sum, { text, face }) => sum + setText(text, 20, face, setting).width, 0);

describe('linesOf', () => {
  it('loses no character, and no line is wider than its column', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }), {
          minLength: 1,
          maxLength: 6,
        }),
        (texts) => {
          const lines = linesOf(texts.map(plain), 200, 20, setting);
          const bare = (text: string): string => text.replaceAll(' ', '');
          expect(bare(lines.map(textOf).join(''))).toBe(bare(texts.join('')));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(200);
        },
      ),
    );
  });

  it('breaks a name without a space between its letters', () => {
    const lines = linesOf([plain('W'.repeat(40))], 200, 20, setting);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map(textOf).join('')).toBe('W'.repeat(40));
  });

  it('keeps a sign with the name before it', () => {
    const lines = linesOf([plain('Behind: '), plain('Five'), plain(', and')], 110, 20, setting);
    expect(lines.map(textOf)).toEqual(['Behind: Five,', 'and']);
  });
});

describe('paragraph', () => {
  it('is as high as its lines', () => {
    const place = { x: 0, y: 0, width: 110, size: 20, leading: 1.5 };
    expect(paragraph([plain('Behind: Five, and')], place, setting).height).toBe(60);
  });
});
