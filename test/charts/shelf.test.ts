import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Shelf from '#charts/Shelf.svelte';
import { shelfLimits } from '#charts/shelf-limits.ts';
import { type ShelfRow, shelvesOf, shelfWords } from '#charts/shelf.ts';
import { money, shareOf100 } from '#format';
import { expectAsStored } from './stored.ts';

/** Ten small creators for a product of $18 each: most campaigns lose part of it. */
const small: ShelfRow = {
  label: 'Ten small',
  index: 0,
  values: [
    ...[-180, -175, -170, -165, -160, -155, -145, -140, -130, -115],
    ...[-100, -85, -60, -30, 10, 50, 120, 240, 500, 1380],
  ],
  profitable: 0.294,
  even: 0.002,
};
/** One big creator for a fee of $1,535. */
const big: ShelfRow = {
  label: 'One big',
  index: 1,
  values: [
    ...[-1405, -1300, -1200, -1080, -970, -850, -730, -590, -450, -280],
    ...[-90, 130, 410, 750, 1180, 1760, 2600, 3900, 6300, 12600],
  ],
  profitable: 0.453,
  even: 0,
};
const unit = 0.01;
const outcomes = fc
  .array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 20, maxLength: 20 })
  .map((values) => values.sort((a, b) => a - b));
const anyRow = fc
  .record({ values: outcomes, profitable: fc.double({ min: 0, max: 1, noNaN: true }) })
  .chain(({ values, profitable }) =>
    fc
      .double({ min: 0, max: 1 - profitable, noNaN: true })
      .map((even): ShelfRow => ({ label: 'A', index: 0, values, profitable, even })),
  );
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 6 });

describe('shelvesOf', () => {
  it('stands the campaigns of all plans on the same shelves, the best on top', () => {
    const { shelves } = shelvesOf([small, big], { unit });
    expect(shelves.map((shelf) => [shelfWords(shelf, money), ...shelf.counts])).toEqual([
      ['made more than $1,000', 1, 6],
      ['made up to $1,000', 5, 3],
      ['lost up to $200', 14, 1],
      ['lost more than $200', 0, 10],
    ]);
  });

  it('draws 20 discs a plan, above zero as many as the printed share of profit says', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { shelves } = shelvesOf(rows, { unit });
        rows.forEach(({ profitable }, i) => {
          const on = (side: string): number =>
            shelves.reduce((sum, one) => sum + (one.side === side ? one.counts[i]! : 0), 0);
          expect(on('made') + on('even') + on('lost')).toBe(20);
          expect(on('made')).toBe(Math.round((20 * shareOf100(profitable).of100) / 100));
        });
      }),
    );
  });

  it('stands every other disc on the shelf that holds its value', () => {
    const { shelves } = shelvesOf([small, big], { unit });
    for (const [i, { values }] of [small, big].entries()) {
      for (const { side, above, upTo, counts } of shelves) {
        const sign = side === 'made' ? 1 : -1;
        const held = values.filter(
          (value) => sign * value > above && sign * value <= (upTo ?? Infinity),
        );
        expect(counts[i]).toBe(held.length);
      }
    }
  });

  it('holds on "up to $1,000" who made $1,000', () => {
    const values = small.values.map((value) => (value === 500 ? 1000 : value));
    const { shelves } = shelvesOf([{ ...small, values }], {
      ...{ unit, held: { made: [1000], lost: [100] } },
    });
    expect(shelves.map(({ counts }) => counts[0])).toEqual([1, 5, 4, 10]);
  });

  it('has a shelf for campaigns that come out even, where there are any', () => {
    const level: ShelfRow = {
      ...{ label: 'Level', index: 2, profitable: 0, even: 1 },
      values: Array.from({ length: 20 }, () => 0),
    };
    const { shelves } = shelvesOf([small, level], { unit });
    const [even] = shelves.filter(({ side }) => side === 'even');
    expect(even?.counts).toEqual([0, 20]);
    expect(shelves.map(({ side }) => side).indexOf('even')).toBe(
      shelves.findIndex(({ side }) => side === 'lost') - 1,
    );
    expect(shelvesOf([small], { unit }).shelves.map(({ side }) => side)).not.toContain('even');
  });

  it('keeps limits that are handed back, whatever the values become', () => {
    const { limits } = shelvesOf([small, big], { unit });
    const richer = { ...small, values: small.values.map((value) => value + 900), profitable: 1 };
    const { shelves, limits: kept } = shelvesOf([richer, big], { unit, held: limits });
    expect(kept).toEqual(limits);
    expect(shelves.map((shelf) => shelfWords(shelf, money))).toEqual(
      shelvesOf([small, big], { unit }).shelves.map((shelf) => shelfWords(shelf, money)),
    );
    expect(shelves.map(({ counts }) => counts[0])).toEqual([4, 16, 0, 0]);
  });

  it('names shelves where one side of zero is empty, and parts the other into three', () => {
    const hopeless = { ...big, values: big.values.map((value) => value - 13_000), profitable: 0 };
    const { shelves } = shelvesOf([{ ...small, profitable: 0 }, hopeless], { unit });
    expect(shelves.map((shelf) => shelfWords(shelf, money))).toEqual([
      'made money',
      expect.stringMatching(/^lost up to \$/),
      expect.stringMatching(/^lost \$[\d,]+ to \$/),
      expect.stringMatching(/^lost more than \$/),
    ]);
    expect(shelves[0]!.counts).toEqual([0, 0]);
  });

  it('refuses a plan that is not told by 20 outcomes', () => {
    expect(() => shelvesOf([{ ...small, values: [1] }], { unit })).toThrow(RangeError);
  });
});

describe('shelfLimits', () => {
  const sizes = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 60 });

  it('are round, printed in full, and never leave a side of one limit with an empty shelf', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.constantFrom(0.01, 1, 100), (made, lost, smallest) => {
        const limits = shelfLimits(made, lost, smallest);
        for (const [side, all] of [
          [limits.made, made],
          [limits.lost, lost],
        ] as const) {
          const ends = [-1, ...side, Infinity];
          side.forEach((limit, i) => {
            const digits = limit / 10 ** Math.floor(Math.log10(limit) + 1e-9);
            expect([1, 2, 2.5, 5].some((round) => Math.abs(digits - round) < 1e-9)).toBe(true);
            expect(limit / smallest).toBeCloseTo(Math.round(limit / smallest), 6);
            expect(all.some((size) => size > limit && size <= ends[i + 2]!)).toBe(true);
            expect(all.some((size) => size <= limit)).toBe(true);
          });
        }
        expect(limits.made.length + limits.lost.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('part the discs about evenly', () => {
    const even = Array.from({ length: 40 }, (_, i) => (i + 1) * 25);
    expect(shelfLimits(even, even, unit)).toEqual({ made: [500], lost: [500] });
  });
});

describe('Shelf', () => {
  const props = { format: money, unit, title: '20 campaigns of each plan.' };
  const drawn = (rows: readonly ShelfRow[]): string =>
    render(Shelf, { props: { ...props, rows } }).body.replace(/<!--[\s\S]*?-->/g, '');

  it('is as it was last looked at', async () => {
    await expectAsStored('shelf', drawn([small, big]));
  });

  it('says every count and both ends in words, for those who see no discs', () => {
    const html = drawn([small, big]);
    const rows = [...html.matchAll(/<div role="row"[\s\S]*?(?=<div role="row"|$)/g)].map(([row]) =>
      row
        .replace(/<svg[\s\S]*?<\/svg>/g, '')
        .replace(/<span[^>]*aria-hidden[\s\S]*?<\/span>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(rows).toEqual([
      'Campaigns of 20 Ten small One big',
      'best of 20 $1,380 $12,600',
      'made more than $1,000 1 6',
      'made up to $1,000 5 3',
      'lost up to $200 14 1',
      'lost more than $200 0 10',
      'worst of 20 −\u2060$180 −\u2060$1,405',
    ]);
  });

  it('draws as many discs as it counts, once for narrow columns and once for wide ones', () => {
    const html = drawn([small, big]);
    for (const perLine of [5, 10]) {
      const paths = [...html.matchAll(/<svg class="of-(\d+)[^>]*>\s*<path d="([^"]*)"/g)]
        .filter(([, lines]) => lines === `${perLine}`)
        .map(([, , d = '']) => d.match(/M/g)?.length);
      expect(paths).toEqual([1, 6, 5, 3, 14, 1, 10]);
    }
  });

  it('keeps each plan in its own hue, whatever its place', () => {
    const html = drawn([{ ...small, index: 4 }, big]);
    expect(html).toContain('hue-5');
    expect(html).not.toContain('hue-1');
  });
});
