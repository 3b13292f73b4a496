import { describe, expect, it } from 'vitest';
import {
  caps,
  encode,
  type Field,
  groupFields,
  longLink,
  modelVersion,
  nameAmong,
  type OwnNumber,
  readFragment,
  samplesFor,
  shopFields,
  startState,
  type State,
  tenOrOne,
  workOf,
} from '#share';

describe('the largest comparison there can be', () => {
  const longest = (field: Field): OwnNumber => {
    const tiny = 1.2345678901234567e-40;
    if (field.type === 'count') return field.high;
    if (field.type === 'rate') return { low: tiny, likely: tiny, high: 0.1234567890123456 };
    if (field.type !== 'amount') return Math.max(tiny, field.low);
    const low = Math.max(tiny, field.low);
    return { low, likely: low, high: low * 1.1 };
  };
  const all = (fields: Readonly<Record<string, Field>>) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, longest(field)]));
  const names: string[] = [];
  for (let i = 0; i < caps.mixes; i += 1) names.push(nameAmong('👨‍👩‍👧‍👦'.repeat(40), names));
  const largest: State = {
    ...startState,
    model: modelVersion,
    seed: 2 ** 32 - 1,
    goal: 'engagement',
    currency: 'JPY',
    warmth: 'proven',
    spread: 'similar',
    shop: all(shopFields),
    mixes: names.map((name) => ({
      name,
      groups: Array.from({ length: caps.groups }, (_, i) => ({
        count: i === 0 ? 70 : 30,
        followers: 999_999_937,
        deal: 'fee-commission',
        format: 'story',
        platform: 'youtube',
        own: all(groupFields),
      })),
      extra: 1.2345678901234567e-40,
    })),
  };

  it('is read back as it was written, however long its link is', () => {
    const link = encode(largest);
    expect(link.length).toBeGreaterThan(100_000);
    expect(readFragment(link)).toMatchObject({ state: largest, problems: [], seal: 'whole' });
  });

  it('asks for the file long before that', () => {
    expect(longLink).toBe(2000);
    expect(encode(startState).length).toBeLessThan(longLink);
  });

  it('has 2,400 partners to compute', () => {
    expect(workOf(largest)).toBe(2400);
    expect(workOf(tenOrOne)).toBe(11);
    // As long as nobody has said how many fit, a plan that fills is the largest there can be.
    expect(workOf(startState)).toBe(401);
  });
});

describe('samplesFor', () => {
  it('gives what is wanted where that costs little', () => {
    expect(samplesFor(11, 32_768)).toBe(32_768);
    expect(samplesFor(0, 1024)).toBe(1024);
    expect(samplesFor(203, 32_768)).toBe(32_768);
    expect(samplesFor(204, 32_768)).toBeLessThan(32_768);
  });

  it.each([1, 11, 203, 204, 400, 2400, 28_800, 1e6, 1e7])(
    'keeps three runs of %i partners below 20 million partner-samples',
    (partners) => {
      const samples = samplesFor(partners, 32_768);
      expect(samples * partners * 3).toBeLessThan(partners > 6e6 ? Infinity : 2e7);
      expect(samples).toBeGreaterThan(0);
      expect(Number.isInteger(samples)).toBe(true);
    },
  );

  it('leaves the largest link of today 2,777 samples and the largest old one 231', () => {
    expect(samplesFor(2400, 32_768)).toBe(2777);
    expect(samplesFor(28_800, 32_768)).toBe(231);
  });

  it.each([
    [-1, 100],
    [Number.NaN, 100],
    [10, 0],
    [10, 1.5],
  ])('refuses %f partners and %f samples', (partners, wanted) => {
    expect(() => samplesFor(partners, wanted)).toThrow(RangeError);
  });
});
