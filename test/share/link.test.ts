import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caps,
  cleanName,
  decode,
  encode,
  type GroupState,
  isShared,
  type MixState,
  startState,
  type State,
} from '#share';
import { countField, followersField, groupFields, shopFields, type Field } from '#share';

const ownNumber = (
  field: Field,
): fc.Arbitrary<number | { low: number; likely: number; high: number }> => {
  if (field.type === 'count') return fc.integer({ min: field.low, max: Math.min(field.high, 1e6) });
  const single = fc
    .double({ min: field.low, max: field.high, noNaN: true })
    .map((x) => Math.abs(Number(x.toFixed(9))));
  if (field.type !== 'amount' && field.type !== 'rate') return single;
  const top = field.type === 'rate' ? 0.999 : field.high;
  const estimate = fc
    .tuple(
      fc.double({ min: 1e-6, max: top, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
    )
    .map(([likely, down, up]) => ({
      low: Math.max(likely * down, field.low),
      likely: Math.max(likely, field.low),
      high: Math.min(Math.max(likely, field.low) * up, top),
    }));
  return fc.oneof(single, estimate);
};
const owns = <K extends string>(
  fields: Readonly<Record<K, Field>>,
): fc.Arbitrary<Partial<Record<K, number>>> =>
  fc.record(
    Object.fromEntries(
      Object.entries<Field>(fields).map(([name, field]) => [name, ownNumber(field)]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Partial<Record<K, number>>>;
const groupState: fc.Arbitrary<GroupState> = fc.record({
  count: fc.integer({ min: 0, max: countField.high }),
  followers: fc.integer({ min: 1, max: followersField.high }),
  deal: fc.constantFrom('product', 'fee', 'fee-commission', 'commission'),
  format: fc.constantFrom('post', 'story', 'post-story', 'reel'),
  own: owns(groupFields),
});
const mixState: fc.Arbitrary<MixState> = fc.record({
  name: fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => cleanName(encodeURIComponent(text)) || 'Mix'),
  groups: fc.array(groupState, { minLength: 1, maxLength: caps.groups }),
});
const anyState: fc.Arbitrary<State> = fc.record({
  dataset: fc.constant(startState.dataset),
  model: fc.constant(startState.model),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  goal: fc.constantFrom('profit', 'reach', 'engagement', 'content'),
  currency: fc.constantFrom('USD', 'EUR', 'GBP', 'JPY'),
  warmth: fc.constantFrom('cold', 'typical', 'proven'),
  spread: fc.constantFrom('similar', 'normal', 'wild'),
  shop: owns(shopFields),
  mixes: fc.array(mixState, { minLength: 1, maxLength: caps.mixes }),
});

describe('encode', () => {
  it('writes the start as its three pins and nothing else', () => {
    expect(encode(startState)).toBe('v=1&d=2026-11&m=1');
  });

  it('writes only what differs, readably', () => {
    const state: State = {
      ...startState,
      warmth: 'cold',
      shop: { orderValue: 45, conversionRate: { low: 0.01, likely: 0.02, high: 0.04 } },
      mixes: [
        {
          name: 'Ten small',
          groups: [
            { count: 10, followers: 10_000, deal: 'product', format: 'reel', own: { product: 18 } },
          ],
        },
        {
          name: 'One & big~',
          groups: [
            {
              count: 1,
              followers: 1_500_000,
              deal: 'fee',
              format: 'post-story',
              own: { fee: 900 },
            },
          ],
        },
      ],
    };
    expect(encode(state)).toBe(
      'v=1&d=2026-11&m=1&warm=cold&aov=45&cvr=0.01-0.02-0.04' +
        '&mix=Ten+small~10x10k:product:reel:goods=18&mix=One+%26+big%7E~1x1.5m:fee:fee=900',
    );
  });

  it('writes an explicit zero', () => {
    expect(encode({ ...startState, shop: { discount: 0 } })).toContain('discount=0');
  });

  it('keeps a typical comparison under 500 characters', () => {
    const group = startState.mixes[1]?.groups[0] as GroupState;
    const state: State = {
      ...startState,
      warmth: 'proven',
      shop: { budget: 1500, orderValue: 45, grossMargin: 0.6, product: 12, overlap: 0.2 },
      mixes: [
        ...startState.mixes,
        {
          name: 'A blend of both',
          groups: [group, { ...group, count: 5, followers: 8000, deal: 'product' }],
        },
      ],
    };
    expect(encode(state).length).toBeLessThan(500);
  });

  it('decodes to the same state, whatever the state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(decode(encode(state))).toEqual({ state, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('decode', () => {
  it.each([
    ['cvr=4', 'shop', '“conversion rate = 400 %” is above 100 %, so the usual figure is used.'],
    [
      'aov=abc',
      'shop',
      '“average order value = abc” is not a number, so the usual figure is used.',
    ],
    [
      'aov=60-50-40',
      'shop',
      '“average order value = 60 – 50 – 40” is not in the order low-likely-high, so the usual figure is used.',
    ],
    [
      'aov=NaN',
      'shop',
      '“average order value = NaN” is not a number, so the usual figure is used.',
    ],
    [
      'aov=1e400',
      'shop',
      '“average order value = 1e400” is not a number, so the usual figure is used.',
    ],
    ['warm=hot', 'warmth', '“warm = hot” is not one of cold, typical, proven, so typical is used.'],
    [
      'cur=ZZZ',
      'currency',
      '“cur = ZZZ” is not a currency code such as EUR, so US dollars are shown.',
    ],
    [
      'd=2031-01',
      'dataset',
      '“d = 2031-01” is a data set this site does not hold; 2026-11 is used.',
    ],
    [
      'mix=Odd~tenxten',
      'mixes',
      'In “Odd”, “partners = tenxten” is not a size such as 10x10k; left out.',
    ],
  ])('keeps the rest and says what it did not understand: %s', (pair, field, message) => {
    const { state, problems } = decode(`v=1&${pair}&overlap=0.2`);
    expect(problems).toContain(message);
    expect(state[field as keyof State]).toEqual(
      field === 'shop' ? { overlap: 0.2 } : startState[field as keyof State],
    );
    expect(state.shop.overlap).toBe(0.2);
  });

  it('says when a link is newer, and shows what it knows of it', () => {
    const { state, problems } = decode('v=2&aov=45&hologram=1');
    expect(problems).toEqual([
      'This link was made with a newer version of the site; what is known of it is shown.',
    ]);
    expect(state.shop.orderValue).toBe(45);
  });

  it('passes over keys that others add', () => {
    expect(decode('v=1&fbclid=x&utm_source=y').problems).toEqual([]);
  });

  it('caps mixes, groups and names', () => {
    const mixes = Array.from(
      { length: 9 },
      () => `mix=${'n'.repeat(90)}~${'1x1k:fee~'.repeat(20)}1x1k`,
    );
    const { state } = decode(`v=1&${mixes.join('&')}`);
    expect(state.mixes).toHaveLength(6);
    expect(state.mixes[0]?.groups).toHaveLength(12);
    expect(state.mixes[0]?.name).toHaveLength(40);
  });

  it('removes control characters from names', () => {
    expect(decode('v=1&mix=a%00%0Ab%E2%80%AEc~1x1k').state.mixes[0]?.name).toBe('abc');
  });

  it('never throws and always gives a state that survives its own link', () => {
    const seed =
      'v=1&d=2026-11&m=1&warm=cold&aov=36-45-60&mix=Ten+small~10x10k:product:goods=18&mix=One+big~1x100k:fee:fee=500-900-1400';
    const mutated = fc
      .tuple(fc.nat(seed.length), fc.nat(8), fc.string({ unit: 'binary', maxLength: 6 }))
      .map(([at, drop, insert]) => seed.slice(0, at) + insert + seed.slice(at + drop));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), mutated), (text) => {
        const { state } = decode(text);
        expect(decode(encode(state))).toEqual({ state, problems: [] });
      }),
      { numRuns: 5000 },
    );
  });
});

describe('isShared', () => {
  it('tells a shared state from an ordinary anchor', () => {
    expect(isShared('v=1&aov=3')).toBe(true);
    expect(isShared('d=2026-11&v=1')).toBe(true);
    expect(isShared('overlap')).toBe(false);
    expect(isShared('save=1')).toBe(false);
  });
});
