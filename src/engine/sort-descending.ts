/** Shell's gaps after Ciura (2001), extended by 2.25; plain insertion where few are to be sorted. */
const GAPS = [3548, 1577, 701, 301, 132, 57, 23, 10, 4, 1];

/**
 * Sorts the first `count` keys in place, largest first, and moves the companions along. Shell sort:
 * it needs no memory, and for the ten or so partners of a mix it is the insertion sort that wins.
 */
export function sortDescending(keys: Float64Array, companions: Float64Array, count: number): void {
  for (const gap of GAPS) {
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
