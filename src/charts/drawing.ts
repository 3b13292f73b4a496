/** One drawing of a picture. All lengths of a drawing are in the units of its viewBox. */
export interface Drawing {
  /** `narrow` stands on phones, `wide` in wide columns, `full` across a page, `only` everywhere. */
  readonly name: 'narrow' | 'wide' | 'full' | 'only';
  readonly width: number;
  readonly height: number;
}

/**
 * Widths at which pictures are drawn. A drawing is shown at its own width or wider, never smaller, so
 * that its texts never shrink; `Frame.svelte` changes from one to the other at the same width.
 */
export const widths = { narrow: 288, wide: 576, full: 960, only: 288 } as const;

/** Width of a drawing made for the page it is on; a narrower page shows it smaller. */
export const leastWidth = 260;

/** Width at which the texts of such a drawing are read on a sheet of paper, where it is small. */
export const paperWidth = 600;

/** A place to a tenth of a unit: finer than a screen shows, and short in the page. */
export function tenth(place: number): number {
  return Math.round(place * 10) / 10;
}

/** A place to a hundredth of a unit, where a tenth would move a threshold by more than a dollar. */
export function hundredth(place: number): number {
  return Math.round(place * 100) / 100;
}

/** Size of the texts in a drawing: 13 px or more on the screen. */
export const textSize = 13;
