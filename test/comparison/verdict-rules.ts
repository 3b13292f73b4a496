import { expect } from 'vitest';
import {
  IN,
  MONEY,
  MORE,
  N,
  number,
  of100,
  P,
  type Rule,
  sayBill,
  sayCount,
  sayMoney,
  sayPair,
  sayShare,
  WOULD,
} from './sentence-parts.ts';
import type { Truth } from './truth.ts';

const TENS =
  '(in no campaign|in every campaign|in (?:fewer than|more than|about) \\d in 10 campaigns|in \\d+ in 10 campaigns)';
const TIMES = '([\\d.,]+½?) times';
const HOURS = '([\\d.,]+) hours?';
const LACK = `(?:${MONEY})?(?: and )?(?:${HOURS})?`;

/** `1½` → 1.5. */
const halves = (text: string): number =>
  Number(text.replace(',', '').replace('½', '.5').replace(/^\.5$/, '0.5'));

/** A share in tens; none and all only where it is exactly so. */
function sayTens(text: string, share: number): void {
  const tens = Math.round(of100(share) / 10);
  const isSo = text.includes('no campaign')
    ? share === 0
    : text.includes('every campaign')
      ? share === 1
      : text.includes('fewer than')
        ? tens === 0
        : text.includes('more than')
          ? tens === 10
          : tens === Number(/about (\d)/.exec(text)?.[1]);
  expect({ text, share, isSo }).toEqual({ text, share, isSo: true });
}

/** What a plan lacks, in money and hours, the one it lacks none of left out. */
function sayLack(truth: Truth, i: number, cash: string, time: string): void {
  const [money, hours] = [truth.pays(i) - truth.budget, truth.time(i) - truth.hours];
  expect(cash !== '' || time !== '').toBe(true);
  if (cash === '')
    expect(money).toBeLessThan(0.51 + 0.5 * truth.partners(i) + 0.012 * truth.pays(i));
  else {
    // Fees are rounded as printed, each by half a unit or half a percent at most.
    const rounding = 0.51 + 0.5 * truth.partners(i) + 0.012 * truth.pays(i);
    expect(Math.abs(number(cash) - money)).toBeLessThanOrEqual(rounding);
  }
  if (time === '') expect(hours).toBeLessThan(0.006);
  else expect(Math.abs(number(time) - hours)).toBeLessThan(0.051 * hours + 0.51);
}

/** The leader: no plan as sure earns more on average. */
function sayBest(truth: Truth, i: number): void {
  expect(truth.paysOff(i)).toBe(true);
  for (const k of truth.contenders()) {
    if (truth.paysOff(k) && (truth.isSure(k) || !truth.isSure(i))) {
      expect(truth.mean(k, 'profit')).toBeLessThanOrEqual(truth.mean(i, 'profit'));
    }
  }
}

const nobodyPays = (truth: Truth): void => {
  for (const k of truth.contenders()) expect(truth.paysOff(k)).toBe(false);
};

/** What a plan brings back of its cost, on average. */
function timesBack(truth: Truth, i: number): number {
  const cost = truth.mean(i, 'cashCost');
  return (truth.mean(i, 'profit') + cost) / cost;
}

const testRules: readonly Rule[] = [
  [
    'Test first',
    (truth) => {
      const tests = truth.contenders().filter((i) => truth.partners(i) >= 4);
      expect(tests.some((i) => truth.test(i).usable && truth.test(i).mean > 10)).toBe(true);
    },
  ],
  [
    `(Send to|Start with) (\\d+) of the (\\d+) in ${P}`,
    (truth, verb = '', first = '', all = '', one) => {
      const i = Number(one);
      const { groups } = truth.mixes[i]!;
      expect(Number(first)).toBe(truth.test(i).first);
      expect(Number(all)).toBe(Math.max(...groups.map(({ count }) => count)));
      expect(2 * Number(first)).toBeLessThanOrEqual(Number(all));
      const fees = groups.some(({ count, fee }) => count > 0 && fee.likely > 0);
      expect(verb === 'Start with').toBe(fees);
    },
  ],
  [
    `${P} a week after their last post, (?:send to|go on with) (the rest|all the others) if (\\d+) orders? came with their codes or links; otherwise stop`,
    (truth, one, rest, orders = '') => {
      const i = Number(one);
      expect(Number(orders)).toBe(truth.test(i).rule.atLeast);
      const isAll = truth.mixes[i]!.groups.filter(({ count }) => count > 0).length === 1;
      expect(rest === 'the rest').toBe(isAll);
    },
  ],
  [
    `${P} of 100 such tests, (${N}) stop(?:, having lost ${MONEY} on average)?; of the (${N}) that go on, (${N}) make money`,
    (truth, one, stop = '', lost = '', go = '', paying = '') => {
      const { goOn, meanIfStopped, profitableIfGoOn } = truth.test(Number(one));
      expect(Number(go)).toBe(of100(goOn));
      expect(Number(stop) + Number(go)).toBe(100);
      expect(Number(paying)).toBe(of100(goOn * profitableIfGoOn!));
      if (lost === '') expect(meanIfStopped).toBeGreaterThanOrEqual(0);
      else sayMoney(lost, -meanIfStopped!);
    },
  ],
  [
    `${P} on average that (?:beats doing nothing by ${MONEY}|loses ${MONEY}); (sending to|starting with) all at once (makes|loses) ${MONEY}`,
    (truth, one, ahead = '', behind = '', verb, makes, always = '') => {
      const i = Number(one);
      const test = truth.test(i);
      if (ahead !== '') sayMoney(ahead, test.mean);
      else sayMoney(behind, -test.mean);
      const fees = truth.mixes[i]!.groups.some(({ count, fee }) => count > 0 && fee.likely > 0);
      expect(verb === 'starting with').toBe(fees);
      expect(makes === 'loses').toBe(truth.mean(i, 'profit') < 0);
      sayMoney(always, Math.abs(truth.mean(i, 'profit')));
    },
  ],
  [
    `${P} a bad campaign \\(1 in 10\\) costs ${MONEY} instead of ${MONEY}`,
    (truth, one, bad = '', always = '') => {
      sayMoney(bad, Math.max(0, -truth.test(Number(one)).p10));
      sayMoney(always, Math.max(0, -truth.shown(Number(one), 0.1, 'profit')));
    },
  ],
];

const lossRules: readonly Rule[] = [
  [
    'Close, but not yet',
    (truth) => {
      nobodyPays(truth);
      const back = truth.contenders().map((i) => timesBack(truth, i));
      expect(back.some((each) => !(each < 0.5))).toBe(true);
    },
  ],
  ['Don’t spend on (?:these|this) to sell', nobodyPays],
  [
    `(The nearest, )?${P},? brings back (?:(\\d+)¢ on the dollar|([\\d.,]+) × what it costs) on average(?:; to end clearly ahead it needs ${TIMES} the orders(?:: (.+))?)?`,
    (truth, nearest = '', one, cents = '', times = '', orders = '', ways = '') => {
      const i = Number(one);
      const back = timesBack(truth, i);
      expect(nearest !== '').toBe(truth.contenders().length > 1);
      for (const k of truth.contenders()) {
        if (truth.mean(k, 'cashCost') > 0) expect(timesBack(truth, k)).toBeLessThanOrEqual(back);
      }
      if (cents !== '') expect(Math.abs(Number(cents) - 100 * back)).toBeLessThanOrEqual(0.51);
      if (times !== '') expect(Math.abs(number(times) - back)).toBeLessThan(0.006 + 0.006 * back);
      if (orders === '') return;
      const least = Math.max(10, 0.02 * truth.pays(i), 2 * truth.error(i));
      const cost = truth.mean(i, 'cashCost');
      const needed = (cost + least) / (cost * back);
      expect(Math.abs(halves(orders) - needed)).toBeLessThan(0.05 * needed + 0.26);
      sayWays(truth, i, ways);
    },
  ],
  [
    `(?:The nearest, )?${P},? costs no cash, and makes ${MONEY} on average: too little to count on`,
    (truth, one, mean = '') => {
      expect(truth.mean(Number(one), 'cashCost')).toBeLessThan(0.01);
      sayMoney(mean, truth.mean(Number(one), 'profit'));
    },
  ],
  [
    `${P} only if being seen is worth ${MONEY} to you: likely ([\\d,]+) people(?: and ([\\d,]+) photos? (?:or|and) videos?)?`,
    (truth, one, sum = '', people = '', photos = '') => {
      const i = Number(one);
      sayBill(sum, truth, i);
      sayCount(people, truth.shown(i, 0.5, 'uniqueReach'));
      if (photos !== '') sayCount(photos, truth.shown(i, 0.5, 'assets'));
    },
  ],
  [
    `No order comes from ${P} at these numbers`,
    (truth, i) => expect(Math.max(...truth.column(Number(i), 'orders'))).toBe(0),
  ],
  [
    `An order from ${P} (?:loses ${MONEY}|leaves nothing to keep), so more orders do not help: look at the margin, the discount and the commission first`,
    (truth, one, loses = '') => {
      const left = truth.left(Number(one));
      expect(Math.min(...left)).toBeLessThan(0.0051);
      if (loses !== '') expect(-number(loses)).toBeGreaterThanOrEqual(Math.min(...left) - 0.006);
    },
  ],
  [
    `${P} makes ${MONEY} on average, but only the best 5 of 100 campaigns pay for the rest: it makes money ${IN}`,
    (truth, one, mean = '', share = '') => {
      const i = Number(one);
      sayMoney(mean, truth.mean(i, 'profit'));
      sayShare(share, truth.gains(i));
      expect(truth.capped(i)).toBeLessThanOrEqual(0);
    },
  ],
];

/** Thresholds: with the value named the average counts, with a little less it does not. */
function sayWays(truth: Truth, i: number, ways: string): void {
  const value = /an order worth \$([\d,.]+)/.exec(ways)?.[1];
  const rate = /([\d.]+) in 100 clickers/.exec(ways)?.[1];
  if (value !== undefined) {
    const sum = number(value);
    expect(truth.surplusWith(i, { orderValue: 1.07 * sum })).toBeGreaterThan(0);
    expect(truth.surplusWith(i, { orderValue: 0.93 * sum })).toBeLessThan(0);
  }
  if (rate !== undefined) {
    const share = Number(rate) / 100;
    expect(truth.surplusWith(i, { conversion: Math.min(1, 1.1 * share) })).toBeGreaterThan(0);
    expect(truth.surplusWith(i, { conversion: 0.9 * share })).toBeLessThan(0);
  }
}

const gainRules: readonly Rule[] = [
  ['A long shot', (truth) => expect(truth.contenders().some((i) => truth.paysOff(i))).toBe(true)],
  [
    `${P} makes money in only (${N}) of 100 campaigns, but those pay for the rest: ${MONEY} on average`,
    (truth, one, share = '', mean = '') => {
      const i = Number(one);
      sayBest(truth, i);
      expect(truth.isSure(i)).toBe(false);
      sayShare(`in ${share} of 100`, truth.gains(i));
      sayMoney(mean, truth.mean(i, 'profit'));
    },
  ],
  [`${P} only with ${MONEY} you can lose`, (truth, i, sum = '') => sayBill(sum, truth, Number(i))],
  [
    `${P}(?:, if you can lose ${MONEY}|, for ${MONEY}|: it costs you no cash|, if you have the time)`,
    (truth, one, lose = '', spend = '') => {
      const i = Number(one);
      sayBest(truth, i);
      expect(truth.isSure(i)).toBe(true);
      const sum = `${lose}${spend}`;
      if (sum === '') expect(truth.pays(i)).toBeLessThan(0.01 * truth.partners(i));
      else sayBill(sum, truth, i);
      if (lose !== '') expect(of100(truth.gains(i))).toBeLessThan(Math.max(65, 100 * truth.odds));
      if (spend !== '') expect(of100(truth.gains(i))).toBeGreaterThanOrEqual(65);
    },
  ],
  [
    `${P} makes money ${TENS}, and ${MONEY} on average`,
    (truth, i, share = '', mean = '') => {
      sayTens(share, truth.gains(Number(i)));
      sayMoney(mean, truth.mean(Number(i), 'profit'));
    },
  ],
  [
    `${P} is ahead ${IN}, but makes less on average`,
    (truth, one, share = '') => {
      const i = Number(one);
      const better = truth
        .contenders()
        .filter((k) => truth.mean(k, 'profit') > truth.mean(i, 'profit'));
      expect(better.length).toBeGreaterThan(0);
      const shares = better.map((k) => truth.ahead(i, k));
      expect(shares.some((each) => of100(each) === Number(/\d+/.exec(share)?.[0]))).toBe(true);
    },
  ],
  [
    `${P} pays, but little for your hours`,
    (truth) => expect(truth.contenders().some((i) => truth.paysOff(i))).toBe(true),
  ],
  [
    `${P} makes ${MONEY} on average for ${HOURS} of your time: about ${MONEY} an hour`,
    (truth, one, mean = '', hours = '', rate = '') => {
      const i = Number(one);
      sayBest(truth, i);
      sayMoney(mean, truth.mean(i, 'profit'));
      expect(Math.abs(number(hours) - truth.time(i))).toBeLessThan(0.51);
      const each = truth.mean(i, 'profit') / truth.time(i);
      expect(Math.abs(number(rate) - each)).toBeLessThan(0.051 * each + 0.006);
      expect(truth.mean(i, 'profit') / truth.time(i)).toBeLessThan(truth.hourlyValue);
    },
  ],
  [
    'Either will do',
    (truth) => expect(truth.contenders().filter((i) => truth.paysOff(i)).length).toBeGreaterThan(1),
  ],
  [
    `${P} and ${P} make about the same, ${MONEY} and ${MONEY} on average`,
    (truth, one, other, first = '', second = '') => {
      const [i, j] = [Number(one), Number(other)];
      sayPair(truth, i, j);
      sayMoney(first, truth.mean(i, 'profit'));
      sayMoney(second, truth.mean(j, 'profit'));
      const share = Math.max(of100(truth.ahead(i, j)), of100(truth.ahead(j, i)));
      expect(share).toBeLessThanOrEqual(65);
    },
  ],
  [
    `${P} takes less cash: ${MONEY} against ${MONEY}`,
    (truth, i, first = '', second = '') => {
      sayBill(first, truth, Number(i));
      expect(number(first)).toBeLessThan(number(second));
    },
  ],
  [
    `${P} takes (fewer hours|no more of either): ${HOURS} against ${HOURS}`,
    (truth, i, _, first = '') =>
      expect(Math.abs(number(first) - truth.time(Number(i)))).toBeLessThan(0.51),
  ],
];

/** A plan of one partner that loses on average, and would not at a lower fee. */
function sayEvenFee(truth: Truth, i: number, fee: number): void {
  expect(truth.partners(i)).toBe(1);
  expect(truth.mean(i, 'profit')).toBeLessThan(0);
  const { mean, error } = truth.profitAtFee(i, fee);
  // The fee was found on a quarter of the campaigns, and is printed to the dollar or to three digits.
  expect(Math.abs(mean)).toBeLessThanOrEqual(8 * error + Math.max(0.51, 0.0051 * fee));
}

const placeRules: readonly Rule[] = [
  [
    `Behind: ([⟨⟩\\d, and]+)`,
    (truth, list = '') => {
      const named = [...list.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
      expect(named.length).toBeGreaterThan(0);
      for (const i of named) expect(truth.contenders()).toContain(i);
      const means = named.map((i) => truth.mean(i));
      expect(means).toEqual([...means].sort((a, b) => b - a));
    },
  ],
  [
    `${P} (makes|loses) ${MONEY} on average(?:; at a fee of ${MONEY} they would be even)?`,
    (truth, i, verb, sum = '', fee = '') => {
      const mean = truth.mean(Number(i), 'profit');
      sayMoney(sum, verb === 'loses' ? -mean : mean);
      if (fee !== '') sayEvenFee(truth, Number(i), number(fee));
    },
  ],
  [
    `${P} at a fee of ${MONEY} they would be even`,
    (truth, i, fee = '') => sayEvenFee(truth, Number(i), number(fee)),
  ],
  [
    `${P} (would (?:${WOULD}) on average, but|does not fit: it) needs ${LACK} more than you have`,
    (truth, one, verb = '', cash = '', time = '') => {
      const i = Number(one);
      sayLack(truth, i, cash, time);
      expect(truth.fits(i)).toBe(false);
      if (verb.startsWith('does')) return;
      expect(truth.mean(i)).toBeGreaterThan(0);
    },
  ],
  [
    `Nothing fits ${MONEY}(?: and ${HOURS})?`,
    (truth, budget = '', hours = '') => {
      sayMoney(budget, truth.budget);
      if (hours !== '') expect(Math.abs(number(hours) - truth.hours)).toBeLessThan(0.51);
      for (const i of truth.contenders()) expect(truth.fits(i)).toBe(false);
    },
  ],
  [
    `${P} needs (?:${MONEY}(?: and ${HOURS})?, )?${LACK} more than you have`,
    (truth, one, sum = '', hours = '', cash = '', time = '') => {
      const i = Number(one);
      if (sum !== '') sayBill(sum, truth, i);
      if (hours !== '') expect(Math.abs(number(hours) - truth.time(i))).toBeLessThan(0.51);
      sayLack(truth, i, cash, time);
    },
  ],
  [
    `${P} fits with (\\d+) partners?`,
    (truth, one, count = '') => {
      const i = Number(one);
      const { groups, extra = 0 } = truth.mixes[i]!;
      const largest = Math.max(...groups.map((group) => group.count));
      expect(Number(count)).toBeGreaterThan(0);
      expect(Number(count)).toBeLessThan(Math.max(2, largest));
      expect(extra).toBeLessThanOrEqual(truth.budget);
    },
  ],
  [
    `For the money, ${P} (${MORE}): ${TIMES} as many as ${P} on average`,
    (truth, one, _, times = '', other) => {
      const [i, j] = [Number(one), Number(other)];
      const per = (k: number): number => truth.mean(k) / truth.mean(k, 'cashCost');
      const ratio = per(i) / per(j);
      expect(Math.abs(halves(times) - ratio)).toBeLessThan(0.051 * ratio + 0.26);
    },
  ],
  [
    `For the money, ${P} and ${P} come out about equal on average`,
    (truth, i, j) => {
      const per = (k: number): number => truth.mean(k) / truth.mean(k, 'cashCost');
      expect(per(Number(i)) / per(Number(j))).toBeLessThan(1.25);
    },
  ],
  [
    'These plans cost nothing and bring nothing: add partners to one of them',
    (truth) => {
      for (const i of truth.mixes.keys()) expect(truth.partners(i)).toBe(0);
    },
  ],
];

/** What may be said as the verdict. */
export const verdictRules: readonly Rule[] = [
  ...testRules,
  ...lossRules,
  ...gainRules,
  ...placeRules,
];
