/** Ends of a slider: from, to. Even steps in ratio where it starts above 0, else even steps. */
export type Ends = readonly [from: number, to: number];

/** Steps of a slider from end to end. */
export const steps = 1000;

/** The place of a value on a slider, 0 to `steps`, whole; values outside stand at its ends. */
export function placeOf(value: number, [from, to]: Ends): number {
  const share =
    from > 0 ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.round(Math.min(1, Math.max(0, share)) * steps);
}

/** The value at a place, to two significant digits: nobody sets a slider more finely. */
export function valueAt(place: number, [from, to]: Ends): number {
  const share = place / steps;
  const exact = from > 0 ? from * (to / from) ** share : from + (to - from) * share;
  return Number(exact.toPrecision(2));
}
