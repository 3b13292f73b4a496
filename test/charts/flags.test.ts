import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flag, placeFlags } from '#charts/flags.ts';
import { nameWidth } from '#charts/labels.ts';

interface Mark {
  at: number;
  text: string;
}
const width = 600;
const anyMark = fc.record({
  at: fc.integer({ min: 60, max: 540 }),
  text: fc.constantFrom(
    'from $1,535 One big fits',
    'hours run out at 12 partners',
    'One big earns more than Ten small from here',
    'twice',
  ),
});

/** What a flag covers, in pixels and lines: its text, and its staff below the text's top. */
const textOf = ({ from, to, row, lines }: Flag<Mark>): [number, number, number, number] => [
  ...([from, to, row, row + lines.length] as const),
];
const isApart = (a: Flag<Mark>, b: Flag<Mark>): boolean => {
  const [a1, a2, a3, a4] = textOf(a);
  const [b1, b2, b3, b4] = textOf(b);
  const staffMisses = b.mark.at <= a1 || b.mark.at >= a2 || b4 <= a3;
  return (a2 <= b1 || b2 <= a1 || a4 <= b3 || b4 <= a3) && staffMisses;
};

describe('placeFlags', () => {
  it('touches no text with another text or its staff, and loses no mark', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 6 }), (marks) => {
        const { flags, left, rows } = placeFlags(marks, width);
        expect([...flags.map(({ mark }) => mark), ...left]).toEqual(marks);
        flags.forEach((flag, i) => {
          flags.forEach((other, j) => expect(i === j || isApart(flag, other)).toBe(true));
          expect(flag.from).toBeGreaterThanOrEqual(0);
          expect(flag.to).toBeLessThanOrEqual(width);
          expect(flag.row + flag.lines.length).toBeLessThanOrEqual(rows);
          expect(flag.lines.join(' ')).toBe(flag.mark.text);
          const widest = Math.max(...flag.lines.map((line) => nameWidth(line)));
          expect(flag.to - flag.from).toBeGreaterThanOrEqual(widest - 0.2);
        });
      }),
    );
  });

  it('keeps one line where there is room, the left one to the right of its staff', () => {
    const { flags, rows } = placeFlags(
      [
        { at: 100, text: 'One big fits' },
        { at: 400, text: 'hours run out' },
      ],
      width,
    );
    expect(rows).toBe(1);
    expect(flags.map(({ row, anchor }) => [row, anchor])).toEqual([
      [0, 'start'],
      [0, 'start'],
    ]);
  });

  it('hangs a text to the left of its staff at the right end', () => {
    const [flag] = placeFlags([{ at: 590, text: 'One big fits' }], width).flags;
    expect(flag?.anchor).toBe('end');
  });

  it('leaves out the last of those that cannot all stand, and names them', () => {
    const crowd = Array.from({ length: 6 }, (_, i) => ({ at: 60 + i, text: 'a b'.repeat(30) }));
    const { flags, left } = placeFlags(crowd, 100);
    expect(flags.length + left.length).toBe(6);
    expect(left).toEqual(crowd.slice(flags.length));
  });
});
