import fc from 'fast-check';
import { nameAmong } from '#share';
import type { Creator } from '../../../src/features/engagement-chart/creators.ts';

const named = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '24k',
    '3%',
    'a;b',
    '"Ana"',
    'a:b*c=d',
    '=e',
    '=c',
    'Name',
    '50 Cent',
    'a,b',
    '%41',
  ),
);

/** Lists as the page holds them. */
export const anyCreators: fc.Arbitrary<readonly Creator[]> = fc
  .array(
    fc.record({
      name: named,
      followers: fc.integer({ min: 500, max: 10_000_000 }),
      rate: fc
        .integer({ min: 0, max: 10_000 })
        .chain((part) =>
          fc.constantFrom(1, 10, 1000).map((by) => Number((part / 10_000 / by).toPrecision(4))),
        ),
    }),
    { maxLength: 50 },
  )
  .map((all) =>
    all.reduce<readonly Creator[]>((list, one, at) => {
      const others = list.map(({ name }) => name);
      const name = nameAmong(one.name, others) || nameAmong(`Nobody ${at}`, others);
      return [...list, { ...one, name }];
    }, []),
  );
