import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, groupGrounds, inputsOf, shopGrounds } from '#comparison';
import { dollarWords, termsInDollars } from '#comparison';
import { type GroupState, type MixState, startState, type State } from '#share';
import { defaults } from './truth.ts';

const euro: State = { ...startState, currency: 'EUR' };
const at = (dollarRate: number, state: State = euro): State => ({
  ...state,
  shop: { ...state.shop, dollarRate },
});
const group = (count: number, followers: number, deal: GroupState['deal']): GroupState => ({
  ...{ count, followers, deal, format: 'post-story', own: {} },
});
/** Sums of an owner: every kind of field that holds money. */
const sums = { budget: 1200, orderValue: 35, product: 9, hourlyValue: 30, orderCost: 2 };
const stated: State = {
  ...startState,
  shop: { ...sums, grossMargin: 0.5, vat: 0.19 },
  mixes: [
    { name: 'Small', groups: [group(8, 8000, 'product')], extra: 50 },
    { name: 'Big', groups: [{ ...group(1, 90_000, 'fee'), own: { fee: 700 } }] },
    { name: 'Asked', groups: [group(2, 40_000, 'fee-commission')] },
  ],
};

/** The same comparison in other money: every sum of the owner times the rate, dollars at the rate. */
function inOther(state: State, currency: string, rate: number): State {
  const shop = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum * rate]));
  const mixes = state.mixes.map(({ extra, groups, ...mix }): MixState => ({
    ...mix,
    ...(extra !== undefined && { extra: extra * rate }),
    groups: groups.map(({ own, ...each }) => ({
      ...each,
      own: typeof own.fee === 'number' ? { ...own, fee: own.fee * rate } : own,
    })),
  }));
  return { ...state, currency, mixes, shop: { ...state.shop, ...shop, dollarRate: rate } };
}

describe('a comparison in other money', () => {
  it('has the same odds, people and orders, and sums times the rate', () => {
    const before = evaluate(stated, defaults, 1024);
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 3, noNaN: true }), (rate) => {
        const after = evaluate(inOther(stated, 'EUR', rate), defaults, 1024);
        for (const [place, mix] of after.mixes.entries()) {
          const known = before.mixes[place]!;
          expect(mix.profitable).toBe(known.profitable);
          expect(mix.noOrders).toBe(known.noOrders);
          expect(mix.spread.orders).toEqual(known.spread.orders);
          expect(mix.spread.uniqueReach).toEqual(known.spread.uniqueReach);
          expect(mix.spread.profit.mean / known.spread.profit.mean).toBeCloseTo(rate, 9);
        }
        expect(after.outcome.wins).toEqual(before.outcome.wins);
      }),
      { numRuns: 5 },
    );
  });

  it('has the same verdict where its money is worth as much', () => {
    const [before, after] = [stated, inOther(stated, 'EUR', 1)].map((state) =>
      evaluate(state, defaults, 1024),
    );
    expect(after!.decision).toEqual(before!.decision);
  });
});

describe('defaults in dollars', () => {
  it('count at the owner’s rate: a fee, the goods, the budget', () => {
    const [usd, eur] = [startState, at(0.5)].map((state) => inputsOf(state, defaults));
    expect(eur!.budget).toBe(usd!.budget / 2);
    expect(eur!.business.orderValue.likely).toBe(usd!.business.orderValue.likely / 2);
    const [fee, other] = [usd!, eur!].map(({ mixes }) => mixes[1]!.groups[0]!);
    expect(other!.fee.likely).toBe(fee!.fee.likely / 2);
    expect(other!.product).toBe(fee!.product / 2);
    expect(other!.hours).toBe(fee!.hours);
  });

  it('count one for one without a rate, to the digit, as links made so far have it', () => {
    const [usd, eur] = [startState, euro].map((state) => inputsOf(state, defaults));
    expect(eur).toEqual(usd);
  });

  it('leave the owner’s own numbers alone', () => {
    const own = at(0.5, { ...euro, shop: { budget: 700, orderValue: 40 } });
    const { budget, business } = inputsOf(own, defaults);
    expect([budget, business.orderValue.likely]).toEqual([700, 40]);
  });

  it('play no part in dollars', () => {
    const own: State = { ...startState, shop: { dollarRate: 5 } };
    expect(inputsOf(own, defaults)).toEqual(inputsOf(startState, defaults));
  });

  it('are named by their terms while they play a part', () => {
    expect(termsInDollars(startState, defaults)).toEqual([]);
    expect(termsInDollars(euro, defaults)).toEqual([
      ...['budget', 'average order value', 'product cost', 'hourly value', 'content value', 'fee'],
    ]);
    const few: State = { ...euro, shop: { ...sums, contentValue: 10 }, mixes: [stated.mixes[1]!] };
    expect(termsInDollars(few, defaults)).toEqual([]);
    expect(dollarWords(few, defaults)).toBe('');
  });

  it('are never relabeled without a word', () => {
    const few: State = { ...euro, shop: { ...sums, contentValue: 10 } };
    expect(dollarWords(few, defaults)).toBe(
      'Our figures for fee are in US dollars and are not converted: $1 counts as €1 until you say what a dollar costs.',
    );
    expect(dollarWords(at(0.92, few), defaults)).toBe(
      'Our figures for fee are in US dollars; at your rate $100 counts as €92.',
    );
    const how = (state: State): string =>
      groupGrounds('fee', state.mixes[1]!.groups[0]!, state, defaults).how;
    expect(how(euro)).toMatch(/ Stated in US dollars; 1 USD counts as 1 EUR until you say/);
    expect(how(at(0.92))).toMatch(/ Stated in US dollars; 1 USD counts as 0\.92 EUR, your rate\.$/);
    expect(how(startState)).not.toContain('US dollars;');
    expect(shopGrounds('budget', euro, defaults).how).toContain('1 USD counts as 1 EUR');
    expect(shopGrounds('overlap', euro, defaults).how).not.toContain('USD');
  });
});
