import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownNumbers, ladder, simulate, testFirst, worth } from '../../../src/engine/index.ts';
import type { Business, KnownNumbers, Mix } from '../../../src/engine/index.ts';
import { anyDoubtfulMix, anyShop } from '../arbitrary-belief.ts';
import { business, tenSmall } from '../worked-funnel.ts';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
/** From no room at all to room for everything; between them some partners find it. */
const anyRoom = fc.constantFrom(0, 20_000, 60_000, 200_000, Infinity);
/** How many samples are drawn, one time after the other: fewer, as many and more than before. */
const anyRuns = fc.array(fc.integer({ min: 2, max: 700 }), { minLength: 2, maxLength: 4 });

/** Everything that is drawn for one answer. */
function everything(
  mix: Mix,
  shop: Business,
  options: { samples: number; seed: number; known?: KnownNumbers },
) {
  const { mixes, inputs } = simulate([mix, { ...mix, name: 'Again' }], shop, options);
  const [group] = mix.groups;
  const filling = { ...mix, groups: mix.groups.map((own) => ({ ...own, fill: own === group })) };
  const { rungs } = ladder(filling, shop, { ...options, budget: 3_000, hours: 60 });
  return {
    plans: mixes.map(({ measures }) => [measures.profit, measures.engagements, measures.orders]),
    inputs: Object.values(inputs),
    rungs: rungs.map(({ measures }) => [measures.profit.mean, measures.engagements.mean]),
    test: testFirst(mix, shop, options),
    worth: group && worth(group, shop, { ...options, beside: mix }),
  };
}

describe('numbers kept from one simulation to the next', () => {
  it('change no bit of any result, however many samples came before and whatever finds room', () => {
    fc.assert(
      fc.property(
        fc.array(anyDoubtfulMix, { minLength: 1, maxLength: 2 }),
        anyShop,
        anySeed,
        anyRoom,
        anyRuns,
        (mixes, shop, seed, room, runs) => {
          const known = knownNumbers(seed, room);
          for (const samples of runs) {
            for (const mix of mixes) {
              const kept = everything(mix, shop, { samples, seed, known });
              expect(kept).toEqual(everything(mix, shop, { samples, seed }));
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(['reach', 'engagement', 'clicks'] as const)(
    'are others where partners differ more in %s',
    (by) => {
      const options = { samples: 500, seed: 7, known: knownNumbers(7) };
      const partnerSpread = { ...business.partnerSpread, [by]: 1.5 };
      simulate([tenSmall], business, options);
      expect(everything(tenSmall, { ...business, partnerSpread }, options)).toEqual(
        everything(tenSmall, { ...business, partnerSpread }, { samples: 500, seed: 7 }),
      );
    },
  );

  it('are kept: the second time takes none anew, as long as there is room', () => {
    const known = knownNumbers(7);
    const spread = business.partnerSpread;
    const first = known.partnerOf(4, 10_000, spread, { seed: 7, from: 0, count: 300 });
    expect(known.partnerOf(4, 10_000, spread, { seed: 7, from: 0, count: 200 })).toBe(first);
    expect(known.partnerOf(5, 10_000, spread, { seed: 7, from: 0, count: 300 })).not.toBe(first);
    expect(knownNumbers(7, 1_000).scoresOf(0, 0, 0, { seed: 7, from: 0, count: 300 })).toBeNull();
  });

  it('are refused for another seed, whose numbers they are not', () => {
    const options = { samples: 10, seed: 8, known: knownNumbers(7) };
    expect(() => simulate([tenSmall], business, options)).toThrow('options.known.seed');
  });
});
