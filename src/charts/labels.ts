import { textSize } from './drawing.ts';

/** Width that a text takes at most on average: letters of our sans are half an em wide or less. */
export function textWidth(text: string, size: number = textSize): number {
  return text.length * size * 0.55;
}

/** Letters of our sans that are wider than most, in ems, from the widest on. */
const wideLetters: readonly (readonly [RegExp, number])[] = [
  [/[MWmw@%—…]/g, 0.9],
  [/[A-Z&]/g, 0.66],
];

/** Width that a typed name takes at most: as `textWidth`, and more where its letters are wide. */
export function nameWidth(name: string, size: number = textSize): number {
  let rest = name;
  let ems = 0;
  for (const [letters, each] of wideLetters) {
    const narrower = rest.replace(letters, '');
    ems += (rest.length - narrower.length) * each;
    rest = narrower;
  }
  return Math.max(textWidth(name, size), (ems + rest.length * 0.5) * size);
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function shorten(text: string, width: number, size: number = textSize): string {
  if (nameWidth(text, size) <= width) return text;
  let kept = text;
  while (kept !== '' && nameWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/** A text whose minus signs stay with their numbers where a line ends. */
export function holdMinus(text: string): string {
  return text.replaceAll('−', '−\u2060');
}

/**
 * A text in lines of at most a width, broken between words; a longer word has a line of its own and is
 * cut. What is more than `most` lines long ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  most = Infinity,
  size: number = textSize,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (nameWidth(longer, size) <= width || lines.length === 0) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > kept.length) {
    kept.splice(-1, 1, `${kept.at(-1)} ${lines.slice(kept.length).join(' ')}`);
  }
  return kept.map((line) => shorten(line, width, size));
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
