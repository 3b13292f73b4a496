import { percent, price, roundMoney, shareOf100, whole } from '#format';
import { type Bill, billText } from './bill.ts';
import { figureRange, isFew, mostOftenWords } from './figure.ts';
import type { MixResult, Result } from './result.ts';
import { inCampaigns, type Part, say } from './say.ts';

/** Digits of a percentage that somebody states: 12.5 % stays 12.5 %. */
const statedDigits = 4;
/** So little of an order is rounding, not an order more. */
const tolerance = 1e-9;
/** The risk of a price above the budget is told from so many of 100 on. */
const toldRisk = 5;

/**
 * What a plan asks the owner to pay, how many orders earn that back, and how many may come: every
 * sum agrees with its parts as they are printed.
 *
 * @throws RangeError if there is no such mix
 */
export function breakEvenWords(result: Result, place: number): readonly Part[] {
  const mix = result.mixes[place];
  if (!mix) throw new RangeError(`mix ${place} is not among ${result.mixes.length}`);
  const risk = mix.fits && mix.sameAs === place ? overBudgetWords(mix) : '';
  return say`${sumWords(result, mix, place)}${risk}`;
}

/** Fees that are not known yet may come to more than there is. */
function overBudgetWords({ overBudget, bill }: MixResult): string {
  return shareOf100(overBudget).of100 < toldRisk || bill.exact
    ? ''
    : ` Nobody has named a price yet: ${inCampaigns(overBudget)} it comes to more than your budget.`;
}

function sumWords(result: Result, mix: MixResult, place: number): readonly Part[] {
  const { bill, sameAs, partners } = mix;
  if (partners === 0) return emptyWords(place, bill, result.currency);
  if (sameAs !== place) return say`${place} is the same plan as ${sameAs}.`;
  if (mix.noOrders === 1) {
    return bill.total === 0
      ? say`${place} costs no cash, and brings no order at these numbers.`
      : say`${place}: ${payWords(result, mix)}, and no order comes at these numbers.`;
  }
  const each = price(Math.abs(bill.perOrder), result.currency);
  const grounds = groundsOf(result, place);
  if (bill.perOrder <= 0) {
    const more = bill.total === 0 ? '' : ' more';
    const left =
      bill.perOrder < 0
        ? `${bill.differs ? 'orders lose' : 'each order loses'} ${each}${bill.differs ? ' each on average' : more}${grounds}`
        : `an order leaves nothing to keep${grounds}`;
    return bill.total === 0
      ? say`${place} costs no cash, but ${left}.`
      : say`${place}: ${payWords(result, mix)}, and ${left}.`;
  }
  const rate = bill.differs ? `${each} each on average` : `${each} each`;
  if (bill.total === 0) {
    return say`${place} costs no cash, so every order is gain: ${rate}${grounds}. ${bringWords(result, mix)}`;
  }
  const needed = ordersNeeded(bill);
  const one = `1 order at ${each}${bill.differs ? ' on average' : ''}`;
  const orders = needed === 1 ? one : `${whole(needed)} orders at ${rate}`;
  return say`${place}: ${payWords(result, mix)}; to break even that takes ${orders}${grounds}. ${bringWords(result, mix)}`;
}

/**
 * Orders that earn a bill back: its sum ÷ what an order leaves, both as printed, rounded up.
 *
 * @throws RangeError where an order leaves nothing
 */
export function ordersNeeded({ total, perOrder }: Bill): number {
  if (!(perOrder > 0)) throw new RangeError(`an order leaves ${perOrder}; it must be above 0`);
  return Math.ceil(total / perOrder - tolerance);
}

/** What is said of a plan without partners; it may have other costs. */
export function emptyWords(place: number, bill: Bill, currency: string): readonly Part[] {
  return bill.total === 0
    ? say`${place} has no partners yet, so it costs nothing and brings nothing.`
    : say`${place} has no partners yet, but costs ${billText(bill, currency)}.`;
}

/** `if they post you pay $1,535`: goods are paid in any case, fees to those who post. */
function payWords({ currency }: Result, { bill, partners }: MixResult): string {
  const sum = billText(bill, currency);
  if (!bill.fees) return `you pay ${sum}, whether they post or not`;
  return `if ${partners === 1 ? 'they post' : 'all post'} you pay ${sum}`;
}

/** `8 campaigns in 10 bring 0 to 14, most often none.` */
function bringWords({ currency }: Result, { shown, mostOrders, ifPosted }: MixResult): string {
  const span = figureRange('orders', shown.orders, currency);
  const often = isFew('orders', shown.orders) ? mostOftenWords(mostOrders) : '';
  const orders = `${span === '0' ? 'none' : span}${often === '' || span === '0' ? '' : `, ${often}`}`;
  if (ifPosted === null) return `8 campaigns in 10 bring ${orders}.`;
  return `If they post, 8 campaigns in 10 bring ${orders}; they post ${inCampaigns(ifPosted)}.`;
}

/**
 * ` ($35 at 40%, less $3.50 for the 10% code)`; empty where an earlier plan has said it. Where prices
 * include VAT it starts with what is left without it: ` (€60 is €50.42 without 19% VAT; of that 40%)`.
 */
function groundsOf({ mixes, order, currency }: Result, place: number): string {
  const bill = mixes[place]?.bill;
  const isSaid = mixes
    .slice(0, place)
    .some(
      (mix, at) =>
        mix.sameAs === at &&
        mix.partners > 0 &&
        mix.noOrders < 1 &&
        mix.bill.perOrder === bill?.perOrder &&
        mix.bill.commission === bill.commission,
    );
  if (!bill || isSaid) return '';
  const share = (fraction: number): string => percent(fraction, statedDigits);
  const net = roundMoney(order.net, currency);
  const off = price(roundMoney(order.net * order.discount, currency), currency);
  const less = [
    ...(order.discount > 0 ? [`${off} for the ${share(order.discount)} code`] : []),
    ...(bill.commission === null ? ['their commissions'] : []),
    ...(bill.commission ? [`${share(bill.commission)} commission`] : []),
    ...(order.cost > 0 ? [`${price(order.cost, currency)} order cost`] : []),
  ];
  const later = order.later === 0 ? '' : `, plus ${price(order.later, currency)} of later orders`;
  const whole = price(order.value, currency);
  const start =
    order.vat === 0
      ? `${whole} at ${share(order.grossMargin)}`
      : `${whole} is ${price(net, currency)} without ${share(order.vat)} VAT; of that ${share(order.grossMargin)}`;
  return ` (${start}${less.length > 0 ? `, less ${inRow(less)}` : ''}${later})`;
}

/** `a`, `a and b`, `a, b and c`. */
function inRow(parts: readonly string[]): string {
  const [last = '', ...before] = [...parts].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}
