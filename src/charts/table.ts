import type { Strip, StripTick } from './strip.ts';

/** Hue of a column or a cell: 0 neutral, 1 small, 2 big, 3 and more further plans, as in the stylesheet. */
export type Hue = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A cell in words. */
export interface Cell {
  /** Empty for a cell that the reader fills in by hand. */
  readonly text: string;
  /** Address of the source of the text. */
  readonly href?: string | null | undefined;
  /** What else belongs to it, on a line of its own. */
  readonly note?: string | undefined;
  /** A small picture of the value. */
  readonly strip?: Strip;
  /** Where it differs from its column's. */
  readonly hue?: Hue;
  /** Number of partners, drawn as discs of one total area above the text. */
  readonly discs?: number;
}

/** The head of a column. */
interface Column {
  readonly title: string;
  readonly hue?: Hue;
  /** Number of partners, drawn as discs of one total area. */
  readonly discs?: number;
  /** The scale of the column's strips. */
  readonly ticks?: readonly StripTick[];
}

/** A row: its name, then its cells; a text alone stands for a cell with nothing else. */
export interface Row {
  readonly head: Cell | string;
  readonly cells: readonly (Cell | string)[];
  /** True for a sum of the rows above. */
  readonly sum?: boolean;
}

/** Rows under one title. */
interface RowGroup {
  readonly title?: string;
  readonly rows: readonly Row[];
}

/** A table ready to draw. */
export interface Table {
  /** What the table is, for those who come to it by keyboard or ear. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
}
