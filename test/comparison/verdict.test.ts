import { describe, expect, it } from 'vitest';
import { evaluate, plainText, type Result, verdictOf } from '#comparison';
import { decode } from '#share';
import { defaults } from './truth.ts';

const computed = (link: string, samples = 32_768): Result => {
  const { state, problems } = decode(`v=2&d=2026-12&m=2${link}`);
  expect(problems).toEqual([]);
  return evaluate(state, defaults, samples);
};
const say = (link: string): string[] => {
  const result = computed(link);
  const names = result.mixes.map(({ name }) => name);
  const { kind, headline, body } = verdictOf(result);
  return [kind, plainText(headline, names), plainText(body, names)];
};

const given = '&budget=2000&discount=0.1&goods=18';
const shop = `${given}&time=40`;
const ten = '&mix=Ten~10x10k:product';
const star = '&mix=Star~1x100k:fee:fee=777';
const six = '&mix=Six~6x20k:fee:fee=100';
const three = `${shop}${ten}${star}${six}`;

describe('verdictOf', () => {
  it.each<[string, string, string, RegExp, RegExp]>([
    [
      'a shop where nothing comes near paying',
      `${three}&warm=cold&aov=60&margin=0.55`,
      'not-yet',
      /^Don’t spend on these to sell\.$/,
      /^The nearest, Ten, brings back 1\d¢ on the dollar on average; for that average to come out a little ahead it needs (?:10|11) times the orders: an order worth \$6\d0, or \d\.\d in 100 clickers buying\. Spend on it only if being seen is worth \$180 to you: likely \d,\d00 people and 10 photos and videos\. Behind: Six and Star\.$/,
    ],
    [
      'a shop where one comes near',
      `${three}&aov=45&margin=0.55`,
      'almost',
      /^Not yet: keep your money for now\.$/,
      /^The nearest, Ten, brings back [67]\d¢ on the dollar on average; for that average to come out a little ahead it needs 1\.[3-7] times the orders: an order worth \$\d\d, or 2\.\d in 100 clickers buying\. Behind: Six and Star\.$/,
    ],
    [
      'a shop where a test saves the bad campaigns',
      `${three}&aov=60&margin=0.7`,
      'test-first',
      /^Test first\.$/,
      /^Send to [2-5] of the 10 in Ten\. A week after their last post, send to the rest if at least (?:1 order|2 orders in all) came with their codes or links; otherwise stop, or replace them if nobody posts\. Of 100 such tests, [67]\d stop, having lost \$\d\d on average; of the [23]\d that go on, [12]\d make money\. On average that beats doing nothing by \$\d\d; sending to all at once makes \$\d\d?\. A bad campaign \(1 in 10\) costs \$\d\d instead of \$180\. Behind: Six and Star\.$/,
    ],
    [
      'a shop where few campaigns pay for the rest',
      `${three}&aov=90&margin=0.8`,
      'long-shot',
      /^A long shot\.$/,
      /^Ten makes money in only 4\d of 100 campaigns, but those pay for the rest: \$[12]\d\d on average\. Only with money you can lose: \$180\. Behind: Six and Star\.$/,
    ],
    [
      'a shop whose hours are worth more',
      `${three}&aov=180&margin=0.55&hour=25`,
      'thin',
      /^It pays, but little for your hours\.$/,
      /^Ten makes \$\d\d\d on average for \d\d hours of your time: about \$\d+(?:\.\d\d)? an hour\. Behind: Six and Star\.$/,
    ],
    [
      'a shop where the best plan pays in six of ten',
      `${three}&aov=250&margin=0.8`,
      'lean',
      /^Six, if you can lose \$708\.$/,
      /^It makes money in about 6 in 10 campaigns, and \$1,\d\d\d on average\. Ten is ahead in [56]\d of 100 campaigns, but makes less on average\. Behind: Ten and Star\.$/,
    ],
    [
      'a proven shop',
      `${three}&warm=proven&aov=60&margin=0.55`,
      'go',
      /^Six, for \$708\.$/,
      /^It makes money in about 8 in 10 campaigns, and \$2,[45]\d\d on average\. Behind: Star and Ten\.$/,
    ],
    [
      'two plans about as good',
      `${shop}${six}&mix=Eight~8x14k:fee:fee=80&warm=proven&aov=60&margin=0.55`,
      'either',
      /^Either will do\.$/,
      /^Six and Eight make about the same, \$2,[45]\d\d and \$2,[34]\d\d on average\. Six takes less cash: \$708 against \$784\.$/,
    ],
    [
      'plans that all take more hours than there are',
      `${given}&time=3${ten}${six}&warm=proven&aov=60&margin=0.55`,
      'over',
      /^Nothing fits \$2,000 and 3 hours\.$/,
      /^(?:Ten|Six) needs \$\d+ and \d\d hours, [\d.]+ hours more than you have\. It fits with [12] partners?\. (?:Ten|Six) needs [\d.]+ hours more than you have\.$/,
    ],
    [
      'plans that all cost more than there is',
      '&budget=100&mix=Ten~10x10k:product:goods=18&mix=Star~1x100k:fee:fee=777',
      'over',
      /^Nothing fits \$100\.$/,
      /^Ten needs \$180, \$80 more than you have\. It fits with 5 partners\. Star needs \$695 more than you have\.$/,
    ],
    [
      'a better plan there is no money for, which is never praised',
      `&budget=200&time=100&goods=18&warm=proven${ten}${star}`,
      'go',
      /^Ten, for \$180\.$/,
      /^It makes money in about 9 in 10 campaigns, and \$[\d,]+ on average\. Star would make more money on average, but needs \$595 more than you have\.$/,
    ],
    [
      'one plan without partners',
      '&mix=Empty~0x10k:product',
      'empty',
      /^No partners yet\.$/,
      /^Empty has no partners yet, so it costs nothing and brings nothing\.$/,
    ],
    [
      'several plans without partners',
      '&mix=Empty~0x10k:product&mix=Void~0x1k:fee',
      'empty',
      /^No partners yet\.$/,
      /^These plans cost nothing and bring nothing: add partners to one of them\.$/,
    ],
    [
      'one plan under two names, the second time in two groups',
      `${shop}${ten}&mix=Twin~4x10k:product~6x10k:product~0x5k:fee&warm=proven`,
      'same',
      /^These are the same plan\.$/,
      /^Ten, for \$180\. It makes money in about 9 in 10 campaigns, and \$[\d,]+ on average\.$/,
    ],
    [
      'one plan under two names that costs too much',
      `&budget=100&goods=18${ten}&mix=Twin~10x10k:product`,
      'same',
      /^These are the same plan\.$/,
      /^Nothing fits \$100\. Ten needs \$180, \$80 more than you have\. It fits with 5 partners\.$/,
    ],
    [
      'one plan that loses on each order',
      `${shop}&margin=0.05${ten}`,
      'not-yet',
      /^Don’t spend on this to sell\.$/,
      /^An order from Ten loses \$[\d.]+, so more orders do not help: look at the margin, the discount and the commission first\. Spend on it only if being seen is worth \$180 to you: likely [\d,]+ people and 10 photos and videos\.$/,
    ],
    [
      'one plan that brings no order',
      `${shop}&cvr=0${ten}`,
      'not-yet',
      /^Don’t spend on this to sell\.$/,
      /^No order comes from Ten at these numbers\. Spend on it only if being seen is worth \$180 to you: likely [\d,]+ people and 10 photos and videos\.$/,
    ],
    [
      'a free plan with few orders',
      '&goods=0&time=100&aov=5&margin=0.5&warm=cold&mix=Ten~2x10k:product',
      'almost',
      /^Not yet: keep your money for now\.$/,
      /^Ten costs no cash, and makes \$[\d.]+ on average: too little to count on\.$/,
    ],
    [
      'a free plan with orders',
      '&goods=0&time=100&hour=0&warm=proven&mix=Ten~10x10k:product',
      'go',
      /^Ten: it costs you no cash\.$/,
      /^It makes money in (?:about|more than) 9 in 10 campaigns, and \$[\d,]+ on average\.$/,
    ],
    [
      'a plan beside an empty one',
      `${shop}&mix=Empty~0x10k:product${ten}&warm=proven&hour=0`,
      'go',
      /^Ten, for \$180\.$/,
      /^It makes money in about 9 in 10 campaigns, and \$[\d,]+ on average\.$/,
    ],
    [
      'people as the goal',
      `${shop}&goal=reach${ten}${star}`,
      'measure',
      /^Star reaches more people than Ten in [67]\d of 100 campaigns\.$/,
      /^For the same money, Ten reaches more people: \d(?:\.\d)? times as many as Star on average\.$/,
    ],
    [
      'people as the goal, where the plan with fewest of them brings most for the money',
      `&goal=reach&budget=1500&warm=cold&mix=Gifts~9x8k:product&mix=Five~5x20k:fee&mix=Big~1x150k:fee`,
      'measure',
      /^Big reaches more people than Five in 6\d of 100 campaigns\.$/,
      /^For the same money, Gifts reaches more people: .* Behind in total: Gifts\.$/,
    ],
    [
      'people as the goal of one plan',
      `${shop}&goal=reach${ten}`,
      'measure',
      /^Ten reaches [\d,]+ to [\d,]+ people in 8 of 10 campaigns\.$/,
      /^$/,
    ],
    [
      'photos, with a plan there is no money for',
      `&budget=200&time=1000&goods=18&goal=content${ten}&mix=Many~40x10k:product`,
      'measure',
      /^Ten brings \d to \d+ photos and videos in 8 of 10 campaigns\.$/,
      /^Many would bring more photos and videos on average, but needs \$520 more than you have\.$/,
    ],
  ])('says of %s what to do', (_, link, kind, headline, body) => {
    const said = say(link);
    expect(said[0]).toBe(kind);
    expect(said[1]).toMatch(headline);
    expect(said[2]).toMatch(body);
  });

  it('finds a plan sure as often as the owner wants it to pay', () => {
    const link = `${three}&aov=90&margin=0.8&hour=0`;
    expect(say(link)[0]).toBe('long-shot');
    expect(say(`${link}&risk=3`)[0]).toBe('lean');
  });

  it('does not call a plan good whose best 5 of 100 campaigns pay for the rest', () => {
    const [kind, headline, body] = say(`${shop}&aov=250&margin=0.55${star}`);
    expect([kind, headline]).toEqual(['not-yet', 'Don’t spend on this to sell.']);
    expect(body).toMatch(/only the best 5 of 100 campaigns pay for the rest/);
  });

  it('keeps its kinds apart over a grid of shops: none takes more than six of ten', () => {
    const kinds = [10, 25, 60, 150, 400].flatMap((aov) =>
      ['cold', 'typical', 'proven'].flatMap((warm) =>
        [0.3, 0.55, 0.8].map(
          (margin) =>
            verdictOf(computed(`${three}&aov=${aov}&warm=${warm}&margin=${margin}`, 2048)).kind,
        ),
      ),
    );
    const most = Math.max(
      ...[...new Set(kinds)].map((kind) => kinds.filter((k) => k === kind).length),
    );
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(5);
    expect(most / kinds.length).toBeLessThanOrEqual(0.6);
  });
});
