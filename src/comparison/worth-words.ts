import type { Worth } from '#engine';
import { money, smallSum } from '#format';
import { mixAt } from './behind-words.ts';
import { testWords, timesWords } from './decision-words.ts';
import type { Result } from './result.ts';
import { type Part, say } from './say.ts';

/** A test is spoken of under its plan where it gains this share of the plan's cash. */
const leastGain = 0.05;

/**
 * What one partner is worth to the shop, and how their fee stands to that: `At your numbers they are
 * worth about $65 on average. Their fee is about 3 times that. …`.
 *
 * @param fee - The likely fee, money.
 */
export function worthWords(worth: Worth | null, fee: number, currency: string): string {
  if (!worth) return '';
  const { averageFee, evenOddsFee, eightOfTenFee } = worth;
  const sum = (value: number): string => money(value, currency);
  if (averageFee <= 0) {
    return 'At your numbers they are not worth their product, let alone a fee.';
  }
  const times = fee / averageFee;
  const stands =
    times > 1.25
      ? ` Their fee is about ${timesWords(times)} that.`
      : times < 0.8
        ? ' Their fee is below that.'
        : ' That is about their fee.';
  return `At your numbers they are worth about ${sum(averageFee)} on average.${stands} ${oddsWords(evenOddsFee, eightOfTenFee, sum)}`;
}

/** What may be paid so that half, or 8 of 10, of the campaigns in which they post lose nothing. */
function oddsWords(even: number, sure: number, sum: (value: number) => string): string {
  if (even <= 0) {
    return 'In half of the campaigns in which they post, not even the product comes back.';
  }
  const half = `To be even in half of the campaigns in which they post, pay at most ${sum(even)}`;
  return sure > 0
    ? `${half}; in 8 of 10, ${sum(sure)}.`
    : `${half}; in 8 of 10, nothing: not even the product comes back.`;
}

/**
 * What to say of a test under its plan: where the owner chose it, or where it gains enough, the plan
 * fits, and the verdict is not to keep the money.
 */
export function testNote(result: Result, place: number): readonly Part[] {
  const { test, bill, sameAs, fits } = mixAt(result, place);
  if (!test || sameAs !== place) return [];
  const least = Math.max(smallSum(result.currency), 2 * test.gainError, leastGain * bill.total);
  const kind = result.decision?.kind;
  const isRefused = kind === 'not-yet' || kind === 'almost';
  const isTold = test.usable && test.gain >= least && fits && !isRefused;
  return test.stated || isTold ? say`${testWords(result, place)}` : [];
}
