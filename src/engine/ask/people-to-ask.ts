import { groupInputs } from '../model/inputs.ts';
import { betaTails } from '../distributions/tails.ts';
import { checkNumber, checkWhole } from '../model/validate.ts';

/** How sure `PeopleToAsk.safe` is to be enough. */
const SURE = 0.8;

/** Below this share of people who agree, nobody does: no one can ask a million millions. */
const NOBODY = 1e-12;

/** How many people to ask so that a wanted number of them become partners. */
export interface PeopleToAsk {
  /** Asked so many, the wanted number is what comes on average; `null`: nobody ever agrees. */
  readonly expected: number | null;
  /** The fewest people with an 80 % chance of at least the wanted number; `null` as above. */
  readonly safe: number | null;
}

/**
 * How many people to ask for `count` partners, each of whom replies and then agrees independently:
 * on average count ÷ (reply × acceptance), and for 80 % the exact binomial distribution.
 * @param count partners wanted, whole number
 * @param reply share of the people asked who reply, 0–1
 * @param acceptance share of those who reply who agree, 0–1
 * @throws RangeError for a number out of range
 */
export function peopleToAsk(count: number, reply: number, acceptance: number): PeopleToAsk {
  checkWhole('count', count, groupInputs.count.low, groupInputs.count.high);
  checkNumber('reply', reply, 0, 1);
  checkNumber('acceptance', acceptance, 0, 1);
  const agree = reply * acceptance;
  if (count === 0) return { expected: 0, safe: 0 };
  if (agree < NOBODY) return { expected: null, safe: null };
  return { expected: count / agree, safe: fewest(count, agree) };
}

function fewest(count: number, agree: number): number {
  if (agree === 1) return count;
  let high = count;
  while (chanceOfAtLeast(count, high, agree) < SURE) high *= 2;
  let low = count - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (chanceOfAtLeast(count, middle, agree) < SURE) low = middle;
    else high = middle;
  }
  return high;
}

/** Upper tail of the binomial distribution, as a beta distribution (DLMF 8.17.5). */
function chanceOfAtLeast(count: number, asked: number, agree: number): number {
  return betaTails(count, asked - count + 1, agree, 1 - agree).lower;
}
