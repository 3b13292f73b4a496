import { textSize } from './drawing.ts';

/** Width that a text takes at most on average: letters of our sans are half an em wide or less. */
export function textWidth(text: string, size: number = textSize): number {
  return text.length * size * 0.55;
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function shorten(text: string, width: number, size: number = textSize): string {
  const most = Math.max(1, Math.floor(width / textWidth('n', size)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/**
 * Moves labels apart, keeping their order, so that the sum of the squared moves is least (isotonic
 * regression by pooling adjacent violators: Barlow et al. 1972). Where there is too little room, they
 * run over the upper end.
 *
 * @param wanted - Where the labels would stand by themselves, in any order.
 * @param gap - Least distance of neighbors.
 * @param ends - Least and greatest place.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  [least, most]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const pools: { mean: number; size: number }[] = [];
  for (const [rank, { place }] of order.entries()) {
    let pool = { mean: place - rank * gap, size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const size = last.size + pool.size;
      pool = { mean: (last.mean * last.size + pool.mean * pool.size) / size, size };
    }
    pools.push(pool);
  }
  const highest = Math.max(least, most - (wanted.length - 1) * gap);
  const places = new Array<number>(wanted.length);
  pools
    .flatMap(({ mean, size }) => new Array<number>(size).fill(mean))
    .forEach((mean, rank) => {
      const place = Math.min(highest, Math.max(least, mean)) + rank * gap;
      places[order[rank]?.index ?? rank] = place;
    });
  return places;
}
