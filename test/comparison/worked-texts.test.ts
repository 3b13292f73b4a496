import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/comparison/index.ts';
import type { MixResult, Result } from '../../src/comparison/result.ts';
import { newestSet } from '../data/real-content.ts';
import { questionOf, questions } from './worked-comparisons.ts';

const slugs = questions.map(({ slug }) => slug);
const resultOf = (slug: string): Result => questionOf(slug).known.result;

/** Plans by their places, with what texts speak of. */
interface Plan {
  readonly profit: number;
  readonly worth: number;
  readonly fee: number;
  readonly mix: MixResult;
}

function plansOf(slug: string): readonly [Plan, Plan, Plan] {
  const { result, inputs } = questionOf(slug).known;
  const plans = result.mixes.map((mix, place) => ({
    mix,
    profit: mix.spread.profit.mean,
    worth: mix.worths[0]?.averageFee ?? NaN,
    fee: inputs.mixes[place]?.groups[0]?.fee.likely ?? NaN,
  }));
  return [plans[0]!, plans[1]!, plans[2] ?? plans[1]!];
}

/** Average profit of the gifts in a shop whose customers do not come back. */
function withoutLaterOrders(): number {
  const { state } = questionOf('repeat-orders').known;
  const shop = { ...state.shop, laterOrders: 0 };
  return evaluate({ ...state, shop }, newestSet, 4096).mixes[0]?.spread.profit.mean ?? NaN;
}

/** What the text of each page says beyond its numbers: where one no longer holds, the text must change. */
const said: Readonly<
  Record<string, (plans: readonly [Plan, Plan, Plan], result: Result) => readonly boolean[]>
> = {
  '300-dollars': ([gift, paid, big], { budget }) => [
    gift.mix.cash < budget / 2,
    gift.mix.fill?.boundBy === 'hours',
    paid.worth < paid.fee,
    big.profit < 0,
  ],
  '600-dollars': ([gift, paid, big]) => [
    (gift.mix.ratios.timesBack ?? 0) > (paid.mix.ratios.timesBack ?? 0),
    (gift.mix.ratios.timesBack ?? 0) > (big.mix.ratios.timesBack ?? 0),
    gift.mix.cash < paid.mix.cash && gift.mix.cash < big.mix.cash,
    gift.mix.fill?.boundBy === 'hours',
  ],
  '1000-dollars': ([gift, three, big], { budget }) => [
    three.mix.partners === 3,
    three.mix.cash > budget / 2 && big.mix.cash > budget / 2,
    gift.mix.profitable > big.mix.profitable,
  ],
  '2000-dollars': ([gift, paid, big], { budget }) => [
    gift.mix.cash < budget / 5 && gift.mix.fill?.boundBy === 'hours',
    Math.min(paid.mix.cash, big.mix.cash) > 0.9 * budget,
    paid.mix.hours < gift.mix.hours / 2,
    paid.worth < paid.fee && big.worth < big.fee,
    big.worth > 1000 && big.mix.profitable < 0.25,
  ],
  '5000-dollars': ([gift, paid, big]) => [
    paid.mix.partners === 20,
    big.profit > gift.profit && big.profit > paid.profit,
    big.mix.profitable < 0.4 && gift.mix.profitable > 0.5,
    gift.mix.fill?.boundBy === 'hours',
  ],
  'ten-small-or-one-big': ([small, big]) => [
    small.mix.partners === 10 && big.mix.partners === 1,
    big.mix.shown.uniqueReach.middle > small.mix.shown.uniqueReach.middle,
    big.worth < big.fee / 2,
  ],
  'small-fee-or-free-product': ([gift, paid]) => [
    paid.mix.partners > 2 * gift.mix.partners,
    paid.worth > paid.fee,
    gift.mix.profitable > paid.mix.profitable,
  ],
  'commission-only': ([gift, share]) => [
    share.mix.bill.perOrder < gift.mix.bill.perOrder,
    share.mix.shown.assets.mean > gift.mix.shown.assets.mean,
    Math.abs(gift.profit - share.profit) < 20,
  ],
  'one-post-or-three': ([one, three]) => [
    one.mix.partners === 6 && three.mix.partners === 3,
    Math.abs(one.mix.cash - three.mix.cash) < 0.1 * one.mix.cash,
    three.fee === 2 * one.fee,
    one.profit > three.profit,
  ],
  blend: ([small, , both]) => [
    both.worth < both.fee,
    both.mix.shown.uniqueReach.middle > small.mix.shown.uniqueReach.middle,
    both.mix.profitable < small.mix.profitable,
  ],
  'sold-before': ([gift, paid, big]) => [
    Math.min(gift.profit, paid.profit, big.profit) > 0,
    big.profit > gift.profit && big.profit > paid.profit,
    big.mix.profitable < gift.mix.profitable,
    gift.mix.partners === 10 && paid.mix.partners === 10,
  ],
  'local-shop': ([small, city], { decision }) => [
    small.mix.cash < city.mix.cash / 2,
    small.mix.shown.uniqueReach.middle > 0.8 * city.mix.shown.uniqueReach.middle,
    decision?.kind === 'almost',
    questionOf('local-shop').known.state.shop.laterOrders === 3,
  ],
  launch: ([gift, five, big]) => [
    five.mix.partners === 5,
    gift.profit < 0 && five.profit < gift.profit && big.profit < gift.profit,
    gift.mix.shown.uniqueReach.middle < big.mix.shown.uniqueReach.middle,
    gift.mix.cash < big.mix.cash / 2,
  ],
  'content-library': ([gift, paid, big]) => [
    gift.mix.fill?.boundBy === 'hours',
    paid.mix.shown.assets.middle > gift.mix.shown.assets.middle,
    big.mix.shown.assets.middle <= 2,
  ],
  'repeat-orders': ([gift, paid], { decision }) => [
    withoutLaterOrders() < 0,
    questionOf('repeat-orders').known.state.shop.laterOrders === 3,
    decision?.kind === 'thin' && gift.profit > 0,
    paid.mix.hours < 0.55 * gift.mix.hours,
    Math.abs(paid.worth - paid.fee) < 8,
  ],
  'high-order-value': ([gift, paid, big]) => [
    paid.mix.partners === 10,
    Math.min(gift.profit, paid.profit, big.profit) > 0,
    Math.max(...[gift, paid, big].map(({ mix }) => mix.profitable)) < 0.5,
  ],
};

describe('what the text of a question says beyond its numbers', () => {
  test('is looked at for every question', () => {
    expect(Object.keys(said).toSorted()).toEqual(slugs.toSorted());
  });

  test.each(slugs)('is true for %s', (slug) => {
    const holds = said[slug]?.(plansOf(slug), resultOf(slug)) ?? [];
    expect(holds).toEqual(holds.map(() => true));
  });
});
