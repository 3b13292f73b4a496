import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxOf, ownLabels, ownRadius } from '#charts/own-labels.ts';

const frame: Box = { left: 20, right: 820, top: 40, bottom: 360 };
const mark = (x: number, y: number, name = 'Mia') => ({ x, y, name, value: '2.1%' });

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('ownLabels', () => {
  it('writes name and value right of the mark, where there is room', () => {
    expect(ownLabels([mark(100, 200)], frame, [])).toEqual([
      { x: 100 + ownRadius + 4, y: 204, text: 'Mia 2.1%', anchor: 'start' },
    ]);
  });

  it('goes to the other side where something is in the way, and nowhere where all is full', () => {
    const right: Box = { left: 105, right: 300, top: 150, bottom: 250 };
    expect(ownLabels([mark(100, 200)], frame, [right])[0]?.anchor).toBe('end');
    expect(ownLabels([mark(100, 200)], frame, [{ ...right, left: 0 }])).toEqual([null]);
  });

  it('cuts a long name and never the value', () => {
    const [label] = ownLabels([mark(100, 200, 'x'.repeat(80))], frame, []);
    expect(label?.text).toMatch(/^x+… 2\.1%$/);
  });

  it('lets no two of fifty labels touch each other, a mark or the edge, and writes as many as it can', () => {
    const places = fc.array(
      fc.tuple(fc.integer({ min: 20, max: 820 }), fc.integer({ min: 40, max: 360 })),
      { minLength: 50, maxLength: 50 },
    );
    fc.assert(
      fc.property(places, (all) => {
        const marks = all.map(([x, y], at) => mark(x, y, `Creator ${at}`));
        const labels = ownLabels(marks, frame, []);
        const boxes = labels.flatMap((label) => (label ? [boxOf(label)] : []));
        boxes.forEach((box, i) => {
          expect(boxes.slice(i + 1).filter((other) => touches(box, other))).toEqual([]);
          expect(box.left).toBeGreaterThanOrEqual(frame.left);
          expect(box.right).toBeLessThanOrEqual(frame.right);
        });
        labels.forEach((label, i) => {
          if (!label) return;
          const onOthers = all.filter(
            ([x, y], at) =>
              at !== i &&
              touches(boxOf(label), {
                ...{ left: x - ownRadius, right: x + ownRadius },
                ...{ top: y - ownRadius, bottom: y + ownRadius },
              }),
          );
          expect(onOthers).toEqual([]);
        });
        expect(boxes.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
