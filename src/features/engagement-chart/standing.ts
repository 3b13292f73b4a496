import { bucketAt, type Study } from '#charts/study.ts';
import { followerRange } from '#figures/follower-range.ts';
import { exactly, outOf10, percent, range, tensOf } from '#format';
import type { Creator } from './creators.ts';

/** Where a creator stands among accounts of their size. */
export type Place = 'below' | 'inside' | 'above' | 'unknown';

/** A standing in words. */
export interface Standing {
  readonly place: Place;
  /** Against the range that a study gives, and its middle. */
  readonly words: string;
  /** Our estimate of how many accounts of that size have a lower rate; empty where there is no range. */
  readonly estimate: string;
  /** What to do with it; empty where nothing follows. */
  readonly advice: string;
}

/** A study's range for one size. */
interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * Shares of accounts below a range, as it may be read. Modash gives its thresholds and does not say
 * how many accounts lie beyond them; between one and two in ten on either side is our assumption. The
 * first is what the calculator takes for the spread between creators of one size, the second what
 * five words of equal weight would be.
 */
const sharesBelow = [0.1, 0.2] as const;

/** A rate under this sounds low to most people, and yet is usual for many sizes. */
const soundsLow = 0.01;

/** What the estimates rest on, to be said once beside them. */
export const estimateGrounds =
  'Modash does not say how many accounts lie in its range. Our estimates assume 6 to 8 in 10, half of them on either side of the middle, and that rates are spread evenly by ratio between. They speak of Instagram in 2023, all topics together.';

/** Where a creator stands in the first study that gives a range for their size, in words. */
export function standingOf(creator: Creator, studies: readonly Study[]): Standing {
  for (const study of studies) {
    const point = bucketAt(study, creator.followers);
    if (study.band === undefined || !point || point.low === null || point.high === null) continue;
    const found = { low: point.low, middle: point.rate, high: point.high };
    const place = placeIn(found, creator.rate);
    const called = study.band.slice(study.band.indexOf(': ') + 1).trim();
    const whose = `that ${study.label} calls “${called}” for ${followerRange(point.from, point.to)}`;
    return {
      place,
      words: placeWords(place, creator.rate, found, whose),
      estimate: estimateWords(place, creator.rate, found),
      advice: adviceOn(place, creator.rate, found),
    };
  }
  const words = 'No study here gives a range for accounts of this size.';
  return { place: 'unknown', words, estimate: '', advice: '' };
}

function placeIn({ low, high }: Range, rate: number): Place {
  if (rate < low) return 'below';
  return rate > high ? 'above' : 'inside';
}

/** “Inside the range that … calls … for 10k to 50k: 0.39% to 2.61%. It is 2.1 times the middle, 0.98%.” */
function placeWords(
  place: Place,
  rate: number,
  { low, middle, high }: Range,
  whose: string,
): string {
  const ends = range(percent(low, 3), percent(high, 3));
  const ratio = exactly(rate / middle, 2);
  const start = `${place[0]?.toUpperCase() ?? ''}${place.slice(1)}`;
  const distance = ratio === '1' ? 'about the middle' : `${ratio} times the middle`;
  return `${start} the range ${whose}: ${ends}. It is ${distance}, ${percent(middle)}.`;
}

/**
 * The shares of accounts with a lower rate under both readings of the range: evenly spread by ratio
 * from its low end to its middle and from there to its high end.
 *
 * @throws RangeError for a rate outside the range
 */
export function sharesLower({ low, middle, high }: Range, rate: number): readonly number[] {
  if (!(rate >= low && rate <= high)) throw new RangeError('beyond the range nothing is known');
  const way = (from: number, to: number): number => Math.log(rate / from) / Math.log(to / from);
  return sharesBelow.map((below) =>
    rate < middle
      ? below + (0.5 - below) * way(low, middle)
      : 0.5 + (0.5 - below) * way(middle, high),
  );
}

function estimateWords(place: Place, rate: number, found: Range): string {
  const outside = `${tensOf(1 - sharesBelow[1])} in 10 accounts of that size`;
  if (place === 'above') return `Our estimate: higher than at least ${outside}.`;
  if (place === 'below') return `Our estimate: lower than at least ${outside}.`;
  const [one = 0, other = one] = [...sharesLower(found, rate)].sort((a, b) => a - b);
  const tens = [tensOf(one), tensOf(other)] as const;
  if (tens[0] !== tens[1]) {
    return `Our estimate: higher than about ${tens[0]} or ${tens[1]} in 10 accounts of that size.`;
  }
  const words = tens[0] === 5 ? 'about half of the' : outOf10(one);
  return `Our estimate: higher than ${words} accounts of that size.`;
}

function adviceOn(place: Place, rate: number, { low, middle }: Range): string {
  if (place === 'above') {
    return 'High for this size: read the comments under a few posts before you pay. Some crowds are that keen; likes and comments can also be bought or traded.';
  }
  if (place === 'below') {
    return 'Low for this size. Likes may be hidden: ask how many people saw the last five posts.';
  }
  const isUsual = rate < soundsLow && rate >= Math.sqrt(low * middle);
  return isUsual ? 'It may sound low, but is usual at this size.' : '';
}
