import { expect } from 'vitest';
import { MONEY, number, N, of100, P, type Rule, sayMoney } from '../sentence-parts.ts';

/** What may be said where it is better to begin with a few. */
export const verdictTestRules: readonly Rule[] = [
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
    `${P} a week after their last post, (?:send to|go on with) (the rest|all the others) if at least ([\\d,]+) orders?(?: in all)? came with their codes or links; otherwise stop, or replace them if nobody posts`,
    (truth, one, rest, orders = '') => {
      const i = Number(one);
      expect(number(orders)).toBe(truth.test(i).rule.atLeast);
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
