import { describe, expect, it } from 'vitest';
import { bestLine, bestWords, inputsOf } from '#comparison';
import { simulate } from '#engine';
import { startState, type State } from '#share';
import { both, bruteForce, mixed, proven, rich, said, samples } from './best-found.ts';
import { defaults } from './truth.ts';

describe('bestLine', () => {
  it('lies on or above every plan, and is left out where no mix is clearly better', () => {
    const [result, best] = both(proven);
    const line = bestLine(result, best);
    const at = (budget: number): number => line.findLast((p) => p.budget <= budget)!.mean;
    for (const { rungs } of result.mixes) {
      for (const { cash, spread } of rungs) {
        expect(at(cash)).toBeGreaterThanOrEqual(spread.profit!.mean);
      }
    }
    expect(at(4000)).toBeGreaterThan(at(1000));
    expect(bestLine(...both(startState))).toEqual([]);
    expect(bestLine(...both(rich))).toEqual([]);
  });
});

describe('bestWords', () => {
  it('counts the partners and tells what they bring, in numbers that are true', () => {
    const words = said(mixed);
    const [, small = '', large = '', mean = '', tens = ''] =
      /: (\d) with 20,000 followers and (\d) with 60,000 followers, about \$([\d,]+) on average; it makes money in about (\d) in 10 campaigns\.$/.exec(
        words,
      ) ?? [];
    const [first] = bruteForce(mixed);
    expect([Number(small), Number(large)]).toEqual(first!.counts);
    expect(Math.abs(Number(mean.replaceAll(',', '')) / first!.mean - 1)).toBeLessThan(0.06);
    const { mixes, business } = inputsOf(mixed, defaults);
    const groups = first!.counts.map((count, i) => ({ ...mixes[i]!.groups[0]!, count }));
    const { profit } = simulate([{ name: '', groups }], business, { samples, seed: mixed.seed })
      .mixes[0]!.measures;
    const share = profit.samples.filter((each) => each > 0).length / samples;
    expect(Math.abs(Number(tens) / 10 - share)).toBeLessThanOrEqual(0.055);
    expect(bestWords(...both(mixed)).counts).toEqual(first!.counts);
  });

  it('says that no mix is better than a plan, where the difference is within two errors', () => {
    const [result, best] = both(rich);
    const { mean, error } = best.today.ahead[0]!;
    expect(mean).toBeLessThanOrEqual(Math.max(10, 2 * error));
    expect(said(rich)).toMatch(
      /^For \$2,000 no mix of the partners on this page is clearly better than Many small\./,
    );
    expect(bestWords(result, best).counts).toBeNull();
    const close = {
      ...best,
      today: { ...best.today, ahead: best.today.ahead.map(() => ({ mean: 30, error: 16 })) },
    };
    expect(bestWords(result, close).counts).toBeNull();
    const clear = {
      ...best,
      today: { ...best.today, ahead: best.today.ahead.map(() => ({ mean: 30, error: 14 })) },
    };
    expect(bestWords(result, clear).counts).toEqual(best.today.counts);
  });

  it.each([
    ['cold', { warmth: 'cold' }, /: no partner at all, as none pays on average\.$/],
    ['a test', { shop: { grossMargin: 0.6 } }, /: none that pays, unless you test first\.$/],
    [
      'too little money',
      { shop: { budget: 5 } },
      /^No partner on this page fits \$5 and your hours/,
    ],
    [
      'a market',
      { warmth: 'proven', shop: { market: 3000 } },
      /As the market is limited, the search is not exact/,
    ],
  ] as const)('says what else there is to say: %s', (_, change, words) => {
    const state: State = { ...startState, ...change };
    expect(said(state)).toMatch(words);
    expect(bestWords(...both(state)).counts).toBeNull();
  });
});
