import { describe, expect, it } from 'vitest';
import { breakEvenWords, evaluate, plainText } from '#comparison';
import { decode } from '#share';
import { defaults } from './truth.ts';

const say = (link: string, place = 0): string => {
  const { state } = decode(`v=1&d=2026-11&m=1${link}`);
  const result = evaluate(state, defaults, 2048);
  return plainText(
    breakEvenWords(result, place),
    result.mixes.map(({ name }) => name),
  );
};
const shop = '&aov=35&margin=0.4';

describe('breakEvenWords', () => {
  it('names the discount that turns $14 an order into $10.50', () => {
    expect(say(`${shop}&mix=Big~1x100k:fee`)).toMatch(
      /^Big: if they post you pay \$777; to break even that takes 74 orders at \$10\.50 each \(\$35 at 40%, less \$3\.50 for the 10% code\)\. If they post, 8 campaigns in 10 bring 0 to 2\d, most often (?:1 or )?none; they post in 9\d of 100 campaigns\. Nobody has named a price yet: in 1\d of 100 campaigns it comes to more than your budget\.$/,
    );
  });

  it('asks for the fee that was typed, $900, and the product, $18', () => {
    expect(say(`${shop}&mix=Star~1x150k:fee:fee=900`)).toMatch(
      /^Star: if they post you pay \$918; to break even that takes 88 orders at \$10\.50 each/,
    );
  });

  it('asks for goods whether they post or not: $180 at $27 an order take 7', () => {
    expect(say('')).toMatch(
      /^Ten small: you pay \$180, whether they post or not; to break even that takes 7 orders at \$27 each \(\$60 at 55%, less \$6 for the 10% code\)\. 8 campaigns in 10 bring 0 to 1\d, most often none\.$/,
    );
  });

  it('explains an order once for plans that keep as much of it', () => {
    expect(say('', 1)).toMatch(/takes 29 orders at \$27 each\. If they post/);
  });

  it('names the commission, too', () => {
    expect(say('&mix=Six~6x10k:commission:commission=0.2')).toMatch(
      // $60 × (.9 × .8 − .45)
      /takes 7 orders at \$16\.20 each \(\$60 at 55%, less \$6 for the 10% code and 20% commission\)/,
    );
  });

  it('leaves out a code that takes nothing off', () => {
    expect(say('&discount=0')).toContain('at $33 each ($60 at 55%).');
  });

  it('says that it speaks of an average order where partners keep different shares', () => {
    expect(say('&mix=Both~2x10k:commission~6x10k:product')).toMatch(
      /^Both: you pay \$144, .* takes 6 orders at \$2\d\.\d\d each on average \(\$60 at 55%, less \$6 for the 10% code and their commissions\)\./,
    );
  });

  it('counts a fee by the digits that are printed of it', () => {
    const { state } = decode('v=1&d=2026-11&m=1&mix=Eight~8x60k:fee');
    const { bill } = evaluate(state, defaults, 16).mixes[0]!;
    // Eight times a whole number of dollars, and eight times $18.
    expect((bill.total - 8 * 18) % 8).toBe(0);
  });

  it('says “if all post” of several partners with fees', () => {
    expect(say('&mix=Blend~1x60k:fee:fee=400~4x10k:product')).toMatch(
      /^Blend: if all post you pay \$490;/,
    );
  });

  it('says when each order loses', () => {
    expect(say('&margin=0.05')).toBe(
      'Ten small: you pay $180, whether they post or not, and each order loses $3 more ($60 at 5%, less $6 for the 10% code).',
    );
  });

  it('says when an order leaves nothing', () => {
    expect(say('&margin=0.1')).toBe(
      'Ten small: you pay $180, whether they post or not, and an order leaves nothing to keep ($60 at 10%, less $6 for the 10% code).',
    );
  });

  it('tells no orders from orders that bring nothing', () => {
    expect(say('&cvr=0')).toBe(
      'Ten small: you pay $180, whether they post or not, and no order comes at these numbers.',
    );
  });

  it('calls orders a gain where there is no cash to earn back', () => {
    expect(say('&goods=0')).toMatch(
      /^Ten small costs no cash, so every order is gain: \$27 each \(\$60 at 55%, less \$6 for the 10% code\)\./,
    );
  });

  it('never calls a loss a gain, though it costs no cash', () => {
    expect(say('&goods=0&margin=0.05')).toBe(
      'Ten small costs no cash, but each order loses $3 ($60 at 5%, less $6 for the 10% code).',
    );
  });

  it('says that nobody is there yet, and which plan is another one', () => {
    expect(say('&mix=Empty~0x10k:product')).toMatch(/^Empty has no partners yet/);
    expect(say('&mix=A~2x10k:product&mix=B~2x10k:product', 1)).toBe('B is the same plan as A.');
  });

  it('speaks of one order as one', () => {
    expect(say('&mix=One~1x10k:product')).toMatch(
      /^One: you pay \$18, whether they post or not; to break even that takes 1 order at \$27 \(/,
    );
  });
});
