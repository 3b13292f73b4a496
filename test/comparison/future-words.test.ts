import { describe, expect, it } from 'vitest';
import { type DialScale, futureWords, plainText, type Region } from '#comparison';

const names = ['Ten small', 'One big'];
const usd = { currency: 'USD', isMoney: true, plans: 2 };
const money: DialScale = { from: 5, to: 500, steps: 'ratio' };
const counts: DialScale = { from: 1, to: 41, steps: 'whole' };
/** Regions one after the other, each up to a share of the range. */
const regionsOf = (...all: (readonly [Region['leader'], number])[]): Region[] =>
  all.map(([leader, to], i) => ({
    ...{ leader, from: all[i - 1]?.[1] ?? 0, to },
    ...(leader === 'test' ? { index: 0 } : {}),
  }));

describe('futureWords', () => {
  it('tells every piece in its order, and what a change is about', () => {
    const regions = regionsOf(['none', 0.5], ['test', 0.6], ['close', 0.7], [0, 1]);
    expect(
      plainText(futureWords({ dial: { name: 'orderValue' }, scale: money, regions }, usd), names),
    ).toBe(
      'Below about $50, none pays. From about $50, test Ten small first. From about $79, it is too close to tell. From about $130 up, Ten small leads.',
    );
  });

  it('names the range where it is one piece', () => {
    const words = futureWords(
      { dial: { name: 'orderValue' }, scale: money, regions: regionsOf([1, 1]) },
      usd,
    );
    expect(plainText(words, names)).toBe('At any order value from $5 to $500, One big leads.');
  });

  it('tells audiences one by one', () => {
    const scale: DialScale = { from: 0, to: 2, steps: 'whole' };
    const regions = regionsOf(['none', 0.25], ['close', 0.75], [0, 1]);
    const future = { dial: { name: 'warmth' as const }, scale, regions };
    expect(plainText(futureWords(future, usd), names)).toBe(
      'Cold: none pays. Typical: it is too close to tell. Proven: Ten small leads.',
    );
  });

  it('begins a piece of whole numbers with the first of them', () => {
    const dial = { name: 'count' as const, mix: 0, group: 0 };
    const future = { dial, scale: counts, regions: regionsOf(['none', 5.5 / 40], [0, 1]) };
    expect(plainText(futureWords(future, usd), names)).toBe(
      'Below about 7, none pays. From about 7 up, Ten small leads.',
    );
  });

  it('speaks of one plan without a rival, and of fitting where money is not the goal', () => {
    const regions = regionsOf(['none', 0.5], [0, 1]);
    const future = { dial: { name: 'budget' as const }, scale: money, regions };
    expect(plainText(futureWords(future, { ...usd, plans: 1 }), names)).toBe(
      'Below about $50, it does not pay. From about $50 up, Ten small pays.',
    );
    expect(plainText(futureWords(future, { ...usd, isMoney: false }), names)).toBe(
      'Below about $50, none fits. From about $50 up, Ten small leads.',
    );
  });
});
