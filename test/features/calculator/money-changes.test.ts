import { describe, expect, it } from 'vitest';
import { startState, type State } from '#share';
import {
  hasOwnMoney,
  inCurrency,
  writtenAs,
} from '../../../src/features/calculator/money-changes.ts';

const shop = { orderValue: 45, grossMargin: 0.4 };
const euro: State = { ...startState, currency: 'EUR', shop: { ...shop, dollarRate: 0.92 } };

describe('inCurrency', () => {
  it('keeps what the owner typed, and forgets what a dollar cost in the old money', () => {
    expect(inCurrency(euro, 'GBP')).toEqual({ ...startState, currency: 'GBP', shop });
    expect(inCurrency(euro, 'USD')).toEqual({ ...startState, shop });
  });

  it('changes nothing where it is that money already', () => {
    expect(inCurrency(euro, 'EUR')).toBe(euro);
  });
});

describe('writtenAs', () => {
  it('states the choice, and takes it back', () => {
    const german = writtenAs(startState, 'de-DE');
    expect(german).toEqual({ ...startState, numbers: 'de-DE' });
    expect(writtenAs(german, '')).toEqual(startState);
  });
});

describe('hasOwnMoney', () => {
  const [many, big] = startState.mixes;
  const bigGroup = big!.groups[0]!;

  it.each<[string, Partial<State>, boolean]>([
    ['nothing typed', {}, false],
    ['a margin', { shop: { grossMargin: 0.4 } }, false],
    ['an order value', { shop }, true],
    ['a fee', { mixes: [{ ...big!, groups: [{ ...bigGroup, own: { fee: 5 } }] }] }, true],
    ['views', { mixes: [{ ...big!, groups: [{ ...bigGroup, own: { views: 5 } }] }] }, false],
    ['other costs', { mixes: [{ ...many!, extra: 5 }] }, true],
    ['a wished profit', { target: { word: 'profit', amount: 500, of10: 5 } }, true],
    ['wished orders', { target: { word: 'orders', amount: 30, of10: 5 } }, false],
  ])('of %s', (_, change, has) => {
    expect(hasOwnMoney({ ...startState, ...change })).toBe(has);
  });
});
