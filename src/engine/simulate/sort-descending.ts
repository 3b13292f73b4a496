/** Up to so many keys are ranked; more are sorted by the platform, or in steps beside companions. */
const FEW = 16;

/** Where ranked keys wait for their places. */
const keysBefore = new Float64Array(FEW);
const companionsBefore = new Float64Array(FEW);
const ranks = new Int32Array(FEW);

/**
 * Sorts the keys from place `from` to before `to`, largest first, and moves companions along if there
 * are any. Equal keys may come in any order.
 */
export function sortDescending(
  keys: Float64Array,
  from: number,
  to: number,
  companions?: Float64Array,
): void {
  if (to - from <= FEW) rankDescending(keys, from, to, companions);
  else if (companions) shellSort(keys, from, to, companions);
  else keys.subarray(from, to).sort().reverse();
}

/** Compares all with all, which leaves a processor nothing to guess: for a few, the fastest. */
function rankDescending(
  keys: Float64Array,
  from: number,
  to: number,
  companions?: Float64Array,
): void {
  const count = to - from;
  for (let i = 0; i < count; i++) {
    const key = keys[from + i]!;
    keysBefore[i] = key;
    if (companions) companionsBefore[i] = companions[from + i]!;
    let rank = i;
    for (let j = 0; j < i; j++) {
      const isLarger = Number(key > keysBefore[j]!);
      ranks[j]! += isLarger;
      rank -= isLarger;
    }
    ranks[i] = rank;
  }
  for (let i = 0; i < count; i++) {
    keys[from + ranks[i]!] = keysBefore[i]!;
    if (companions) companions[from + ranks[i]!] = companionsBefore[i]!;
  }
}

/** Shell sort with Knuth's gaps (1, 4, 13, …). */
function shellSort(keys: Float64Array, from: number, to: number, companions: Float64Array): void {
  let gap = 1;
  while (3 * gap < to - from) gap = 3 * gap + 1;
  for (; gap >= 1; gap = Math.floor(gap / 3)) {
    for (let i = from + gap; i < to; i++) {
      const key = keys[i]!;
      let place = i;
      while (place - gap >= from && keys[place - gap]! < key) place -= gap;
      if (place === i) continue;
      moveDown(keys, i, place, gap);
      moveDown(companions, i, place, gap);
    }
  }
}

/** Moves the entry at a place to a lower one, and those from there on up by `gap`. */
function moveDown(list: Float64Array, place: number, lower: number, gap: number): void {
  const moved = list[place]!;
  for (let i = place; i > lower; i -= gap) list[i] = list[i - gap]!;
  list[lower] = moved;
}
