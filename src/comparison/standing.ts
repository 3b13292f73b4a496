import { shareOf100 } from '#format';
import type { Contenders, MixResult, Outcome } from './result.ts';

/** How two plans stand, by the shares as they are printed. */
export type Standing =
  /** In every campaign they come out the same. */
  | 'equal'
  /** Ties are too many, or wins too even, to speak of a winner. */
  | 'level'
  /** Each is ahead in 41 to 59 of 100. */
  | 'toss-up'
  /** The one with the better average is also ahead more often. */
  | 'ahead'
  /** The other one is ahead more often. */
  | 'split';

/** The plan with the best average of the goal's measure, and the one most often ahead of it. */
export interface Duel {
  readonly standing: Standing;
  readonly leader: number;
  readonly rival: number;
  /** Shares of campaigns: the leader strictly ahead, the rival strictly ahead, neither. */
  readonly ahead: number;
  readonly behind: number;
  readonly even: number;
  /** Whether the averages of the two are too near each other to tell them apart. */
  readonly near: boolean;
}

/** Below this many of 100 a lead is no better than a coin. */
const lead = 60;
/** Averages within this share of the larger one are about equal. */
const nearShare = 0.05;
/** From so many ties of 100 on, plans come out equal more often than not. */
const mostly = 50;

/** Parts plans that can be compared from those that there is no money or time for; twins count once. */
export function contendersOf(
  mixes: readonly Pick<MixResult, 'partners' | 'sameAs' | 'fits'>[],
): Contenders {
  const real = mixes.flatMap(({ partners, sameAs }, place) =>
    partners > 0 && sameAs === place ? [place] : [],
  );
  const over = real.filter((place) => !mixes[place]?.fits);
  const fit = real.filter((place) => !over.includes(place));
  const noneFits = over.length > 0 && fit.length === 0;
  return { places: noneFits ? over : fit, over, noneFits };
}

/** Holds the leader among some plans against its strongest rival; undefined for fewer than two. */
export function duelOf(outcome: Outcome, places: readonly number[]): Duel | undefined {
  const { mixes, wins } = outcome;
  const mean = (place: number): number => mixes[place]?.spread.mean ?? 0;
  const net = (one: number, other: number): number =>
    (wins[one]?.[other] ?? 0) - (wins[other]?.[one] ?? 0);
  const [leader, ...others] = [...places].sort((a, b) => mean(b) - mean(a) || net(b, a));
  const [rival] = others.sort((a, b) => net(b, leader ?? b) - net(a, leader ?? a));
  if (leader === undefined || rival === undefined) return undefined;
  const ahead = wins[leader]?.[rival] ?? 0;
  const behind = wins[rival]?.[leader] ?? 0;
  const even = Math.max(0, 1 - ahead - behind);
  const near = isNear(outcome, leader, rival);
  return { standing: standingOf(ahead, behind, even), leader, rival, ahead, behind, even, near };
}

/** Whether the averages of two plans lie within a twentieth, or within two standard errors. */
export function isNear({ mixes, gapErrors }: Outcome, one: number, other: number): boolean {
  const [a = 0, b = 0] = [mixes[one]?.spread.mean, mixes[other]?.spread.mean];
  const error = 2 * (gapErrors[one]?.[other] ?? 0);
  return Math.abs(a - b) <= Math.max(error, nearShare * Math.max(Math.abs(a), Math.abs(b)));
}

function standingOf(ahead: number, behind: number, even: number): Standing {
  const [wins, losses, ties] = [ahead, behind, even].map((share) => shareOf100(share).of100);
  if (ahead === 0 && behind === 0) return 'equal';
  if (wins === undefined || losses === undefined || ties === undefined) return 'level';
  if (Math.max(wins, losses) < lead && Math.min(wins, losses) > 100 - lead) return 'toss-up';
  if (ties >= mostly || Math.abs(wins - losses) < 2 * lead - 100) return 'level';
  return wins > losses ? 'ahead' : 'split';
}
