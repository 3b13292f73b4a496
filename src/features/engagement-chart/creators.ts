import { followers, percent, whole } from '#format';
import { nameAmong } from '#share';

/** A creator of the reader's own, as the list, the chart and the link hold them. */
export interface Creator {
  /** 1–40 characters as people count them; no two creators of a list share one. */
  readonly name: string;
  /** A whole number within the ends of the chart's axis. */
  readonly followers: number;
  /** Reactions under a usual post as a fraction of the followers, 0–1, to four significant digits. */
  readonly rate: number;
}

/** As many creators as a list takes. */
export const mostCreators = 50;

/** A rate as it is kept: more digits than four tell nothing, and would make links long. */
export const keptRate = (rate: number): number => Number(rate.toPrecision(4));

/** The name a creator gets beside the others; where none was typed, one that tells the size. */
export function creatorName(typed: string, size: number, others: readonly string[]): string {
  return nameAmong(typed, others) || nameAmong(`Account with ${followers(size)}`, others);
}

/** Followers and rate as a field prints them: `12,400` and `3.1%`. */
export const figuresOf = (creator: Creator): { followers: string; rate: string } => ({
  followers: whole(creator.followers),
  rate: percent(creator.rate, 4),
});
