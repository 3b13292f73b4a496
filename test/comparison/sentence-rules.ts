import { expect } from 'vitest';
import {
  DOES,
  IN,
  LEVEL,
  MONEY,
  MORE,
  N,
  NONE,
  number,
  of100,
  P,
  type Rule,
  sayBill,
  sayCount,
  sayMoney,
  sayPair,
  sayShare,
  sayTies,
  THINGS,
  TIES,
} from './sentence-parts.ts';
import type { Truth } from './truth.ts';
import { verdictRules } from './verdict-rules.ts';

/** `Both` and `All` are all plans of the page, or those named, or those that fit. */
function sayLosers(who: string, truth: Truth): void {
  const named = [...who.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
  const places = truth.contenders();
  if (named.length > 0) expect(named).toEqual(places);
  else if (who === 'Both') expect([places.length, truth.mixes.length]).toEqual([2, 2]);
  else if (who === 'All') expect(places).toHaveLength(truth.mixes.length);
  for (const i of places) expect(of100(truth.loses(i))).toBeGreaterThan(50);
}

const WHO = '(Both|All that fit your budget|All|[⟨⟩\\d, and]+)';

/** What may be said of plans that all lose, and of doing nothing. */
const lossRules: readonly Rule[] = [
  [
    `${WHO} usually lose(?: money at these numbers)?`,
    (truth, who = '') => {
      sayLosers(who, truth);
      for (const i of truth.contenders()) expect(truth.loses(i)).toBeLessThan(1);
    },
  ],
  [
    `${WHO} (?:always lose|lose money in every campaign at these numbers)`,
    (truth, who = '') => {
      sayLosers(who, truth);
      for (const i of truth.contenders()) expect(truth.loses(i)).toBe(1);
    },
  ],
  [
    `${WHO} lose(?: money)? in most campaigns(, [⟨⟩\\d, and]+ in every one)?`,
    (truth, who = '', every = '') => {
      sayLosers(who, truth);
      const always = truth.contenders().filter((i) => truth.loses(i) === 1);
      expect(always.length).toBeGreaterThan(0);
      expect(always.length).toBeLessThan(truth.contenders().length);
      const named = [...every.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
      if (every !== '') expect(named).toEqual(always);
    },
  ],
];

/** A leader: ahead more often, with an average no lower, in the words that fit its own result. */
function sayLeader(truth: Truth, i: number, verb: string): void {
  if (truth.goal !== 'profit') return;
  if (verb === 'makes more money') expect(truth.mean(i)).toBeGreaterThan(0);
  else expect(truth.mean(i)).toBeLessThanOrEqual(0);
  const isLoser = of100(truth.loses(i)) > 50 && of100(truth.gains(i)) < 25;
  if (verb !== 'makes more money') expect(verb === 'loses less').toBe(isLoser);
}

/** What may be said between two plans. */
const duelRules: readonly Rule[] = [
  [
    `${P} (${MORE}|loses less|comes out ahead) (?:than|of) ${P} ${IN}${TIES}`,
    (truth, one, verb = '', other, share = '', ties = '') => {
      const [i, j] = [Number(one), Number(other)];
      sayPair(truth, i, j);
      sayLeader(truth, i, verb);
      sayShare(share, truth.ahead(i, j));
      // The strip is too small for ties.
      if (ties !== '' || share.endsWith('campaigns')) sayTies(ties, truth, i, j);
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
      expect(truth.mean(i)).toBeGreaterThanOrEqual(truth.mean(j));
      for (const k of truth.contenders()) expect(truth.ahead(k, i)).toBeLessThan(0.6);
    },
  ],
  [
    `${P} (${MORE}|loses less|comes out ahead) ${IN}`,
    (truth, one, verb = '', share = '') => {
      const i = Number(one);
      expect(truth.mixes).toHaveLength(2);
      sayLeader(truth, i, verb);
      const others = truth.contenders().filter((j) => j !== i);
      for (const j of others) {
        expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
        expect(truth.mean(i)).toBeGreaterThanOrEqual(truth.mean(j));
      }
      const net = (j: number): number => truth.ahead(j, i) - truth.ahead(i, j);
      const [rival = i] = others.sort((a, b) => net(b) - net(a));
      sayShare(share, truth.ahead(i, rival));
    },
  ],
  [
    `Between ${P} and ${P} it is close to a coin toss: ${P} is ahead ${IN}, ${P} ${IN}${TIES}`,
    (truth, one, other, first, share = '', second, rest = '', ties = '') => {
      const [i, j] = [Number(one), Number(other)];
      expect([first, second]).toEqual([one, other]);
      sayPair(truth, i, j);
      sayShare(share, truth.ahead(i, j));
      sayShare(rest, truth.ahead(j, i));
      sayTies(ties, truth, i, j);
      expect(of100(truth.ahead(i, j))).toBeLessThan(60);
      expect(of100(truth.ahead(j, i))).toBeGreaterThan(40);
      for (const k of truth.contenders()) {
        // Nobody else is ahead of the better one by average beyond what is printed of the rival.
        const best = truth.mean(i) >= truth.mean(j) ? i : j;
        expect(truth.ahead(k, best) - truth.ahead(best, k)).toBeLessThan(0.2);
      }
    },
  ],
  [
    `Close to a coin toss(?: between ${P} and ${P})?`,
    (truth, one = '') => {
      expect(one === '').toBe(truth.mixes.length === 2);
      const places = truth.contenders();
      const means = places.map((i) => truth.mean(i));
      const best = places[means.indexOf(Math.max(...means))]!;
      for (const k of places) expect(of100(truth.ahead(k, best))).toBeLessThan(60);
    },
  ],
  [
    `${P} and ${P} (${LEVEL}) ${IN}; ${P} is ahead ${IN}, ${P} ${IN}`,
    (truth, one, other, verb, equal = '', first, share = '', second, rest = '') => {
      const [i, j] = [Number(one), Number(other)];
      expect([first, second]).toEqual([one, other]);
      sayPair(truth, i, j);
      sayShare(equal, truth.even(i, j));
      sayShare(share, truth.ahead(i, j));
      sayShare(rest, truth.ahead(j, i));
      expect(of100(truth.even(i, j))).toBeGreaterThanOrEqual(50);
      if (verb === 'reach the same people') expect(truth.shown(i, 0.5)).toBe(truth.market);
    },
  ],
  [
    `Neither ${P} nor ${P} is clearly ahead: ${P} is ${IN}, ${P} ${IN}${TIES}`,
    (truth, one, other, first, share = '', second, rest = '', ties = '') => {
      const [i, j] = [Number(one), Number(other)];
      expect([first, second]).toEqual([one, other]);
      sayPair(truth, i, j);
      sayShare(share, truth.ahead(i, j));
      sayShare(rest, truth.ahead(j, i));
      sayTies(ties, truth, i, j);
      expect(Math.abs(of100(truth.ahead(i, j)) - of100(truth.ahead(j, i)))).toBeLessThan(20);
    },
  ],
  [
    `No clear winner(?: between ${P} and ${P})?`,
    (truth, one = '0', other = '1') => {
      const [i, j] = [Number(one || '0'), Number(other || '1')];
      sayPair(truth, i, j);
      expect(Math.abs(of100(truth.ahead(i, j)) - of100(truth.ahead(j, i)))).toBeLessThan(20);
    },
  ],
  [
    `(?:They|${P} and ${P}) come out equal(?: ${IN})?`,
    (truth, one = '', other = '', share = '') => {
      const [i, j] = [Number(one || '0'), Number(other || '1')];
      expect(one === '').toBe(truth.mixes.length === 2);
      sayPair(truth, i, j);
      sayShare(share === '' ? 'in every campaign' : share, truth.even(i, j));
    },
  ],
  [
    `${P} and ${P} (?:${LEVEL}) in every campaign`,
    (truth, i, j) => {
      sayPair(truth, Number(i), Number(j));
      expect(truth.even(Number(i), Number(j))).toBe(1);
    },
  ],
  [
    `${P} and ${P} reach the same people: everybody in your market`,
    (truth, i, j) => {
      expect(truth.even(Number(i), Number(j))).toBe(1);
      expect([truth.shown(Number(i), 0), truth.shown(Number(j), 1)]).toEqual([
        truth.market,
        truth.market,
      ]);
    },
  ],
  [
    `${P} and ${P} come out equal: each (?:${NONE}) at these numbers`,
    (truth, i, j) => {
      expect(truth.even(Number(i), Number(j))).toBe(1);
      expect([truth.shown(Number(i), 0), truth.shown(Number(i), 1)]).toEqual([0, 0]);
    },
  ],
  [
    `${P} is ahead of ${P} ${IN}${TIES}(?:, and on average they come out about equal|, but on average ${P} (${MORE}|loses less): (\\S+) against (\\S+))`,
    (truth, one, other, share = '', ties = '', best = '', verb = '', first = '', second = '') => {
      const [i, j] = [Number(one), Number(other)];
      sayPair(truth, i, j);
      sayShare(share, truth.ahead(i, j));
      sayTies(ties, truth, i, j);
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
      expect(best === '').toBe(truth.near(i, j));
      if (best === '') return;
      expect(best).toBe(other);
      expect(truth.mean(j)).toBeGreaterThan(truth.mean(i));
      const sign = verb === 'loses less' ? -1 : 1;
      const say = truth.goal === 'profit' ? sayMoney : sayCount;
      say(first, sign * truth.mean(j));
      say(second, sign * truth.mean(i));
    },
  ],
  [
    `${P} is ahead (?:of ${P} )?${IN}`,
    (truth, one, other, share = '') => {
      const i = Number(one);
      expect(other === '').toBe(truth.mixes.length === 2);
      const j = other === '' ? 1 - i : Number(other);
      sayPair(truth, i, j);
      sayShare(share, truth.ahead(i, j));
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
    },
  ],
  [
    `${P} is ahead ${IN}; ${P} (?:${MORE}|loses less) on average`,
    (truth, one, share = '', other) => {
      const [i, j] = [Number(one), Number(other)];
      sayShare(share, truth.ahead(i, j));
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
      expect(truth.mean(j)).toBeGreaterThanOrEqual(truth.mean(i));
    },
  ],
];

/** What may be said of one plan. */
const planRules: readonly Rule[] = [
  [
    `${P} makes money ${IN}(?:; in (${N}), doing nothing is better|, but on average it loses ${MONEY})?`,
    (truth, one, share = '', losses = '', average = '') => {
      const i = Number(one);
      sayShare(share, truth.gains(i));
      if (losses !== '') {
        sayShare(losses, truth.loses(i));
        expect(of100(truth.loses(i))).toBeGreaterThan(of100(truth.gains(i)));
      }
      if (average !== '') sayMoney(average, -truth.mean(i, 'profit'));
    },
  ],
  [
    `${P} makes money ${IN}, ${P} ${IN}`,
    (truth, i, share = '', j, other = '') => {
      sayShare(share, truth.gains(Number(i)));
      sayShare(other, truth.gains(Number(j)));
    },
  ],
  [
    `${P} neither makes nor loses money(?: at these numbers)?`,
    (truth, i) => expect([truth.gains(Number(i)), truth.loses(Number(i))]).toEqual([0, 0]),
  ],
  [
    `${P} (?:always loses money|loses money in every campaign at these numbers: doing nothing is better)`,
    (truth, i) => expect(truth.loses(Number(i))).toBe(1),
  ],
  [
    `${P} never makes money(?: at these numbers, and loses some ${IN})?`,
    (truth, i, share = '') => {
      expect(truth.gains(Number(i))).toBe(0);
      expect(truth.loses(Number(i))).toBeGreaterThan(0);
      if (share !== '') sayShare(share, truth.loses(Number(i)));
    },
  ],
  [
    `${P} never loses money, and makes some ${IN}`,
    (truth, i, share = '') => {
      expect(truth.loses(Number(i))).toBe(0);
      sayShare(share, truth.gains(Number(i)));
    },
  ],
  [
    `${P} (?:${NONE})(?: at these numbers)?`,
    (truth, i) => expect(truth.shown(Number(i), 0.9)).toBeLessThanOrEqual(0),
  ],
  [
    `${P} (?:${DOES}) ([\\d,]+)(?: to ([\\d,]+))? (?:${THINGS}) (?:in 8 of 10(?: campaigns)?(, if they post)?|8 times in 10 if they post, which they do ${IN})`,
    (truth, one, low = '', high = '', ifPosted = '', chance = '') => {
      const i = Number(one);
      sayCount(low, truth.shown(i, 0.1));
      sayCount(high === '' ? low : high, truth.shown(i, 0.9));
      if (ifPosted !== '' || chance !== '') expect(truth.partners(i)).toBe(1);
      if (chance !== '') sayShare(chance, truth.posted(i).length / truth.column(i).length);
    },
  ],
];

/** What may be said of plans that are one, or empty, or too dear. */
const listRules: readonly Rule[] = [
  [
    'These are the same plan',
    (truth) => {
      for (const i of truth.mixes.keys()) expect(truth.terms(i)).toBe(truth.terms(0));
      expect([truth.partners(0) > 0, truth.mixes.length > 1]).toEqual([true, true]);
    },
  ],
  [
    '([⟨⟩\\d, and]+) are the same plan',
    (truth, list = '') => {
      const named = [...list.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
      expect(named.length).toBeGreaterThan(1);
      for (const i of named) expect(truth.terms(i)).toBe(truth.terms(named[0]!));
    },
  ],
  [
    `${P} is the same plan as ${P}`,
    (truth, i, j) => {
      expect(truth.terms(Number(i))).toBe(truth.terms(Number(j)));
      expect(Number(j)).toBeLessThan(Number(i));
    },
  ],
  [
    `${P} has no partners yet, so it costs nothing and brings nothing`,
    (truth, i) => expect(truth.partners(Number(i))).toBe(0),
  ],
  [
    'These plans have no partners yet, so they cost nothing and bring nothing',
    (truth) => {
      for (const i of truth.mixes.keys()) expect(truth.partners(i)).toBe(0);
    },
  ],
  ['No partners yet', (truth) => expect(truth.contenders()).toEqual([])],
];

const PAY = `(?:(if they post |if all post )?you pay ${MONEY}(, whether they post or not)?)`;
const BRING = `(If they post, )?8 campaigns in 10 bring (none|([\\d,]+)(?: to ([\\d,]+))?)(?:, most often ([\\da-z ]+))?(?:; they post ${IN})?`;
const GROUNDS = `(?: \\(${MONEY} at ([\\d.]+)%(?:, less (?:the ([\\d.]+)% code)?(?: and )?(?:([\\d.]+)% commission|their commissions)?)?\\))?`;

/** Fees are paid to those who post, goods go to all. */
function sayPay(truth: Truth, i: number, condition: string, sum: string, always: string): void {
  sayBill(sum, truth, i);
  const fees = truth.mixes[i]!.groups.some(({ count, fee }) => count > 0 && fee.likely > 0);
  expect(condition !== '').toBe(fees);
  expect(always === '').toBe(fees);
  if (condition === 'if they post ') expect(truth.partners(i)).toBe(1);
}

/** What is left of an order, and why: the parts have to give the sum. */
function sayLeft(
  truth: Truth,
  i: number,
  each: string,
  isAverage: boolean,
  [value = '', margin = '', code = '', commission = '']: readonly string[],
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
  const sum = number(value) * (kept - (1 - Number(margin) / 100));
  const rounding = 0.02 + number(value) * 2e-4;
  expect(Math.abs(Math.abs(sum) - number(each)), `${value} … ${each}`).toBeLessThan(rounding);
}

/** What may be said of money to be earned back. */
const billRules: readonly Rule[] = [
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
      expect(truth.pays(Number(i))).toBeLessThan(0.01 * truth.partners(Number(i)));
      expect(Math.max(...truth.column(Number(i), 'orders'))).toBe(0);
    },
  ],
  [
    `${P} costs no cash, so every order is gain: ${MONEY} each( on average)?${GROUNDS}`,
    (truth, i, each = '', average = '', ...grounds) => {
      expect(truth.pays(Number(i))).toBeLessThan(0.01 * truth.partners(Number(i)));
      sayLeft(truth, Number(i), each, average !== '', grounds);
      expect(Math.max(...truth.left(Number(i)))).toBeGreaterThan(0);
    },
  ],
  [
    `${P} costs no cash, but (?:each order loses|orders lose) ${MONEY}( each on average)?${GROUNDS}`,
    (truth, i, each = '', average = '', ...grounds) => {
      expect(truth.pays(Number(i))).toBeLessThan(0.01 * truth.partners(Number(i)));
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

const rules: readonly Rule[] = [
  ...lossRules,
  ...duelRules,
  ...planRules,
  ...listRules,
  ...verdictRules,
  ...billRules,
];
const read = rules.map(([pattern, check]) => [new RegExp(`^${pattern}\\.$`, 'u'), check] as const);

/**
 * Checks every sentence of a text against the truth, plans written as ⟨0⟩, ⟨1⟩ …; a sentence that
 * no rule knows fails too.
 *
 * @param subject - The plan that a sentence without a name is about.
 */
export function checkText(text: string, truth: Truth, subject = 0): void {
  let about = `⟨${subject}⟩`;
  for (const sentence of text.split(/(?<=\.) (?=[A-Z⟨8])/u)) {
    const named = sentence
      .replace(/^It /, `${about} `)
      .replace(/^On average it /, `On average ${about} `)
      .replace(/^(?:8 campaigns|If they post, 8)/, (start) => `${about}: ${start}`);
    const unnamed = `${about} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
    const found = [named, unnamed].flatMap((each) =>
      read.flatMap(([pattern, check]) => {
        const match = pattern.exec(each);
        return match ? [{ match, check }] : [];
      }),
    )[0];
    expect(found, `a rule for “${sentence}”`).toBeDefined();
    const [, ...groups] = found!.match;
    found!.check(truth, ...groups.map((group) => group ?? ''));
    about = /⟨\d⟩/.exec(sentence)?.[0] ?? about;
  }
}
