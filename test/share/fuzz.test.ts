import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countField,
  datasets,
  decode,
  encode,
  type Field,
  fieldIn,
  followersField,
  groupFields,
  modelVersion,
  nameAmong,
  readFragment,
  shopFields,
  type State,
} from '#share';
import { priceLevel } from '#currency';
import { arbitraryState } from './arbitrary-state.ts';
import { scrapHeaps, spoiledLinks } from './fuzz-links.ts';

/** What is wrong with a state, in words; nothing of a valid one. Written apart from the decoder. */
function faultsOf(state: State): readonly string[] {
  const names = state.mixes.map(({ name }) => name);
  const partners = state.mixes.map(({ groups }) =>
    groups.reduce((sum, { count }) => sum + (count === 'fill' ? 0 : count), 0),
  );
  const checks: Readonly<Record<string, boolean>> = {
    dataset: datasets.some((id) => id === state.dataset),
    model: state.model >= 1 && state.model <= modelVersion,
    seed: Number.isInteger(state.seed) && state.seed >= 0 && state.seed < 2 ** 32,
    currency: /^[A-Z]{3}$/.test(state.currency),
    words:
      ['profit', 'reach', 'engagement', 'content'].includes(state.goal) &&
      ['cold', 'typical', 'proven'].includes(state.warmth) &&
      ['similar', 'normal', 'wild'].includes(state.spread),
    mixes: state.mixes.length >= 1 && state.mixes.length <= 6,
    groups: state.mixes.every(({ groups }) => groups.length >= 1 && groups.length <= 12),
    partners: partners.every((count) => count <= (state.model === 1 ? 4800 : 400)),
    fills: state.mixes.every(
      ({ groups }) => groups.filter(({ count }) => count === 'fill').length <= 1,
    ),
    platforms: state.mixes.every(({ groups }) =>
      groups.every(({ platform: on = 'tiktok' }) => ['tiktok', 'youtube', 'other'].includes(on)),
    ),
    extra: state.mixes.every(
      ({ extra = 0 }) => extra >= 0 && extra <= 1e6 * priceLevel(state.currency),
    ),
    names: names.every((name) => name !== '' && nameAmong(name, []) === name),
    unique: new Set(names).size === names.length,
    shop: Object.entries(state.shop).every(([name, own]) =>
      fits(fieldIn(shopFields[name as keyof typeof shopFields], state.currency), own),
    ),
    own: state.mixes.every(({ groups }) =>
      groups.every(
        ({ count, followers, own }) =>
          (count === 'fill' || fits(countField, count)) &&
          fits(followersField, followers) &&
          Object.entries(own).every(([name, value]) =>
            fits(fieldIn(groupFields[name as keyof typeof groupFields], state.currency), value),
          ),
      ),
    ),
  };
  return Object.entries(checks).flatMap(([what, holds]) => (holds ? [] : [what]));
}

/** Whether a field may hold a number or an estimate, by the rules of the engine. */
function fits(field: Field, own: State['shop'][keyof State['shop']]): boolean {
  if (own === undefined) return false;
  if (typeof own === 'number') {
    const whole = field.type !== 'count' || Number.isInteger(own);
    return own >= field.low && own <= field.high && whole;
  }
  const { low, likely, high } = own;
  const inside = low >= field.low && low <= likely && likely <= high && high <= field.high;
  if (low === high) return inside;
  if (field.type === 'rate') return inside && low > 0 && high < 1;
  return inside && field.type === 'amount' && low > 0 && high / likely <= 1e6;
}

describe('readFragment of 100,000 random and spoiled links', () => {
  const wrong: string[] = [];
  const count = { state: 0, none: 0, unreadable: 0 };
  const failing = (texts: fc.Arbitrary<string>, numRuns: number): void => {
    for (const text of fc.sample(texts, { numRuns, seed: 20_261_201 })) {
      const reading = readFragment(text);
      count[reading.kind] += 1;
      if (reading.kind !== 'state') continue;
      const faults = faultsOf(reading.state);
      const again = readFragment(encode(reading.state));
      const isSame =
        again.kind === 'state' &&
        again.seal === 'whole' &&
        again.problems.length === 0 &&
        isDeepStrictEqual(again.state, reading.state);
      if (faults.length > 0 || !isSame) wrong.push(`${faults.join()}: ${text}`);
    }
  };

  it(
    'throws nothing, gives valid states only, and each survives its own link',
    {
      timeout: 300_000,
    },
    () => {
      failing(spoiledLinks, 30_000);
      failing(scrapHeaps, 10_000);
      failing(fc.string({ unit: 'binary', maxLength: 60 }), 60_000);
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(count.state).toBeGreaterThan(25_000);
      expect(count.unreadable).toBeGreaterThan(1000);
      expect(count.none).toBeGreaterThan(10_000);
    },
  );
});

describe('encode', () => {
  // The mass of 100,000 goes through links, files and storage in test/features/calculator.
  it('is undone by readFragment and by decode, whatever the state', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        expect(faultsOf(state)).toEqual([]);
        expect(decode(encode(state))).toEqual({ state, problems: [] });
        expect(readFragment(encode(state))).toMatchObject({ state, problems: [], seal: 'whole' });
      }),
      { numRuns: 200 },
    );
  });
});
