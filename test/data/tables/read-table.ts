import { csvParseRows } from 'd3';
import type { dataPackage } from '../../../src/data/tables/data-package.ts';
import type { Cell, Field, TableRow } from '../../../src/data/tables/table.ts';

/** One entry of `resources` of a package. */
export type Resource = ReturnType<typeof dataPackage>['resources'][number];

/**
 * The rows of a CSV file as its descriptor says to read them: an empty cell is no value, a number is a
 * number. Throws `Error` naming field and line where a cell does not keep to the schema.
 */
export function readTable({ name, schema }: Resource, csv: string): readonly TableRow[] {
  const [head = [], ...lines] = csvParseRows(csv);
  const names = schema.fields.map((field) => field.name);
  if (head.join() !== names.join()) throw new Error(`${name}: the head is ${head.join()}`);
  return lines.map((line, index) => {
    if (line.length !== names.length)
      throw new Error(`${name}, row ${index + 1}: ${line.length} cells`);
    const cells = schema.fields.map((field, at) => {
      const problem = problemOf(field, line[at] ?? '');
      if (problem) throw new Error(`${name}, row ${index + 1}, ${field.name}: ${problem}`);
      return [field.name, valueOf(field, line[at] ?? '')] as const;
    });
    return Object.fromEntries(cells);
  });
}

function valueOf({ type }: Field, cell: string): Cell {
  if (cell === '') return null;
  if (type === 'integer' || type === 'number') return Number(cell);
  return type === 'boolean' ? cell === 'true' : cell;
}

const forms: Readonly<Record<Field['type'], RegExp>> = {
  string: /[\s\S]/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** What is wrong with a cell; undefined where it keeps to its field. */
function problemOf({ type, format, constraints = {} }: Field, cell: string): string | undefined {
  if (cell === '') return constraints.required ? 'missing' : undefined;
  if (!forms[type].test(cell)) return `“${cell}” is no ${type}`;
  if (format === 'uri' && !URL.canParse(cell)) return `“${cell}” is no address`;
  if (constraints.enum && !constraints.enum.includes(cell)) return `“${cell}” is not in the list`;
  if (Number(cell) < (constraints.minimum ?? -Infinity)) return `${cell} is too small`;
  if (Number(cell) > (constraints.maximum ?? Infinity)) return `${cell} is too large`;
  const { pattern } = constraints;
  return pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell)
    ? `“${cell}” is no ${pattern}`
    : undefined;
}
