import type { Result } from '#comparison';
import { toCsv } from '#charts/csv.ts';
import { inputRows } from './input-rows.ts';
import { tableRows } from './table-rows.ts';

/** The table of measures as the text of a CSV file. */
export function tableSheet(result: Result): string {
  return toCsv(tableRows(result));
}

/** All inputs of a comparison as the text of a CSV file. */
export function inputsSheet(given: Parameters<typeof inputRows>[0]): string {
  return toCsv(inputRows(given));
}
