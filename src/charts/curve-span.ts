import type { BestPoint, CurveLine } from './curve.ts';

/**
 * Least and greatest value of the axis of a budget curve: zero, every mean and the narrowest band stand
 * on it whole; wider bands reach as far beyond the means as the means are apart, and are cut there, so
 * that one far band does not press all lines flat.
 *
 * @param lines - Plans with the steps that are drawn.
 * @returns Two zeros where nothing differs from zero.
 */
export function curveSpan(
  lines: readonly CurveLine[],
  best: readonly BestPoint[],
): readonly [number, number] {
  const bands = lines
    .filter(({ steps }) => steps.length > 0)
    .map(({ steps }) => ({
      low: Math.min(...steps.map(({ low }) => low)),
      high: Math.max(...steps.map(({ high }) => high)),
    }));
  const means = [0, ...lines.flatMap(({ steps }) => steps), ...best].map((point) =>
    typeof point === 'number' ? point : point.mean,
  );
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const apart = most - least;
  const [narrowest] = [...bands].sort((a, b) => a.high - a.low - (b.high - b.low));
  const lowest = Math.min(least, ...bands.map(({ low }) => low));
  const highest = Math.max(most, ...bands.map(({ high }) => high));
  const from = Math.max(lowest, Math.min(least - apart, narrowest?.low ?? least));
  const to = Math.min(highest, Math.max(most + apart, narrowest?.high ?? most));
  return [from, to];
}
