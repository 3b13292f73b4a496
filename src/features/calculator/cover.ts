/**
 * What hides numbers that are not those of the address. The script at the top of the page puts it
 * on before anything is painted; from then on the calculator has it in hand.
 */
export interface Cover {
  /** Hides the results and says that the comparison is being restored. */
  put(): void;
  /** Shows the results. */
  lift(): void;
  /** Keeps the results hidden and says that they do not come. */
  fail(): void;
}

/** The cover of this page; its look is in `Cover.svelte`. */
export function pageCover(root: HTMLElement = document.documentElement): Cover {
  return {
    put: () => root.setAttribute('data-restoring', ''),
    lift: () => root.removeAttribute('data-restoring'),
    fail: () => root.setAttribute('data-restoring', 'failed'),
  };
}
