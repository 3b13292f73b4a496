import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  caps,
  countField,
  decode,
  encode,
  type Field,
  followersField,
  groupFields,
  longLink,
  modelVersion,
  nameAmong,
  type OwnNumber,
  pinToNewest,
  readFragment,
  samplesFor,
  shopFields,
  startState,
  type State,
  tenOrOne,
  workOf,
} from '#share';

/** What a link may say, by key: lowest and highest. Written down here, so that no bound gets lost. */
const shop: Readonly<Record<string, readonly [number, number]>> = {
  budget: [0, 1e9],
  time: [0, 1e4],
  aov: [0.01, 1e6],
  margin: [0, 1],
  goods: [0, 1e6],
  cvr: [0, 1],
  untracked: [0, 20],
  overlap: [0, 1],
  discount: [0, 1],
  ordercost: [0, 1e6],
  later: [0, 100],
  ask: [0, 600],
  risk: [3, 7],
  hour: [0, 1e4],
  asset: [0, 1e5],
  again: [0, 1],
  luck: [0, 2],
  shared: [0, 1],
  market: [1, 1e10],
};
const group: Readonly<Record<string, readonly [number, number]>> = {
  fee: [0, 1e7],
  views: [1, 1e10],
  reach: [0, 20],
  er: [0, 1],
  ctr: [0, 1],
  posting: [0, 1],
  real: [0, 1],
  goods: [0, 1e6],
  commission: [0, 1],
  posts: [1, 50],
  inmarket: [0, 1],
  hours: [0, 1000],
  assets: [0, 1000],
};
const plain = (value: number): string => value.toFixed(4).replace(/\.?0+$/, '');
const ofShop = (key: string, value: string): string => `v=2&${key}=${value}`;
const ofGroup = (key: string, value: string): string => `v=2&mix=A~1x1k:${key}=${value}`;
const problemsOf = (link: string): string => decode(link).problems.join(' ');

describe.each([
  ['the shop', shopFields, shop, ofShop],
  ['a group', groupFields, group, ofGroup],
] as const)('numbers of %s', (_, fields, bounds, link) => {
  it('have a bound here, each', () => {
    expect(Object.values<Field>(fields).map(({ key }) => key)).toEqual(Object.keys(bounds));
  });

  it.each(Object.entries(bounds))('%s from %j', (key, [low, high]) => {
    expect(problemsOf(link(key, plain(low)))).toBe('');
    expect(problemsOf(link(key, plain(high)))).toBe('');
    const step = Number.isInteger(low) && Number.isInteger(high) && high > 1 ? 1 : 0.001;
    expect(problemsOf(link(key, plain(high + step)))).toMatch(/is above/);
    if (low > 0) expect(problemsOf(link(key, plain(low - step)))).toMatch(/is below/);
    expect(problemsOf(link(key, '-1'))).toMatch(/is not a number/);
  });
});

describe('sizes of a group', () => {
  it.each([
    ['0x1k', true],
    ['400x1k', true],
    ['401x1k', false],
    ['4000x1k', false],
    ['2.5x1k', false],
    ['1x1', true],
    ['1x0', false],
    ['1x1000m', true],
    ['1x1001m', false],
    ['1x1.5', false],
  ])('%s is taken: %s', (size, taken) => {
    expect(problemsOf(`v=2&mix=A~${size}`) === '').toBe(taken);
  });

  it('name the same bounds in the table of fields', () => {
    expect([countField.low, countField.high]).toEqual([0, 400]);
    expect([followersField.low, followersField.high]).toEqual([1, 1e9]);
  });
});

describe('a range', () => {
  it.each([
    ['aov=60-50-80', 'is not in the order low-likely-high'],
    ['aov=40-90-80', 'is not in the order low-likely-high'],
    ['cvr=0.03-0.02-0.04', 'is not in the order low-likely-high'],
    ['cvr=0.01-0.05-0.04', 'is not in the order low-likely-high'],
    ['untracked=0-1-2', 'is a range that starts at 0, which a range may not'],
    ['cvr=0.1-0.5-1', 'is a range that ends at 100 %, which a range may not'],
    ['aov=0.01-20000-20000', 'is a range too wide to mean anything'],
    ['aov=0.01-0.01-20000', 'is a range too wide to mean anything'],
    ['aov=1-2', 'is not one number'],
    ['margin=0.1-0.2-0.3', 'is not one number'],
    ['discount=0.00000000000000000000000000000000000000001', 'is too close to 0 to mean anything'],
  ])('such as %s is refused', (pair, reason) => {
    expect(problemsOf(`v=2&${pair}`)).toContain(reason);
  });

  it('of three equal numbers is a fixed number, at the ends too', () => {
    expect(decode('v=2&cvr=1-1-1&untracked=0-0-0')).toMatchObject({
      problems: [],
      state: {
        shop: { conversionRate: { low: 1, high: 1 }, untrackedOrders: { low: 0, high: 0 } },
      },
    });
  });
});

describe('a plan', () => {
  const twoGroups = 'mix=A~400x1k~300x2k';

  it('holds 400 partners in all, and more are said', () => {
    const { state, problems } = decode(`v=2&${twoGroups}`);
    expect(state.mixes[0]?.groups.map(({ count }) => count)).toEqual([400, 0]);
    expect(problems).toEqual(['“A” holds 700 partners; the first 400 are kept.']);
    expect(decode('v=2&mix=A~250x1k~150x2k').problems).toEqual([]);
  });

  it('of an older link keeps as many as it had, written again too', () => {
    const { state, problems } = decode(`v=1&${twoGroups}`);
    expect(state.mixes[0]?.groups.map(({ count }) => count)).toEqual([400, 300]);
    expect(problems).toEqual([]);
    expect(readFragment(encode(state))).toMatchObject({ state, problems: [], seal: 'whole' });
  });
});

describe('pinToNewest', () => {
  it('takes an old comparison to the newest figures and the newest model', () => {
    const { state } = decode('v=1&aov=45&mix=A~10x10k');
    expect(pinToNewest(state)).toEqual({ ...state, dataset: '2026-12', model: 2 });
  });

  it('leaves the model where a plan is larger than the newest one carries', () => {
    const { state } = decode('v=1&mix=A~400x10k~1x1k');
    const pinned = pinToNewest(state);
    expect(pinned).toEqual({ ...state, dataset: '2026-12', model: 1 });
    expect(readFragment(encode(pinned))).toMatchObject({ state: pinned, problems: [] });
  });
});

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

describe('a browser without a list of currencies', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('reads links all the same, and takes any code of three letters', async () => {
    vi.resetModules();
    vi.stubGlobal('Intl', { ...Intl, supportedValuesOf: undefined });
    const { readFragment: readHere } = await import('#share');
    expect(readHere('v=2&cur=EUR')).toMatchObject({ state: { currency: 'EUR' }, problems: [] });
    expect(readHere('v=2&cur=eu1')).toMatchObject({ state: { currency: 'USD' } });
    expect(readHere('v=2&cur=ABC')).toMatchObject({ state: { currency: 'ABC' } });
  });

  it('is not every browser: where there is a list, a code must be on it', () => {
    expect(problemsOf('v=2&cur=ABC')).toContain('“cur = ABC” is not a currency code');
  });
});
