import { describe, expect, it } from 'vitest';
import { breakEvenWords, evaluate, inputsOf, ordersNeeded, plainText, vatWords } from '#comparison';
import { startState, type State } from '#share';
import { defaults } from './truth.ts';

const own = { orderValue: 60, grossMargin: 0.7, discount: 0.1, budget: 3000 };
const before: State = { ...startState, currency: 'EUR', shop: { ...own, dollarRate: 1 } };
const after: State = { ...before, shop: { ...before.shop, vat: 0.19 } };
const resultOf = (state: State) => evaluate(state, defaults, 512);

describe('VAT in prices', () => {
  const result = resultOf(after);
  const bill = result.mixes[1]!.bill;

  // By hand: 60 ÷ 1.19 = 50.42; .7 − .1 of it is 30.25.
  it('is taken off what an order leaves, and break-even follows', () => {
    expect(bill.perOrder).toBe(30.25);
    expect(resultOf(before).mixes[1]!.bill.perOrder).toBe(36);
    expect(ordersNeeded(bill)).toBe(Math.ceil(bill.total / 30.25));
  });

  it('is said where the orders that break even are said, and the parts make the sum', () => {
    const words = plainText(breakEvenWords(result, 0), ['Many small', 'One big']);
    expect(words).toContain(
      'at €30.25 each (€60 is €50.42 without 19% VAT; of that 70%, less €5.04 for the 10% code).',
    );
    // 50.42 · .7 − 5.04 = 30.25
    expect(50.42 * 0.7 - 5.04).toBeCloseTo(30.25, 2);
  });

  it('leaves costs and orders as they were', () => {
    const [one, other] = [resultOf(before), result].map(({ mixes }) => mixes[1]!);
    expect(other!.bill.total).toBe(one!.bill.total);
    expect(other!.spread.orders).toEqual(one!.spread.orders);
    expect(other!.spread.profit.mean).toBeLessThan(one!.spread.profit.mean);
  });

  it('is told from what an order costs', () => {
    const costs: State = { ...after, shop: { ...after.shop, orderCost: 3, laterOrders: 0.5 } };
    const { order } = resultOf(costs);
    expect(order).toMatchObject({ value: 60, vat: 0.19, cost: 3 });
    expect(order.net).toBeCloseTo(50.4202, 4);
    expect(order.later).toBeCloseTo(0.5 * (50.4202 * 0.7 - 3), 3);
  });

  it('has a sentence of its own, and none where there is none', () => {
    expect(vatWords(after, defaults)).toBe(
      'Of an order of €60, €9.58 is the 19% VAT and €50.42 is yours. Sales, margin, discount, commission and break-even count that alone.',
    );
    expect(vatWords(before, defaults)).toBe('');
    expect(vatWords(startState, defaults)).toBe('');
    expect(inputsOf(startState, defaults).business.vat).toBe(0);
  });
});
