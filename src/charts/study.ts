/** One bucket of a study: accounts from–to followers, and the rate it found. Rates are fractions. */
export interface StudyPoint {
  /** Least followers of the bucket; null = open below. */
  readonly from: number | null;
  /** Most followers of the bucket; null = open above. */
  readonly to: number | null;
  readonly rate: number;
  /** Band that the study gives around the rate, where it does. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A dated series of one study. */
export interface Study {
  readonly id: string;
  /** Publisher and year of the data; the last word stands on a line of its own. */
  readonly label: string;
  /** What the study's bands are, in words; its bands are drawn only where this is given. */
  readonly band?: string | undefined;
  readonly points: readonly StudyPoint[];
}

/** A study shown, with its place among all studies, from 0: the place fixes its hue and its mark. */
export interface ShownStudy {
  readonly study: Study;
  readonly index: number;
}

/** One of the reader's own creators, to be drawn among the studies. */
export interface OwnMark {
  readonly name: string;
  /** Above 0. */
  readonly followers: number;
  /** A fraction. */
  readonly rate: number;
}

/** The follower axis shown: half a thousand to ten million. */
export const axisEnds: readonly [number, number] = [500, 10_000_000];

/** The axis of some studies: longer where one of them has a bucket beyond its end. */
export function axisOf(studies: readonly Study[]): readonly [number, number] {
  const starts = studies.flatMap(({ points }) => points.map(({ from }) => from ?? 0));
  const [least, most] = axisEnds;
  return [least, starts.some((start) => start >= most) ? 4 * most : most];
}

/** The bucket of a study that holds an account of this size, if any. */
export function bucketAt({ points }: Study, size: number): StudyPoint | undefined {
  return points.find(({ from, to }) => size >= (from ?? 0) && size < (to ?? Infinity));
}
