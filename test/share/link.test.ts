import { describe, expect, it } from 'vitest';
import { decode, encode, type GroupState, readFragment, startState, type State } from '#share';

describe('encode', () => {
  it('writes the start as its three pins, the seal and nothing else', () => {
    expect(encode(startState)).toMatch(/^v=2&d=2026-12&m=2&z=\w{7}$/);
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
    expect(encode(state).replace(/&z=\w+$/, '')).toBe(
      'v=2&d=2026-12&m=2&warm=cold&aov=45&cvr=0.01-0.02-0.04' +
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
      '“d = 2031-01” is a data set this site does not hold; 2026-12 is used, so numbers may differ.',
    ],
    [
      'mix=Odd~tenxten',
      'mixes',
      'In “Odd”, “partners = tenxten” is not a size such as 10x10k; left out.',
    ],
  ])('keeps the rest and says what it did not understand: %s', (pair, field, message) => {
    const { state, problems } = decode(`v=2&${pair}&overlap=0.2`);
    expect(problems).toContain(message);
    expect(state[field as keyof State]).toEqual(
      field === 'shop' ? { overlap: 0.2 } : startState[field as keyof State],
    );
    expect(state.shop.overlap).toBe(0.2);
  });

  it('shows what it knows of a newer link', () => {
    expect(decode('v=3&aov=45&hologram=1').state.shop.orderValue).toBe(45);
  });

  it('reads a text without a format as the newest, and says so', () => {
    const { state, problems } = decode('aov=45');
    expect(state.shop.orderValue).toBe(45);
    expect(problems).toEqual([
      'The link does not say its format (v=2), so it was read as the newest one.',
    ]);
  });

  it.each([
    'fbclid=x',
    'utm_source=y',
    'gclid=1',
    'igsh=abc',
    '_ga=2.1',
    'mc_cid=1',
    'e=1',
    's=20',
    'UTM_Medium=z',
  ])('passes over %s, which others add', (pair) => {
    expect(decode(`v=2&${pair}`)).toEqual({ state: startState, problems: [] });
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

  it('says what it cut', () => {
    const mixes = Array.from(
      { length: 7 },
      (_, i) => `mix=${i}${'n'.repeat(50)}~${'1x1k~'.repeat(12)}1x1k`,
    );
    const { problems } = decode(`v=2&${mixes.join('&')}`);
    expect(problems).toContain('The link holds 7 plans; the first 6 are kept.');
    expect(problems).toContain(`“0${'n'.repeat(39)}” holds 13 groups; the first 12 are kept.`);
    expect(problems).toContain(
      `A name of more than 40 characters was cut to “0${'n'.repeat(39)}”.`,
    );
  });
});

describe('a link of format 1', () => {
  it('opens with the start and the pins of format 1, whatever is the start today', () => {
    const { state, problems } = decode('v=1');
    expect(problems).toEqual([]);
    expect(state).toEqual({
      dataset: '2026-11',
      model: 1,
      seed: 1,
      goal: 'profit',
      currency: 'USD',
      warmth: 'typical',
      spread: 'normal',
      shop: {},
      mixes: [
        {
          name: 'Ten small',
          groups: [{ count: 10, followers: 1e4, deal: 'product', format: 'post-story', own: {} }],
        },
        {
          name: 'One big',
          groups: [{ count: 1, followers: 1e5, deal: 'fee', format: 'post-story', own: {} }],
        },
      ],
    });
  });

  it('is written again in today’s format with its own pins', () => {
    expect(encode(decode('v=1&d=2026-11&m=1&aov=45').state)).toMatch(
      /^v=2&d=2026-11&m=1&aov=45&mix=Ten\+small~10x10k:product&mix=One\+big~1x100k:fee&z=\w{7}$/,
    );
  });
});

describe('what a campaign is to reach', () => {
  const wanted = (target: State['target']): State => ({ ...startState, ...(target && { target }) });

  it('stands in the link once the owner has said it, and nowhere before', () => {
    const state = wanted({ word: 'people', amount: 20_000, of10: 8 });
    expect(encode(state)).toContain('&want=20k:people:8&');
    expect(encode(startState)).not.toContain('want');
    expect(decode(encode(state))).toEqual({ state, problems: [] });
  });

  it.each([
    ['30:orders:5', { word: 'orders', amount: 30, of10: 5 }],
    ['0:profit:8', { word: 'profit', amount: 0, of10: 8 }],
    ['12.5:profit:5', { word: 'profit', amount: 12.5, of10: 5 }],
  ] as const)('is read from %s', (text, target) => {
    expect(decode(`v=2&want=${text}`)).toEqual({ state: wanted(target), problems: [] });
  });

  it.each([
    ['30', 'is not of the form 30:orders:8'],
    ['30:orders', 'is not of the form 30:orders:8'],
    ['30:orders:7', 'is not of the form 30:orders:8'],
    ['30:likes:8', 'is not of the form 30:orders:8'],
    ['30:orders:8:9', 'is not of the form 30:orders:8'],
    ['0:orders:8', 'is below 1'],
    ['1.5:orders:8', 'is not a whole number'],
    ['2000m:people:5', 'is above 1000000000'],
    ['1-2-3:profit:5', 'is not one number'],
    ['many:orders:5', 'is not a number'],
  ])('is left to the example where %s cannot be used, and says so', (text, reason) => {
    const { state, problems } = decode(`v=2&want=${text}`);
    expect(state).toEqual(startState);
    expect(problems).toEqual([`“want = ${text}” ${reason}, so an example is used.`]);
  });

  it('is named where an unsealed link is read', () => {
    const reading = readFragment('v=2&want=500:profit:5');
    expect(reading).toMatchObject({ kind: 'state' });
    expect('notes' in reading ? reading.notes.join(' ') : '').toContain(
      '$500 profit in 5 of 10 campaigns',
    );
  });
});
