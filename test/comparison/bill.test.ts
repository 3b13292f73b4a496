import { describe, expect, it } from 'vitest';
import { billText, breakEvenWords, evaluate, inputsOf, plainText } from '#comparison';
import type { Business, Group, Mix } from '#engine';
import { tenOrOne } from '#share';
import { billOf } from '../../src/comparison/bill.ts';
import { defaults } from './truth.ts';

const { mixes, business } = inputsOf(tenOrOne, defaults);
const ten = mixes[0]!.groups[0]!;
const big = mixes[1]!.groups[0]!;
const fixed = (value: number) => ({ low: value, likely: value, high: value });
const bill = (groups: Group[], change: Partial<Business> = {}, extra?: number) =>
  billOf(
    { name: 'A', groups, ...(extra === undefined ? {} : { extra }) } satisfies Mix,
    { ...business, ...change },
    'USD',
  );

describe('billOf', () => {
  it('adds fees and goods of all, as if all post', () => {
    const { total, exact, fees } = bill([ten, { ...big, fee: fixed(900) }]);
    expect([total, exact, fees]).toEqual([10 * 18 + 900 + 18, true, true]);
  });

  it('counts a likely fee by the digits printed of it, a typed one to the cent', () => {
    const guess = { low: 90, likely: 100.4, high: 120 };
    expect(bill([{ ...big, count: 8, fee: guess }])).toMatchObject({ total: 944, exact: false });
    expect(bill([{ ...big, count: 8, fee: fixed(100.4) }])).toMatchObject({
      total: 947.2,
      exact: true,
    });
  });

  it('adds other costs of the plan', () => {
    expect(bill([ten], {}, 70).total).toBe(250);
    expect(bill([], {}, 70)).toMatchObject({ total: 70, perOrder: 0 });
  });

  it('keeps of an order what the engine keeps, order cost and later orders counted in', () => {
    // $60 × (.9 − .45) − $2 + .5 × ($60 × .55 − $2)
    expect(bill([ten], { orderCost: 2, laterOrders: 0.5 }).perOrder).toBeCloseTo(40.5, 10);
    expect(bill([{ ...ten, views: fixed(0) }]).perOrder).toBe(27);
  });

  it('averages over orders where partners keep different shares, and leaves out who is not there', () => {
    const seller = { ...ten, commission: 0.5 };
    const both = bill([ten, seller], { repeatCredit: 1 });
    expect([both.differs, both.commission, both.perOrder]).toEqual([true, null, 13.5]);
    expect(bill([ten, { ...seller, count: 0 }])).toMatchObject({ differs: false, commission: 0 });
  });
});

describe('billText', () => {
  it('prints cents only where all of it is known to the cent', () => {
    const of = (total: number, exact: boolean) =>
      billText(
        { total, other: 0, exact, fees: true, perOrder: 1, differs: false, commission: 0 },
        'USD',
      );
    expect([of(947.2, true), of(944.2, false), of(12_345, false)]).toEqual([
      '$947.20',
      '$944',
      '$12,300',
    ]);
  });
});

describe('breakEvenWords', () => {
  it('names order costs and later orders among what makes the sum', () => {
    const result = evaluate(tenOrOne, defaults, 256);
    const [first, ...others] = result.mixes;
    const changed = {
      ...result,
      order: { ...result.order, cost: 2, later: 15.5 },
      mixes: [{ ...first!, bill: { ...first!.bill, commission: 0.1, perOrder: 35.1 } }, ...others],
    };
    expect(plainText(breakEvenWords(changed, 0), ['Ten'])).toContain(
      'to break even that takes 6 orders at $35.10 each ($60 at 55%, less $6 for the 10% code, 10% commission and $2 order cost, plus $15.50 of later orders).',
    );
  });

  it('says what a plan without partners costs all the same', () => {
    const result = evaluate(tenOrOne, defaults, 16);
    const empty = { ...result.mixes[0]!, partners: 0, bill: bill([], {}, 70) };
    expect(plainText(breakEvenWords({ ...result, mixes: [empty] }, 0), ['Ten'])).toBe(
      'Ten has no partners yet, but costs $70.',
    );
  });
});
