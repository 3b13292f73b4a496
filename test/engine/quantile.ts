/** Hyndman–Fan type 7, written out: what the engine's own quantiles are held against. */
export function quantile(values: Iterable<number>, chance: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = chance * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}
