import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Where the build leaves its files. */
export const dist = new URL('../../dist/', import.meta.url);

/** Cells of the CSV file of a figure, row by row, its titles first. */
export function csvRows(name: string, folder = 'figures'): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`${folder}/${name}.csv`, dist), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(1, -2)
    .split('\r\n')
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

export const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);

/** Whether two numbers are the same as printed: to three digits. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 * Math.abs(a);

/** What a table says around its numbers: `58 of 100`, `35 times too low`, `most often none`. */
export const around = /\b(?:of|in) \d+\b|\d+ times too \w+|most often .*/g;

/** The numbers of a CSV file that its figure shows; years stand with the sources. */
export function sheetNumbers(name: string): readonly number[] {
  const [titles = [], ...rows] = csvRows(name);
  return rows.flatMap((row) =>
    row.filter((cell, at) => isNumber(cell) && !/^Year/.test(titles[at] ?? '')).map(Number),
  );
}
