import { describe, expect, it } from 'vitest';
import { askingWords } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { type GroupState, startState } from '#share';
import { dataset } from '../data/real-content.ts';
import { defaults } from './truth.ts';

const big: GroupState = {
  ...{ count: 1, followers: 100_000, deal: 'fee', format: 'post-story', own: {} },
};

describe('askingWords', () => {
  it('says what is asked where the fee starts from what is paid', () => {
    expect(askingWords(big, defaults, startState)).toBe(
      'They usually ask about $1,500. About half of what is asked gets paid, and the fee starts there.',
    );
  });

  it('says it in the owner’s money, at the owner’s rate', () => {
    const euros = { ...startState, currency: 'EUR', shop: { ...startState.shop, dollarRate: 0.8 } };
    expect(askingWords(big, defaults, euros)).toContain('They usually ask about €1,200.');
  });

  it.each<[string, Partial<GroupState>]>([
    ['the owner has a quote', { own: { fee: 900 } }],
    ['nobody is paid a fee', { deal: 'product' }],
    ['a commission is all', { deal: 'commission' }],
  ])('is silent where %s', (_, part) => {
    expect(askingWords({ ...big, ...part }, defaults, startState)).toBe('');
  });

  it('is silent for the figures of November, whose fees are what is asked', () => {
    expect(askingWords(big, defaultsOf(dataset), startState)).toBe('');
  });
});
