import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakEvenWords,
  evaluate,
  outcomeWords,
  plainText,
  type Result,
  verdictOf,
  verdictText,
} from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { decode, groupFields, shopFields } from '#share';
import { benchmarkSchema } from '../../src/data/benchmark-schema.ts';

const defaults = defaultsOf(
  benchmarkSchema.parse(
    JSON.parse(
      readFileSync(new URL('../../content/benchmarks/2026-11.json', import.meta.url), 'utf8'),
    ),
  ),
);

const number = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '0.5',
    '0.000000000001',
    '0.9999999999999999',
    '1000000',
    '100',
    '1k',
    '1000m',
    'x',
  ),
  fc.double({ min: 0, max: 1.2, noNaN: true }).map((value) => value.toFixed(6)),
);
const value = fc.oneof(
  number,
  fc.tuple(number, number, number).map((three) => three.join('-')),
);
const shopPair = fc
  .tuple(fc.constantFrom(...Object.values(shopFields)), value)
  .map(([{ key }, text]) => `${key}=${text}`);
const term = fc
  .tuple(fc.constantFrom(...Object.values(groupFields)), value)
  .map(([{ key }, text]) => `${key}=${text}`);
const group = fc
  .tuple(
    fc.constantFrom('0', '1', '3', '20'),
    fc.constantFrom('1', '999', '10k', '1000m'),
    fc.constantFrom('product', 'fee', 'fee-commission', 'commission'),
    fc.constantFrom('post', 'story', 'post-story', 'reel'),
    fc.array(term, { maxLength: 4 }),
  )
  .map(([count, followers, deal, format, terms]) =>
    [`${count}x${followers}`, deal, format, ...terms].join(':'),
  );
const mix = fc
  .array(group, { minLength: 1, maxLength: 2 })
  .map((groups) => `mix=Any~${groups.join('~')}`);
const words = fc.constantFrom(
  'warm=cold',
  'warm=proven',
  'goal=reach',
  'goal=content',
  'goal=engagement',
  'spread=wild',
  'cur=JPY',
);
const link = fc
  .tuple(
    fc.array(shopPair, { maxLength: 5 }),
    fc.array(words, { maxLength: 3 }),
    fc.array(mix, { maxLength: 3 }),
  )
  .map((parts) => ['v=1', ...parts.flat()].join('&'));

/** All text the page prints of a result. */
function textOf(result: Result): string {
  const names = result.mixes.map(({ name }) => name);
  return [
    verdictText(verdictOf(result)),
    ...result.outcomes.map((outcome) => outcomeWords(result, outcome)),
    ...result.mixes.map((_, place) => breakEvenWords(result, place)),
  ]
    .map((parts) => plainText(parts, names))
    .join(' ');
}

describe('any link', () => {
  it(
    'gives finite numbers and whole sentences, at the ends of every control too',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(link, (text) => {
          const result = evaluate(decode(text).state, defaults, 16);
          expect(textOf(result)).not.toMatch(/NaN|Infinity|∞|undefined|null/);
          for (const { dots, spread, shown, bill } of result.mixes) {
            const numbers = [
              ...dots,
              ...Object.values(spread).flatMap((each) => Object.values(each)),
              ...Object.values(shown).flatMap((each) => Object.values(each)),
              bill.total,
              bill.perOrder,
            ];
            expect(numbers.filter((each) => !Number.isFinite(each))).toEqual([]);
          }
        }),
        { numRuns: 800 },
      );
    },
  );
});
