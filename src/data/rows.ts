import type { Benchmarks, Row } from './benchmark-schema.ts';
import { rowsOf } from './check-benchmarks.ts';

/** The row of a data set with this id. Throws `Error` where there is none. */
export function rowOf(data: Benchmarks, id: string): Row {
  const row = rowsOf(data).find((candidate) => candidate.id === id);
  if (!row) throw new Error(`the data set holds no row “${id}”`);
  return row;
}

/** The number of a row, in its published unit. Throws `Error` where the row has none. */
export function valueOf({ id, value }: Row): number {
  if (value === null) throw new Error(`the row “${id}” has no value`);
  return value;
}

/** A percentage of a row as a fraction: the decimal point moves, so that 1.005 becomes 0.01005 exactly. */
export function fractionOf(percent: number): number {
  return Number(`${percent}e-2`);
}
