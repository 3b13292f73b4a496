import { describe, expect, it } from 'vitest';
import { decode, encode, type GroupState, readFragment, startState, type State } from '#share';
import { manglings } from './manglings.ts';

const small: GroupState = {
  count: 'fill',
  followers: 10_000,
  deal: 'product',
  format: 'post-story',
  own: {},
};
const letter: GroupState = {
  ...small,
  ...{ count: 2, followers: 4000, deal: 'fee', platform: 'other', own: { views: 1800 } },
};
const state: State = {
  ...startState,
  shop: { hoursToGive: 12, odds: 7, askingTime: 5, laterOrders: 0.4, orderCost: 3 },
  mixes: [
    { name: 'Many', groups: [small, letter], extra: 200 },
    { name: 'Boost', groups: [{ ...letter, platform: 'tiktok' }], extra: 0 },
  ],
};
const link = encode(state);
const read = (text: string) => {
  const reading = readFragment(text);
  if (reading.kind !== 'state') throw new Error(`${reading.kind}: ${text}`);
  return reading;
};
const plan = (text: string) => {
  const { state: found, problems } = decode(`v=2&mix=A~${text}`);
  return { ...found.mixes[0], problems };
};

describe('a link of as many as fit, other costs, platforms and views', () => {
  it('is written readably', () => {
    expect(link.replace(/&z=\w+$/, '')).toBe(
      'v=2&d=2026-12&m=2&time=12&ordercost=3&later=0.4&ask=5&risk=7' +
        '&mix=Many~*x10k:product~2x4k:fee:on=other:views=1800~extra=200' +
        '&mix=Boost~2x4k:fee:on=tiktok:views=1800~extra=0',
    );
  });

  it.each(Object.entries(manglings))('arrives whole with %s', (_, mangle) => {
    expect(read(mangle(link))).toMatchObject({ state, problems: [], seal: 'whole' });
  });

  it.each([
    ['lost', ''],
    ['encoded', '%2A'],
    ['encoded twice', '%252A'],
  ])('arrives whole with its star %s', (_, star) => {
    expect(read(link.replaceAll('*', star))).toMatchObject({ state, problems: [], seal: 'whole' });
  });

  it('is said in words where its seal is gone', () => {
    const [note] = read(link.slice(0, -10)).notes;
    expect(note).toContain('Many (as many as fit × 10k + 2 × 4k');
    expect(note).toContain('usual views 1800');
    expect(note).toContain('other costs $200)');
  });

  it('names other costs as its last value where they are', () => {
    const { notes } = read(link.slice(0, link.indexOf('&mix=Boost')));
    expect(notes[1]).toBe('Its last value, “other costs = 200”, may be cut short.');
  });
});

describe('a plan', () => {
  it('fills with one kind of partner only, and says so', () => {
    const { groups, problems } = plan('*x10k:product~3x1k~*x20k:fee');
    expect(groups?.map(({ count, followers }) => [count, followers])).toEqual([
      ['fill', 10_000],
      [3, 1000],
    ]);
    expect(problems).toEqual([
      'In “A”, only one kind of partner can be as many as fit (*); the first is, and the others were left out.',
    ]);
  });

  it.each(['**x10k', '*3x10k', '3*x10k', '*', '*x'])('has no size such as %s', (size) => {
    expect(plan(`${size}~1x1k`).problems[0]).toContain('is not a size such as 10x10k');
  });

  it('that fills keeps its other partners within 400', () => {
    const { groups, problems } = plan('*x10k~300x1k~200x2k');
    expect(groups?.map(({ count }) => count)).toEqual(['fill', 300, 100]);
    expect(problems).toEqual(['“A” holds 500 partners; the first 400 are kept.']);
  });

  it.each([
    ['extra=-1', 'In “A”, “other costs = -1” is not a number, so none are counted.'],
    ['extra=2000001', 'In “A”, “other costs = 2000001” is above 1000000, so none are counted.'],
    ['extra=', 'In “A”, “other costs = ” is not a number, so none are counted.'],
  ])('says why it leaves out %s', (costs, words) => {
    const { extra, groups, problems } = plan(`1x1k~${costs}`);
    expect([extra, groups?.length, problems]).toEqual([undefined, 1, [words]]);
  });

  it('takes the last of two other costs, and says so', () => {
    const { extra, problems } = plan('extra=5~1x1k~extra=7');
    expect(extra).toBe(7);
    expect(problems).toEqual(['In “A”, “other costs” stands twice; the last one is used.']);
  });

  it('of other costs alone names no partners', () => {
    expect(plan('extra=5').problems).toContain(
      '“A” names no partners that could be read, so it was left out.',
    );
  });
});

describe('a platform', () => {
  it.each(['tiktok', 'youtube', 'other'] as const)('%s is kept', (platform) => {
    expect(plan(`1x1k:on=${platform}`)).toMatchObject({ groups: [{ platform }], problems: [] });
  });

  it('Instagram is what holds where none is named', () => {
    expect(plan('1x1k:on=instagram')).toEqual(plan('1x1k'));
  });

  it('that is unknown is named', () => {
    const { groups, problems } = plan('1x1k:on=myspace');
    expect(groups?.[0]).not.toHaveProperty('platform');
    expect(problems).toEqual([
      'In “A”, “platform = myspace” is not one of instagram, tiktok, youtube, other, so instagram is used.',
    ]);
  });
});

describe('the odds an owner wants', () => {
  it.each([
    ['3', 3, ''],
    ['7', 7, ''],
    ['4', 5, '“odds you want = 4” is not one of 3, 5, 7, so 5 is used.'],
    ['6.5', 7, '“odds you want = 6.5” is not one of 3, 5, 7, so 7 is used.'],
    ['0', 3, '“odds you want = 0” is below 3, so 3 is used.'],
    ['10', 7, '“odds you want = 10” is above 7, so 7 is used.'],
    ['many', undefined, '“odds you want = many” is not a number, so the usual figure is used.'],
    [
      '3-5-7',
      undefined,
      '“odds you want = 3 – 5 – 7” is not one number, so the usual figure is used.',
    ],
  ])('of %s are read as %s', (text, odds, words) => {
    const { state: found, problems } = decode(`v=2&risk=${text}`);
    expect(found.shop.odds).toBe(odds);
    expect(problems.join()).toBe(words);
  });
});
