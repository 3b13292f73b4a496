import { axisOf, bucketAt, type OwnMark, type Study, type StudyPoint } from './study.ts';

/** A place at which the chart is read: sizes that every study treats alike, or an own creator's size. */
export interface Stop {
  /** Followers that stand for the stop; links hold it. */
  readonly at: number;
  /** Least and most followers of the sizes; both `at` for an own creator. */
  readonly from: number;
  readonly to: number;
}

/** What one study says at a stop; no point where it has no figure. */
export interface StudyReading {
  readonly study: Study;
  readonly point: StudyPoint | undefined;
}

/** All that the chart says at a stop. */
export interface Reading {
  readonly stop: Stop;
  readonly studies: readonly StudyReading[];
  readonly own: readonly OwnMark[];
}

/**
 * The stops of a chart, smallest sizes first: between neighboring ends of buckets, where a study has a
 * figure, and at each own creator. So every figure is read at one of them.
 */
export function stopsOf(studies: readonly Study[], own: readonly OwnMark[]): readonly Stop[] {
  const [least, most] = axisOf(studies);
  const ends = studies.flatMap(({ points }) =>
    points.flatMap(({ from, to }) => [from ?? least, to ?? most]),
  );
  const edges = [...new Set(ends.map((end) => Math.min(most, Math.max(least, end))))].sort(
    (a, b) => a - b,
  );
  const sizes = new Set(own.map(({ followers }) => followers));
  const between = edges.slice(1).flatMap((to, i): Stop[] => {
    const from = edges[i] ?? least;
    const at = middleOf(from, to);
    const isRead = studies.some((study) => bucketAt(study, at));
    return isRead && !sizes.has(at) ? [{ at, from, to }] : [];
  });
  const creators = [...sizes].map((at): Stop => ({ at, from: at, to: at }));
  return [...between, ...creators].sort((a, b) => a.at - b.at);
}

/** The stop for a follower count: an own creator of exactly that size, else the sizes it lies in. */
export function stopAt(stops: readonly Stop[], followers: number): Stop | undefined {
  return (
    stops.find(({ from, to }) => from === to && from === followers) ??
    stops.find(({ from, to }) => followers >= from && followers < to)
  );
}

/** What studies and own creators say at a stop. */
export function readingAt(stop: Stop, studies: readonly Study[], own: readonly OwnMark[]): Reading {
  return {
    stop,
    studies: studies.map((study) => ({ study, point: bucketAt(study, stop.at) })),
    own: own.filter(({ followers }) => followers === stop.at),
  };
}

/** The geometric middle, to two digits where it stays inside. */
function middleOf(from: number, to: number): number {
  const middle = Math.sqrt(from * to);
  const short = Number(middle.toPrecision(2));
  return short > from && short < to ? short : middle;
}
