import { describe, expect, it } from 'vitest';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import type { Mix, Summary } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { business, small } from '../worked-funnel.ts';

const { rows, floor } = worked.diversification;

/** Partners' clicks have a log-variance of .30² in common and one of .80² of their own. */
const lucky = {
  ...business,
  campaignSpread: 0.3,
  partnerSpread: { reach: 0, engagement: 0, clicks: 0.8 },
};
const luckless = { ...lucky, campaignSpread: 0 };

describe('coefficient of variation of the clicks of n partners', () => {
  const cases = rows.flatMap(({ n, cv, cv_noCommon, cv_post60 }) => [
    { n, cv, shop: lucky, luck: 'with campaign luck', posting: 1 },
    { n, cv: cv_noCommon, shop: luckless, luck: 'without campaign luck', posting: 1 },
    { n, cv: cv_post60, shop: lucky, luck: 'with campaign luck', posting: 0.6 },
  ]);

  it.each(cases)('is $cv for $n $luck who post at $posting', ({ n, cv, shop, posting }) => {
    const mix = mixOf(n, posting);
    const options = { samples: n > 100 ? 512 : 8192, seed: n };
    const { clicks } = simulate([mix], shop, options).mixes[0]!.measures;
    const { mean, standardError } = meanSquare(clicks);
    const expected = plan(mix, shop).clicks ** 2 * (1 + cv ** 2);
    expect(Math.abs(mean - expected)).toBeLessThan(4 * standardError);
  });

  it('does not fall below the luck of the campaign, however many they are', () => {
    expect(floor).toBeCloseTo(Math.sqrt(Math.expm1(0.3 ** 2)), 12);
    for (const { cv } of rows) expect(cv).toBeGreaterThan(floor);
  });
});

describe('chance that nobody posts', () => {
  it.each(rows)('is $pNobodyPosts for $n who post at .6', ({ n, pNobodyPosts: chance }) => {
    const samples = n > 100 ? 128 : 8192;
    const [result] = simulate([mixOf(n, 0.6)], lucky, { samples, seed: n }).mixes;
    const silent = result!.measures.assets.samples.filter((assets) => assets === 0).length;
    const error = Math.sqrt((chance * (1 - chance)) / samples);
    expect(Math.abs(silent / samples - chance)).toBeLessThanOrEqual(4 * error + 1e-6);
  });
});

function mixOf(count: number, posting: number): Mix {
  return { name: 'Mix', groups: [{ ...small(count), postingProbability: fixed(posting) }] };
}

function meanSquare({ samples }: Summary): { mean: number; standardError: number } {
  const squares = samples.map((value) => value ** 2);
  const mean = squares.reduce((sum, value) => sum + value, 0) / samples.length;
  const variance = squares.reduce((sum, value) => sum + (value - mean) ** 2, 0) / samples.length;
  return { mean, standardError: Math.sqrt(variance / samples.length) };
}
