import { leastOf, mostOf, usesOf, valueOf } from './choice.ts';
import type { Choice, Chosen, Item, Limit } from './choice.ts';

/** How many selections to step on from, best first. */
const SOURCES = 25;

/**
 * Up to `count` good selections around one: those that differ from it by one partner more, one less
 * or one in place of another, and on from the best of these. Best first, the start included.
 */
export function selectionsAround(choice: Choice, start: Chosen, count: number): readonly Chosen[] {
  let known = new Map([[nameOf(start), start]]);
  const left = new Set<Chosen>();
  for (let sources = 0; sources < SOURCES; sources++) {
    const source = [...known.values()].find((chosen) => !left.has(chosen));
    if (!source) break;
    left.add(source);
    const last = [...known.values()][count - 1];
    for (const counts of exchanges(choice, source, last ? last.value : -Infinity)) {
      const chosen = { counts, value: valueOf(choice, counts) };
      if (!known.has(nameOf(chosen))) known.set(nameOf(chosen), chosen);
    }
    const ranked = [...known].sort(([, a], [, b]) => b.value - a.value);
    known = new Map(ranked.slice(0, count));
  }
  return [...known.values()];
}

/** What tells a selection from others. */
export function nameOf({ counts }: Chosen): string {
  return counts.join();
}

/** The counts of every allowed exchange that is worth more than `least`. */
function* exchanges(choice: Choice, { counts }: Chosen, least: number): Generator<number[]> {
  const { items, limits } = choice;
  const held = items.filter(({ index, low }) => counts[index]! > low);
  for (const out of [null, ...held]) {
    const kept = [...counts];
    if (out) kept[out.index]! -= 1;
    const uses = usesOf(choice, kept);
    const valueWith = valuesWithOneMore(items, kept);
    for (let place = out ? -1 : 0; place < items.length; place++) {
      const into = items[place];
      if (into && (into === out || kept[into.index]! >= into.high)) continue;
      if (valueWith(place) <= least || !fits(limits, uses, into)) continue;
      const changed = [...kept];
      if (into) changed[into.index]! += 1;
      yield changed;
    }
  }
}

function fits(limits: readonly Limit[], uses: readonly number[], into: Item | undefined): boolean {
  return limits.every((limit, row) => {
    const use = uses[row]! + (into ? into.use[row]! : 0);
    return use >= leastOf(limit) && use <= mostOf(limit);
  });
}

/**
 * What a selection is worth with one more partner of the item at a place (−1: none), each in constant
 * time: what lies before the place is a number, what lies after it a straight line.
 */
function valuesWithOneMore(items: readonly Item[], counts: readonly number[]) {
  const before = new Float64Array(items.length + 1);
  let own = 0;
  for (const [place, item] of items.entries()) {
    let shared = before[place]!;
    for (let n = counts[item.index]!; n > 0; n--) shared = item.shared + item.keep * shared;
    before[place + 1] = shared;
    own += counts[item.index]! * item.own;
  }
  const starts = new Float64Array(items.length);
  const slopes = new Float64Array(items.length);
  let start = 0;
  let slope = 1;
  for (let place = items.length - 1; place >= 0; place--) {
    starts[place] = start;
    slopes[place] = slope;
    const item = items[place]!;
    for (let n = counts[item.index]!; n > 0; n--) {
      start += slope * item.shared;
      slope *= item.keep;
    }
  }
  return (place: number) => {
    const item = items[place];
    if (!item) return own + before[items.length]!;
    const shared = item.shared + item.keep * before[place + 1]!;
    return own + item.own + starts[place]! + slopes[place]! * shared;
  };
}
