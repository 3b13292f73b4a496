/** One value of a published table; null where there is none. */
export type Cell = string | number | boolean | null;

/** A row: a cell for every field of its table. */
export type TableRow = Readonly<Record<string, Cell>>;

/** What every value of a column keeps to, by the names of the Table Schema. */
export interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

/** A column of a published table, by the names of the Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly format?: 'uri';
  /** What it says, in a sentence or two. */
  readonly description: string;
  /** What its numbers count; every column of numbers says so. */
  readonly unit?: string;
  readonly constraints?: Constraints;
}

/** Values of a column that stand in a column of another table. */
export interface Reference {
  readonly field: string;
  /** Path of the other table. */
  readonly table: string;
  readonly to: string;
}

/** A table as it is published: a CSV file and a JSON file of the same rows. */
export interface Table {
  /** Its address below `/data/`, without the extension: `2026-12/engagement`. */
  readonly path: string;
  readonly title: string;
  /** What a row is, in a sentence or two. */
  readonly description: string;
  readonly fields: readonly Field[];
  /** The fields that together name a row. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly rows: readonly TableRow[];
}

/** A table whose rows are named by their `id` and stand for themselves. */
export function entryTable(table: Omit<Table, 'key' | 'references'>): Table {
  return { ...table, key: ['id'], references: [] };
}

/** A column of texts. */
export function text(name: string, description: string, constraints?: Constraints): Field {
  return { name, type: 'string', description, ...(constraints && { constraints }) };
}

/** A column of words from a list. */
export function word(
  name: string,
  description: string,
  words: readonly string[],
  constraints?: Constraints,
): Field {
  return text(name, description, { ...constraints, enum: words });
}

/** A column of numbers that count `unit`. */
export function number(
  name: string,
  description: string,
  unit: string,
  constraints?: Constraints,
): Field {
  return { name, type: 'number', description, unit, ...(constraints && { constraints }) };
}

/** A column of whole numbers that count `unit`. */
export function integer(
  name: string,
  description: string,
  unit: string,
  constraints?: Constraints,
): Field {
  return { ...number(name, description, unit, constraints), type: 'integer' };
}

/** A column of years; empty where none is known. */
export function yearOf(description: string): Field {
  return integer('year', description, 'year', { minimum: 1950, maximum: 2100 });
}

/** A column of remarks; empty where there is nothing to remark. */
export const note = text('note', 'Caveats, in words; empty where there are none.');

/** The constraint of a column without gaps. */
export const required = { required: true } as const;
