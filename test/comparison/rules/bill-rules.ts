import { expect } from 'vitest';
import { IN, MONEY, number, P, type Rule, sayBill, sayMoney, sayShare } from '../sentence-parts.ts';
import type { Truth } from '../truth.ts';

const PAY = `(?:(if they post |if all post )?you pay ${MONEY}(, whether they post or not)?)`;
const BRING = `(If they post, )?8 campaigns in 10 bring (none|([\\d,]+)(?: to ([\\d,]+))?)(?:, most often ([\\da-z ]+))?(?:; they post ${IN})?`;
const VAT = ` is ${MONEY} without ([\\d.]+)% VAT; of that`;
const GROUNDS = `(?: \\(${MONEY}(?: at|${VAT}) ([\\d.]+)%(?:, less (?:${MONEY} for the ([\\d.]+)% code)?(?: and |, )?(?:([\\d.]+)% commission|their commissions)?(?: and )?(?:${MONEY} order cost)?)?(?:, plus ${MONEY} of later orders)?\\))?`;

/** Fees are paid to those who post, goods go to all. */
function sayPay(truth: Truth, i: number, condition: string, sum: string, always: string): void {
  sayBill(sum, truth, i);
  const fees = truth.mixes[i]!.groups.some(({ count, fee }) => count > 0 && fee.likely > 0);
  expect(condition !== '').toBe(fees);
  expect(always === '').toBe(fees);
  if (condition === 'if they post ') expect(truth.partners(i)).toBe(1);
}

/** What costs no cash costs less than a cent a partner. */
function sayFree(truth: Truth, i: number): void {
  expect(truth.pays(i)).toBeLessThan(0.01 * truth.partners(i));
}

/** What is left of an order, and why: the parts have to give the sum. */
function sayLeft(
  truth: Truth,
  i: number,
  each: string,
  isAverage: boolean,
  [
    value = '',
    net = '',
    vat = '0',
    margin = '',
    off = '0',
    code = '',
    commission = '',
    cost = '0',
    later = '0',
  ]: readonly string[],
): void {
  const left = truth.left(i);
  const [low, high] = [Math.min(...left), Math.max(...left)];
  expect(isAverage).toBe(high > low);
  if (number(each) !== 0) {
    const least = low < 0 && high > 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
    expect(number(each)).toBeGreaterThanOrEqual(least - 0.0051);
    expect(number(each)).toBeLessThanOrEqual(Math.max(Math.abs(low), Math.abs(high)) + 0.0051);
  }
  if (value === '' || isAverage) return;
  const kept = (1 - Number(code) / 100) * (1 - Number(commission) / 100);
  const base = number(net || value);
  // What is printed of a price and of its VAT is each rounded.
  const whole = base * (1 + Number(vat || '0') / 100);
  expect(Math.abs(whole - number(value))).toBeLessThan(0.02 + number(value) * 3e-4);
  expect(net !== '').toBe(truth.vat > 0);
  const sum =
    base * (kept - (1 - Number(margin) / 100)) - number(cost || '0') + number(later || '0');
  sayMoney(off || '$0', (base * Number(code)) / 100);
  const rounding = 0.02 + number(value) * 2e-4;
  expect(Math.abs(Math.abs(sum) - number(each)), `${value} … ${each}`).toBeLessThan(rounding);
}

/** What may be said of money to be earned back. */
export const billRules: readonly Rule[] = [
  [
    `${P}: ${PAY}; to break even that takes ([\\d,]+) orders? at ${MONEY}(?: each)?( on average)?${GROUNDS}`,
    (
      truth,
      one,
      condition = '',
      sum = '',
      always = '',
      orders = '',
      each = '',
      average = '',
      ...grounds
    ) => {
      const i = Number(one);
      sayPay(truth, i, condition, sum, always);
      sayLeft(truth, i, each, average !== '', grounds);
      // Sums of five digits and more are printed to three.
      const exact = number(sum) / number(each);
      const slack = number(sum) >= 10_000 ? 0.006 * exact : 1e-6;
      expect(number(orders)).toBeGreaterThanOrEqual(exact - slack);
      expect(number(orders)).toBeLessThan(exact + 1 + slack);
      expect(Math.max(...truth.left(i))).toBeGreaterThan(0);
    },
  ],
  [
    `${P}: ${PAY}, and no order comes at these numbers`,
    (truth, one, condition = '', sum = '', always = '') => {
      sayPay(truth, Number(one), condition, sum, always);
      expect(Math.max(...truth.column(Number(one), 'orders'))).toBe(0);
    },
  ],
  [
    `${P}: ${PAY}, and (?:each order loses|orders lose) ${MONEY}( each on average| more)${GROUNDS}`,
    (truth, one, condition = '', sum = '', always = '', each = '', kind, ...grounds) => {
      sayPay(truth, Number(one), condition, sum, always);
      sayLeft(truth, Number(one), each, kind !== ' more', grounds);
      expect(Math.min(...truth.left(Number(one)))).toBeLessThan(0);
    },
  ],
  [
    `${P}: ${PAY}, and an order leaves nothing to keep${GROUNDS}`,
    (truth, one, condition = '', sum = '', always = '') => {
      sayPay(truth, Number(one), condition, sum, always);
      const left = truth.left(Number(one));
      expect(Math.min(...left)).toBeLessThan(0.0051);
      expect(Math.max(...left)).toBeGreaterThan(-0.0051);
    },
  ],
  [
    `${P} costs no cash, and brings no order at these numbers`,
    (truth, i) => {
      sayFree(truth, Number(i));
      expect(Math.max(...truth.column(Number(i), 'orders'))).toBe(0);
    },
  ],
  [
    `${P} costs no cash, so every order is gain: ${MONEY} each( on average)?${GROUNDS}`,
    (truth, i, each = '', average = '', ...grounds) => {
      sayFree(truth, Number(i));
      sayLeft(truth, Number(i), each, average !== '', grounds);
      expect(Math.max(...truth.left(Number(i)))).toBeGreaterThan(0);
    },
  ],
  [
    `${P} costs no cash, but (?:each order loses|orders lose) ${MONEY}( each on average)?${GROUNDS}`,
    (truth, i, each = '', average = '', ...grounds) => {
      sayFree(truth, Number(i));
      sayLeft(truth, Number(i), each, average !== '', grounds);
      expect(Math.min(...truth.left(Number(i)))).toBeLessThan(0);
    },
  ],
  [
    `${P} costs no cash, but an order leaves nothing to keep${GROUNDS}`,
    (truth, i) => expect(Math.abs(Math.min(...truth.left(Number(i))))).toBeLessThan(0.0051),
  ],
  [
    `${P} nobody has named a price yet: ${IN} it comes to more than your budget`,
    (truth, one, share = '') => {
      const i = Number(one);
      const most = truth.budget * (1 + 1e-9);
      sayShare(
        share,
        truth.share((s) => truth.column(i, 'cashCost')[s]! > most),
      );
      expect(truth.mixes[i]!.groups.some(({ fee }) => fee.low < fee.high)).toBe(true);
    },
  ],
  [
    `${P}: ${BRING}`,
    (truth, one, ifPosted = '', span, low = '', high = '', most = '', chance = '') => {
      const i = Number(one);
      expect(ifPosted !== '').toBe(truth.partners(i) === 1 && truth.posted(i).length > 0);
      if (chance !== '') sayShare(chance, truth.posted(i).length / truth.column(i).length);
      const [from, to] = [truth.shown(i, 0.1, 'orders'), truth.shown(i, 0.9, 'orders')];
      if (span === 'none') expect([Math.round(from), Math.round(to)]).toEqual([0, 0]);
      else {
        expect(number(low)).toBe(Math.round(from));
        expect(number(high === '' ? low : high)).toBe(Math.round(to));
      }
      if (most !== '') expect(truth.shown(i, 0.5, 'orders')).toBeLessThan(10);
    },
  ],
];
