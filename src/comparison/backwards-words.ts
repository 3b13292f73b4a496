import { followers, hours, money, people, whole } from '#format';
import { caps, type Target } from '#share';
import { targets } from '#words';
import type { Backwards, PlanBackwards, Way } from './backwards.ts';
import { lackText } from './behind-words.ts';
import { type Part, say } from './say.ts';

/** Sums may miss a whole number by so much. */
const rounding = 1e-9;

/**
 * What a plan takes to reach the target, or how far it comes: every number is one that is reached, so
 * amounts are rounded down.
 *
 * @throws RangeError if there is no such plan
 */
export function backwardsWords(backwards: Backwards, place: number): readonly Part[] {
  const plan = backwards.plans[place];
  if (!plan) throw new RangeError(`plan ${place} is not among ${backwards.plans.length}`);
  const { sameAs, way, fits } = plan;
  if (sameAs !== place)
    return say`${place}: the same partners as in ${sameAs}, so the same answer.`;
  const limited = fits ? '' : ` ${withinWords(backwards, plan)}`;
  if (!way.isReached)
    return say`${place}: not reachable. ${nearestWords(backwards, plan)}${limited}`;
  const needs = `${partnersWords(plan, way.count)}, for ${needsWords(backwards, way)}`;
  if (fits) return say`${place}: ${needs}.`;
  return say`${place}: ${needs}; that is ${lackText(way, backwards)} more than you have.${limited}`;
}

/** `14 partners`; in a plan of several kinds, of which kind. */
function partnersWords({ others, followers: size }: PlanBackwards, count: number): string {
  const partners = countWords(count);
  if (others === 0) return partners;
  return `${partners} (${followers(size)} followers${count === 1 ? '' : ' each'}) beside the others`;
}

/** `14 partners`. */
export function countWords(count: number): string {
  return count === 1 ? '1 partner' : `${whole(count)} partners`;
}

function needsWords({ currency }: Backwards, { cash, hours: needed }: Way): string {
  return `${cash === 0 ? 'no cash' : money(cash, currency)} and ${hours(needed)}`;
}

/** How far a plan comes at best. */
function nearestWords({ target, currency }: Backwards, plan: PlanBackwards): string {
  const { way, others } = plan;
  const times = `in ${target.of10} of 10 campaigns`;
  if (isNothing(target, way)) {
    return `No number of partners brings even 1 ${targets[target.word].thing} ${times}.`;
  }
  const isMost = way.count + others >= caps.partners ? ', the most a plan can hold' : '';
  const reach = reachWords(target, way, currency);
  return `${reach.charAt(0).toUpperCase()}${reach.slice(1)} ${times}, with ${partnersWords(plan, way.count)}${isMost}.`;
}

/** What budget and hours allow, where that is not enough. */
function withinWords({ target, currency }: Backwards, plan: PlanBackwards): string {
  const { within, others } = plan;
  if (!within) return `What you have is not enough for ${others === 0 ? 'one partner' : 'it'}.`;
  const { thing } = targets[target.word];
  if (isNothing(target, within)) return `With what you have: not even 1 ${thing} that often.`;
  const reach = reachWords(target, within, currency);
  return `With what you have: ${reach} that often, with ${partnersWords(plan, within.count)}.`;
}

function isNothing({ word }: Target, { value }: Way): boolean {
  return word !== 'profit' && value < 1 - rounding;
}

/** `at most 12 orders`. */
function reachWords(target: Target, { value }: Way, currency: string): string {
  const amount = roundedDown(target, value);
  if (target.word !== 'profit' || amount > 0) {
    return `at most ${amountWords(target, amount, currency)}`;
  }
  return amount === 0
    ? 'at best it breaks even'
    : `at best it loses no more than ${money(-amount, currency)}`;
}

/** `12 orders`, `20,000 people`, `$500 profit`. */
function amountWords({ word }: Target, amount: number, currency: string): string {
  const { thing, things } = targets[word];
  if (word === 'profit') return `${money(amount, currency)} ${things}`;
  const text = word === 'people' ? people(amount) : whole(amount);
  return `${text} ${amount === 1 ? thing : things}`;
}

/** The largest amount that is printed as it is, and not above a value. */
function roundedDown({ word }: Target, value: number): number {
  const size = Math.abs(value);
  const digits = word === 'profit' ? 3 : 2;
  const isWhole = word === 'orders' || size < (word === 'profit' ? 10_000 : 1000);
  const step = isWhole ? 1 : 10 ** (Math.floor(Math.log10(size)) + 1 - digits);
  return step * Math.floor(value / step + rounding);
}
