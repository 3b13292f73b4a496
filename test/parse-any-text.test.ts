import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FieldRule, parseNumber, readField, readRange } from '../src/parse.ts';

describe('any text', () => {
  /** Texts near to numbers: marks, digits, signs and words that the readers know, in any order. */
  const near = fc
    .array(
      fc.constantFrom(
        ...'0 1 9 12 500 000 . , - − – + $ € kr USD US$ % k m e e9 to : ( ) ’ ½ ² ٣ ٫ \u00a0 \u200f 👍🏽 \ud83d'.split(
          ' ',
        ),
        ' ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), near);

  it('gives finite numbers within the bounds, or a problem that ends as a sentence', () => {
    const fields: readonly FieldRule[] = [
      { unit: 'money', currency: 'USD', low: 0, high: 1e6 },
      { unit: 'percent', low: 0, high: 1, doubtBelow: 0.01 },
      { unit: 'followers', low: 1, high: 1e9 },
    ];
    fc.assert(
      fc.property(text, fc.constantFrom(...fields), (typed, field) => {
        const [low = 0, high = 0] = [field.low, field.high];
        for (const read of [readField(typed, field), readRange(typed, field)]) {
          const values = read.ok ? [read.value, read.doubt?.instead ?? read.value] : [];
          for (const value of values) {
            const ends = typeof value === 'number' ? [value] : [value.low, value.high];
            expect(ends.every((end) => end >= low && end <= high)).toBe(true);
          }
          if (!read.ok) expect(read.problem).toMatch(/^[“TY].*\.$/su);
        }
        const plain = parseNumber(typed);
        expect(plain.ok ? Number.isFinite(plain.value) : plain.problem.endsWith('.')).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('reads a book no slower than a page: what is long is refused unread', () => {
    const read = readField('1-'.repeat(1_000_000), { unit: 'money' });
    expect(read).toMatchObject({ ok: false });
  });
});

describe('in an old browser', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('reads, refuses and cuts texts without Segmenter and supportedValuesOf', async () => {
    const { supportedValuesOf: _, Segmenter: __, ...rest } = Object.getOwnPropertyDescriptors(Intl);
    vi.stubGlobal('Intl', Object.defineProperties({}, rest));
    vi.resetModules();
    const old = await import('../src/parse.ts');
    expect(old.readMoney('CA$1,600', 'CAD')).toEqual({ ok: true, value: 1600 });
    expect(old.readMoney('€45', 'USD')).toMatchObject({
      problem: expect.stringMatching(/^You typed euros; /) as string,
    });
    expect(old.parseNumber('👍'.repeat(30))).toMatchObject({
      problem: `“${'👍'.repeat(23)}…” is not a number. Try 45 or 1,000.`,
    });
  });
});
