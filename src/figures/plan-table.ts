import type { Cell, Table } from '#charts/table.ts';

/** A table of plans: each has a row, and each of its cells a note. */
export interface PlanTable extends Table {
  readonly groups: readonly [{ readonly rows: readonly PlanRow[] }];
}

/** A plan or a budget, and what belongs to it. */
export interface PlanRow {
  readonly head: Cell;
  readonly cells: readonly (Cell & { readonly note: string })[];
}

/** A table of plans under the titles of its columns, that of the row heads first. */
export function planTable(
  label: string,
  titles: readonly string[],
  rows: readonly PlanRow[],
): PlanTable {
  return { label, columns: titles.map((title) => ({ title })), groups: [{ rows }] };
}
