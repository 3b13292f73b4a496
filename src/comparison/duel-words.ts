import { of100, shareOf100 } from '#format';
import { goals } from '#words';
import { writerOf } from './figure.ts';
import type { Outcome, Result } from './result.ts';
import { inCampaigns, listed, type Part, say } from './say.ts';
import type { Duel } from './standing.ts';

/** Ties are named from this many of 100 on. */
const namedTies = 5;
/** A leader who gains so often of 100 is not said to "lose less". */
const gainsOften = 25;
/** More than this of 100 is "usually", and more ties are "equal". */
const half = 50;

/** The same in a few words, of one outcome of the strip. Nobody is praised for losing less. */
export function shortDuelWords(result: Result, outcome: Outcome, duel: Duel): readonly Part[] {
  if (!allUsuallyLose(result, outcome)) return shortAgainstWords(result, outcome, duel);
  const { losers, all, always } = losersOf(result, outcome);
  const often = always.length === all ? 'always lose' : 'usually lose';
  const lose = always.length > 0 && always.length < all ? 'lose in most campaigns' : often;
  return say`${losers} ${lose}.`;
}

/** Whether every contender loses money in more than half of the campaigns, as printed. */
function allUsuallyLose({ contenders, goal }: Result, { mixes }: Outcome): boolean {
  return (
    goal === 'profit' &&
    contenders.places.every((place) => shareOf100(mixes[place]?.losing ?? 0).of100 > half)
  );
}

/** How the best of several plans stands against its strongest rival, by a goal that is not money. */
export function duelWords(result: Result, duel: Duel): readonly Part[] {
  const { outcome } = result;
  const { leader, rival, ahead, behind, even } = duel;
  const [one, other] = winnerFirst(duel);
  const [more, fewer] = [Math.max(ahead, behind), Math.min(ahead, behind)];
  const ties = shareOf100(even).of100 >= namedTies ? `; in ${of100(even)} they come out equal` : '';
  switch (duel.standing) {
    case 'equal':
      return equalWords(result, duel);
    case 'level':
      return shareOf100(even).of100 >= half
        ? say`${one} and ${other} ${levelVerb(result, duel)} ${inCampaigns(even)}; ${one} is ahead ${inShort(more)}, ${other} ${inShort(fewer)}.`
        : say`Neither ${one} nor ${other} is clearly ahead: ${one} is ${inCampaigns(more)}, ${other} ${inShort(fewer)}${ties}.`;
    case 'toss-up':
      return say`Between ${one} and ${other} it is close to a coin toss: ${one} is ahead ${inCampaigns(more)}, ${other} ${inShort(fewer)}${ties}.`;
    case 'ahead':
      return say`${leader} ${beatsWords(result, outcome, leader)} ${rival} ${inCampaigns(ahead)}${ties}.`;
    case 'split':
      return say`${rival} is ahead of ${leader} ${inCampaigns(behind)}${ties}${onAverageWords(result, duel)}.`;
  }
}

function shortAgainstWords(result: Result, outcome: Outcome, duel: Duel): readonly Part[] {
  const { leader, rival, ahead, behind, even } = duel;
  // Two plans need not be named, of more it must be said which are meant.
  const isPair = result.mixes.length === 2;
  const they = isPair ? ['They'] : listed([leader, rival]);
  const [one, other] = winnerFirst(duel);
  const between = isPair ? '' : say` between ${one} and ${other}`;
  const verb = beatsWords(result, outcome, leader);
  switch (duel.standing) {
    case 'equal':
      return say`${they} come out equal.`;
    case 'level':
      return shareOf100(even).of100 >= half
        ? say`${they} come out equal ${inShort(even)}.`
        : say`No clear winner${between}.`;
    case 'toss-up':
      return say`Close to a coin toss${between}.`;
    case 'ahead':
      return isPair
        ? say`${leader} ${verb.replace(/ (?:than|of)$/, '')} ${inShort(ahead)}.`
        : say`${leader} ${verb} ${rival} ${inShort(ahead)}.`;
    case 'split':
      return duel.near
        ? say`${rival} is ahead ${isPair ? '' : say`of ${leader} `}${inShort(behind)}.`
        : say`${rival} is ahead ${inShort(behind)}; ${leader} ${averageVerb(result, outcome, leader)}.`;
  }
}

/** `, but on average One big makes more money: $3,810 against $3,690`. */
function onAverageWords(result: Result, { leader, rival, near }: Duel): readonly Part[] {
  const { goal, outcome, currency } = result;
  if (near) return say`, and on average they come out about equal`;
  const write = writerOf(goals[goal].measure, currency);
  const loses = goal === 'profit' && meanOf(outcome, leader) < 0;
  const [best, other] = [leader, rival].map((place) => meanOf(outcome, place));
  const [first, second] = [best, other].map((mean = 0) => write(loses ? -mean : mean));
  return say`, but on average ${leader} ${loses ? 'loses less' : goals[goal].verb}: ${first ?? ''} against ${second ?? ''}`;
}

/** The two of a duel, the one that is ahead more often first. */
function winnerFirst({ leader, rival, ahead, behind }: Duel): readonly [number, number] {
  return behind > ahead ? [rival, leader] : [leader, rival];
}

/** What plans do that mostly tie; people of a market that both fill are the same people. */
function levelVerb({ goal, market, outcome }: Result, { leader, rival }: Duel): string {
  const full = [leader, rival].every((place) => outcome.mixes[place]?.shown.middle === market);
  return goal === 'reach' && full ? 'reach the same people' : goals[goal].level;
}

/** What two plans that always tie have in common. */
function equalWords(result: Result, { leader, rival }: Duel): readonly Part[] {
  const { goal, market, outcome } = result;
  const mean = meanOf(outcome, leader);
  if (goal === 'reach' && mean > 0 && mean === market) {
    return say`${leader} and ${rival} reach the same people: everybody in your market.`;
  }
  return mean === 0
    ? say`${leader} and ${rival} come out equal: each ${goals[goal].none} at these numbers.`
    : say`${leader} and ${rival} ${goals[goal].level} in every campaign.`;
}

/** What a leader does to whom it is ahead of: `makes more money than`, `loses less than`. */
function beatsWords({ goal }: Result, { mixes }: Outcome, leader: number): string {
  if (goal !== 'profit') return `${goals[goal].verb} than`;
  const { spread, profitable = 0, losing = 0 } = mixes[leader] ?? {};
  if ((spread?.mean ?? 0) > 0) return `${goals[goal].verb} than`;
  const loses = shareOf100(losing).of100 > half && shareOf100(profitable).of100 < gainsOften;
  return loses ? 'loses less than' : 'comes out ahead of';
}

/** What the plan with the better average does, in a few words. */
function averageVerb({ goal }: Result, outcome: Outcome, leader: number): string {
  const loses = goal === 'profit' && meanOf(outcome, leader) < 0;
  return `${loses ? 'loses less' : goals[goal].verb} on average`;
}

function losersOf(
  { contenders: { places }, mixes }: Result,
  outcome: Outcome,
): { losers: readonly Part[]; all: number; always: readonly number[] } {
  const always = places.filter((place) => outcome.mixes[place]?.losing === 1);
  const losers =
    places.length === mixes.length
      ? [places.length === 2 ? 'Both' : 'All']
      : places.length <= 3
        ? listed(places)
        : ['All that fit your budget'];
  return { losers, all: places.length, always };
}

/** `in 48 of 100`, for shares that follow one of campaigns. */
function inShort(share: number): string {
  const { kind } = shareOf100(share);
  if (kind === 'none') return 'in none';
  return kind === 'all' ? 'in all' : `in ${of100(share)} of 100`;
}

function meanOf({ mixes }: Outcome, place: number): number {
  return mixes[place]?.spread.mean ?? 0;
}
