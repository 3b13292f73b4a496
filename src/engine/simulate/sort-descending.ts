/**
 * Sorts the first `count` keys in place, largest first, and moves the companions along. Shell sort
 * with Knuth's gaps (1, 4, 13, …): it needs no memory, and for the ten or so partners of a mix it is
 * little more than an insertion sort.
 */
export function sortDescending(keys: Float64Array, companions: Float64Array, count: number): void {
  let gap = 1;
  while (3 * gap < count) gap = 3 * gap + 1;
  for (; gap >= 1; gap = Math.floor(gap / 3)) {
    for (let i = gap; i < count; i++) {
      const key = keys[i]!;
      const companion = companions[i]!;
      let j = i;
      for (; j >= gap && keys[j - gap]! < key; j -= gap) {
        keys[j] = keys[j - gap]!;
        companions[j] = companions[j - gap]!;
      }
      keys[j] = key;
      companions[j] = companion;
    }
  }
}
