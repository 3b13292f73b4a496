import { describe, expect, it } from 'vitest';
import { evaluate, outcomeWords, plainText, type Result, verdictOf } from '#comparison';
import { decode } from '#share';
import { defaults } from './truth.ts';

const computed = (link: string): Result => {
  const { state, problems } = decode(`v=1&d=2026-11&m=1${link}`);
  expect(problems).toEqual([]);
  return evaluate(state, defaults, 4096);
};
const say = (link: string): string[] => {
  const result = computed(link);
  const names = result.mixes.map(({ name }) => name);
  const { kind, sentence } = verdictOf(result);
  return [kind, plainText(sentence, names)];
};
const strip = (link: string): string[] => {
  const result = computed(link);
  const names = result.mixes.map(({ name }) => name);
  return result.outcomes.map((outcome) => plainText(outcomeWords(result, outcome), names));
};

/** Three plans of a shop with $800, orders of $35 and a margin of 40 %. */
const three =
  '&budget=800&aov=35&margin=0.4&mix=Eight+small~8x8k:product&mix=Star~1x150k:fee:fee=900&mix=Blend~1x60k:fee:fee=400~4x10k:product';
const ten = '&mix=Ten~10x10k:product';
const star = '&mix=Star~1x100k:fee';

describe('verdictOf', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'one plan without partners',
      '&mix=Empty~0x10k:product',
      'empty',
      /^Empty has no partners yet, so it costs nothing and brings nothing\.$/,
    ],
    [
      'several plans without partners',
      '&mix=Empty~0x10k:product&mix=Void~0x1k:fee',
      'empty',
      /^These plans have no partners yet, so they cost nothing and bring nothing\.$/,
    ],
    [
      'one plan under two names',
      `${ten}&mix=Twin~10x10k:product`,
      'same',
      /^These are the same plan\. It makes money in 2\d of 100 campaigns; in 7\d, doing nothing is better\.$/,
    ],
    [
      'one plan, the second time in two groups',
      `${ten}&mix=Twin~4x10k:product~6x10k:product~0x5k:fee`,
      'same',
      /^These are the same plan\. It makes money/,
    ],
    [
      'one plan under two names that costs too much',
      `&budget=100${ten}&mix=Twin~10x10k:product`,
      'same',
      /^These are the same plan\. It needs \$180, which is \$80 more than your budget\.$/,
    ],
    [
      'one plan that costs too much, though it would pay',
      `&budget=100&warm=proven${ten}`,
      'over',
      /^Ten needs \$180, which is \$80 more than your budget\.$/,
    ],
    [
      'plans that all cost too much',
      '&budget=100&warm=proven',
      'over',
      /^Nothing fits your budget of \$100: Ten small, the cheapest, needs \$180\.$/,
    ],
    [
      'one plan that mostly loses',
      ten,
      'single',
      /^Ten makes money in 2\d of 100 campaigns; in 7\d, doing nothing is better\.$/,
    ],
    [
      'one plan that mostly gains',
      `&warm=proven${ten}`,
      'single',
      /^Ten makes money in 9\d of 100 campaigns\.$/,
    ],
    [
      'one plan that mostly loses and gains on average',
      '&aov=90&margin=0.8&mix=Ten~10x10k:product',
      'single',
      /^Ten makes money in 4\d of 100 campaigns; in 5\d, doing nothing is better\. On average it makes \$\d+: the few good campaigns pay for the rest\.$/,
    ],
    [
      'one plan that loses on each order',
      `&margin=0.05${ten}`,
      'single',
      /^Ten loses money in every campaign at these numbers: doing nothing is better\.$/,
    ],
    [
      'a free plan that loses on each order',
      `&goods=0&margin=0.05${ten}`,
      'single',
      /^Ten never makes money at these numbers, and loses some in 7\d of 100 campaigns\.$/,
    ],
    [
      'a free plan without orders',
      `&goods=0&cvr=0${ten}`,
      'single',
      /^Ten neither makes nor loses money at these numbers\.$/,
    ],
    [
      'a free plan with orders',
      `&goods=0${ten}`,
      'single',
      /^Ten never loses money, and makes some in 7\d of 100 campaigns\.$/,
    ],
    [
      'one plan beside an empty one',
      `&mix=Empty~0x10k:product${ten}`,
      'single',
      /^Ten makes money in 2\d of 100 campaigns; in 7\d, doing nothing is better\.$/,
    ],
    [
      'the one plan that can be paid, and a better one that cannot',
      '&warm=proven&budget=1000&mix=Three~3x10k:product&mix=Big~1x100k:fee:fee=1200',
      'single',
      /^Three makes money in 7\d of 100 campaigns\. Big would make more money on average, but needs \$218 more than your budget\.$/,
    ],
    [
      'people reached by one plan',
      '&goal=reach&mix=Solo~10x10k:product',
      'single',
      /^Solo reaches 2,\d00 to 1\d,000 people in 8 of 10 campaigns\.$/,
    ],
    [
      'photos of a single partner',
      '&goal=content&mix=Solo~1x10k:product',
      'single',
      /^Solo brings 2 photos and videos 8 times in 10 if they post, which they do in (?:49|5\d) of 100 campaigns\.$/,
    ],
    [
      'people whom nobody reaches',
      '&goal=reach&mix=Solo~10x10k:product:inmarket=0',
      'single',
      /^Solo reaches nobody at these numbers\.$/,
    ],
    [
      'a market that both fill',
      '&goal=reach&market=100&mix=Ten~10x10k:product:posting=1&mix=Big~1x100k:fee:posting=1',
      'equal',
      /^Ten and Big reach the same people: everybody in your market\.$/,
    ],
    [
      'different plans that bring as many photos',
      '&goal=content&mix=Two~2x10k:product:posting=1:assets=1&mix=Big~1x100k:fee:posting=1:assets=2',
      'equal',
      /^Two and Big bring as many photos and videos in every campaign\.$/,
    ],
    [
      'different plans that both reach nobody',
      '&goal=reach&mix=Ten~10x10k:product:inmarket=0&mix=Big~1x100k:fee:inmarket=0',
      'equal',
      /^Ten and Big come out equal: each reaches nobody at these numbers\.$/,
    ],
    [
      'a market that both fill where they post',
      '&goal=reach&market=100',
      'level',
      /^Ten small and One big reach the same people in 9\d of 100 campaigns; Ten small is ahead in \d of 100, One big in \d of 100\.$/,
    ],
    [
      'free plans that often bring nothing alike',
      '&goods=0&mix=Ten~10x10k:product&mix=Big~1x100k:fee:fee=0',
      'level',
      /^Neither Big nor Ten is clearly ahead: Big is in 4\d of 100 campaigns, Ten in \d\d of 100; in 1\d they come out equal\. Big makes money in 7\d of 100 campaigns, Ten in 7\d of 100\.$/,
    ],
    [
      'two of three plans that can be paid, and are even',
      `${three}&warm=proven`,
      'toss-up',
      /^Between Blend and Eight small it is close to a coin toss: Blend is ahead in 5\d of 100 campaigns, Eight small in 4\d of 100\. Blend makes money in 7\d of 100 campaigns, Eight small in (?:7\d|80) of 100\. Star would make more money on average, but needs \$118 more than your budget\.$/,
    ],
    [
      'the one that is ahead more often first',
      '&goal=engagement',
      'toss-up',
      /^Between Ten small and One big it is close to a coin toss: Ten small is ahead in 5\d of 100 campaigns, One big in 4\d of 100\.$/,
    ],
    [
      'odds that tell plans apart, and averages that do not',
      '&warm=proven',
      'split',
      /^Ten small is ahead of One big in 6\d of 100 campaigns, and on average they come out about equal\. Ten small makes money in 9\d of 100 campaigns, One big in 5\d of 100\.$/,
    ],
    [
      'odds and averages that point to different plans',
      `&warm=proven&budget=9000&mix=Three~3x10k:product&mix=Big~1x100k:fee:fee=3000`,
      'split',
      /^Three is ahead of Big in 6\d of 100 campaigns, but on average Big makes more money: \$\d,\d{3} against \$\d,\d{3}\. Three makes money in 7\d of 100 campaigns, Big in 4\d of 100\.$/,
    ],
    [
      'losers of which one is ahead more often and one gains on average',
      `&aov=90&margin=0.8${ten}&mix=Twenty~20x8k:product`,
      'split',
      /^Both usually lose money at these numbers: doing nothing is best in \d\d of 100 campaigns\. Ten is ahead of Twenty in 6\d of 100 campaigns, but on average Twenty makes more money: \$\d+ against \$\d+\.$/,
    ],
    [
      'the comparison it opens with',
      '',
      'less-loss',
      /^Both usually lose money at these numbers: doing nothing is best in 7\d of 100 campaigns\. Ten small loses less than One big in (?:8[89]|90) of 100 campaigns\.$/,
    ],
    [
      'a loser that always loses beside one that usually does',
      `${ten}&mix=Big~1x100k:fee:ctr=0`,
      'less-loss',
      /^Both lose money in most campaigns, Big in every one: doing nothing is best in 7\d of 100 campaigns\. Ten loses less than Big in 9\d of 100 campaigns\.$/,
    ],
    [
      'losers on every order',
      '&margin=0.05',
      'less-loss',
      /^Both lose money in every campaign at these numbers: doing nothing is best\. Ten small loses less than One big in 9\d of 100 campaigns\.$/,
    ],
    [
      'more people reached by the dearer plan',
      '&goal=reach',
      'ahead',
      /^One big reaches more people than Ten small in 6\d of 100 campaigns\.$/,
    ],
    [
      'more money',
      '&aov=110&margin=0.8',
      'clear',
      /^Ten small makes more money than One big in 8\d of 100 campaigns\. It makes money in 5\d of 100 campaigns\.$/,
    ],
    [
      'a plan that is listed twice among others',
      `&warm=proven${ten}${star}&mix=Twin~10x10k:product`,
      'split',
      / Ten and Twin are the same plan\.$/,
    ],
  ])('speaks of %s', (_, link, kind, sentence) => {
    expect(say(link)).toEqual([kind, expect.stringMatching(sentence)]);
  });

  it('says nothing of a plan that cannot be paid and is about as good', () => {
    expect(say('&warm=proven&budget=1000')[1]).toMatch(
      /^Ten small makes money in 9\d of 100 campaigns\.$/,
    );
  });

  it('never names a plan that cannot be paid as the better one', () => {
    const [, sentence = ''] = say('&goal=reach&budget=1000');
    expect(sentence).toMatch(
      /^Ten small reaches .* people in 8 of 10 campaigns\. One big would reach/,
    );
  });
});

describe('outcomeWords', () => {
  it('speaks of the goal, not of money earned back', () => {
    const [cold = '', , proven = ''] = strip('&goal=reach&mix=Solo~10x10k:product');
    expect(cold).toMatch(/^Reaches 2,\d00 to 1\d,000 people in 8 of 10\.$/);
    expect(proven).toBe(cold);
  });

  it('counts the gains of one plan as the headline does', () => {
    const share = /in (\d+) of 100/.exec(say(ten)[1] ?? '')?.[1];
    expect(strip(ten)[1]).toBe(`Makes money in ${share} of 100 campaigns.`);
  });

  it('says who is ahead where averages tell nothing apart', () => {
    expect(strip('&warm=proven')[2]).toMatch(/^Ten small is ahead in 6\d of 100\.$/);
  });

  it('agrees with the headline on the chosen audience', () => {
    const share = /One big in (\d+) of 100/.exec(say('')[1] ?? '')?.[1];
    expect(strip('')[1]).toBe(`Both usually lose. Ten small loses less in ${share} of 100.`);
  });

  it('says that a plan without orders never gains, not once in 100', () => {
    expect(strip('&mix=Big~1x100k:fee:ctr=0')).toEqual(Array(3).fill('Always loses money.'));
  });

  it('says which of several plans are meant', () => {
    const [cold, , proven] = strip(three);
    expect(cold).toMatch(
      /^Eight small and Blend usually lose\. Eight small loses less than Blend in/,
    );
    expect(proven).toBe('Close to a coin toss between Blend and Eight small.');
  });

  it('has nothing to compare without partners', () => {
    expect(strip('&mix=Empty~0x10k:product')).toEqual(Array(3).fill('No partners yet.'));
  });
});
