import { scaleLinear, scaleLog } from 'd3';

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
  /** Publisher and year, as the label prints it. */
  readonly label: string;
  readonly year: number;
  /** What the study divides by what. */
  readonly definition: string;
  readonly sample: string;
  readonly points: readonly StudyPoint[];
}

/** Width, height and margins of one drawing. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The follower axis shown: half a thousand to ten million. */
export const axisEnds: readonly [number, number] = [500, 10_000_000];

/** Scales from followers and rate to the drawing. */
export function engagementScales(studies: readonly Study[], frame: Frame, own: number | null) {
  const rates = studies.flatMap(({ points }) => points.map((p) => Math.max(p.rate, p.high ?? 0)));
  const most = Math.max(0.04, own ?? 0, ...rates);
  return {
    x: scaleLog(axisEnds, [frame.left, frame.width - frame.right]),
    y: scaleLinear([0, most], [frame.height - frame.bottom, frame.top]).nice(5),
  };
}

type Scales = ReturnType<typeof engagementScales>;

/** A study as horizontal steps: one bar a bucket, never a smooth line through averages. */
export interface StudySteps {
  readonly study: Study;
  /** Style number of the study, from 0. */
  readonly index: number;
  readonly bars: readonly {
    readonly x1: number;
    readonly x2: number;
    readonly y: number;
    readonly rate: number;
    readonly band: { readonly y: number; readonly height: number } | null;
  }[];
  /** SVG path through the bars with upright joins. */
  readonly path: string;
  /** Where the study's own label stands, moved apart from others. */
  readonly labelY: number;
}

/** Lays out the studies shown, with labels at their right end kept `gap` apart. */
export function engagementSteps(
  studies: readonly { readonly study: Study; readonly index: number }[],
  { x, y }: Scales,
  gap: number,
): readonly StudySteps[] {
  const laid = studies.map(({ study, index }) => {
    const bars = study.points.map((point) => ({
      x1: x(Math.max(axisEnds[0], point.from ?? 0)),
      x2: x(Math.min(axisEnds[1], point.to ?? Infinity)),
      y: y(point.rate),
      rate: point.rate,
      band:
        point.low === null || point.high === null
          ? null
          : { y: y(point.high), height: y(point.low) - y(point.high) },
    }));
    const path = bars
      .map((bar, i) => {
        const joins = i > 0 && Math.abs((bars[i - 1]?.x2 ?? 0) - bar.x1) < 1;
        return `${joins ? 'L' : 'M'}${bar.x1.toFixed(1)},${bar.y.toFixed(1)}H${bar.x2.toFixed(1)}`;
      })
      .join('');
    return { study, index, bars, path, labelY: bars.at(-1)?.y ?? 0 };
  });
  return spreadLabels(laid, gap);
}

/** Moves labels apart, from the top down and then back up, keeping their order. */
function spreadLabels(laid: readonly StudySteps[], gap: number): readonly StudySteps[] {
  const ordered = [...laid].sort((a, b) => a.labelY - b.labelY);
  const places = ordered.map(({ labelY }) => labelY);
  for (let pass = 0; pass < 40; pass++) {
    for (let i = 1; i < places.length; i++) {
      const short = gap - ((places[i] ?? 0) - (places[i - 1] ?? 0));
      if (short <= 0) continue;
      places[i - 1] = (places[i - 1] ?? 0) - short / 2;
      places[i] = (places[i] ?? 0) + short / 2;
    }
  }
  return ordered.map((steps, i) => ({ ...steps, labelY: places[i] ?? steps.labelY }));
}

/** The bucket of a study that holds an account of this size, if any. */
export function bucketAt(study: Study, followers: number): StudyPoint | undefined {
  return study.points.find(
    ({ from, to }) => followers >= (from ?? 0) && followers < (to ?? Infinity),
  );
}
