import type { BenchmarkDefaults } from '../benchmark-schema.ts';
import { figuresOf } from '../check-benchmarks.ts';
import { unit, valueSchema } from '../figure-schema.ts';
import { listTable, sourceTable } from './lists.ts';
import type { PublishedSet } from './published-set.ts';
import {
  entryTable,
  number,
  required,
  type Table,
  text,
  word,
  yearOf,
  integer,
  note,
} from './table.ts';

const unique = { ...required, unique: true } as const;

/** Where the calculator starts, and what each start rests on: two tables. */
export function defaultTables(set: PublishedSet): readonly Table[] {
  // A file leaves out what its schema completes, and only what it holds was published.
  const figures = figuresOf(set as unknown as BenchmarkDefaults).map(({ path, figure }) => ({
    id: path.replace(/^defaults\./, ''),
    figure,
  }));
  const path = `${set.compiled}/defaults`;
  const inUnit = 'as the column unit says';
  const atLeastZero = { minimum: 0 };
  return [
    entryTable({
      path,
      title: 'Defaults of the calculator',
      description:
        'One row for each number the calculator starts from: low, likely and high where it is uncertain, else value. Rates are fractions here: 0.021 is 2.1 of 100.',
      fields: [
        text('id', 'Name of the default, from the whole to the part: price.nano.', unique),
        number(
          'value',
          'The number, where it is one; empty where there is no limit.',
          inUnit,
          atLeastZero,
        ),
        number('low', 'One time in ten the truth is below it.', inUnit, atLeastZero),
        number('likely', 'As likely above as below.', inUnit, atLeastZero),
        number('high', 'One time in ten the truth is above it.', inUnit, atLeastZero),
        word('unit', 'What the numbers count.', unit.options, required),
        word(
          'basis',
          'sourced: as published. derived: computed from sources. assumption: ours.',
          valueSchema.shape.basis.options,
          required,
        ),
        yearOf('Year of the newest data behind it; empty where there is none.'),
        text('definition', 'What exactly is meant.', required),
        text('how', 'How the numbers came about.', required),
      ],
      rows: figures.map(({ id, figure }) => ({
        id,
        ...('low' in figure
          ? { value: null, low: figure.low, likely: figure.likely, high: figure.high }
          : { value: figure.value, low: null, likely: null, high: null }),
        unit: figure.unit,
        basis: figure.basis,
        year: figure.year,
        definition: figure.definition,
        how: figure.how,
      })),
    }),
    sourceTable(
      {
        path: `${set.compiled}/default-sources`,
        title: 'What each default rests on',
        description: 'One row for each source of a default. Assumptions may have none.',
        of: { field: 'default', table: path, to: 'id', type: 'string' },
      },
      figures.map(({ id, figure }) => ({ entry: id, items: figure.sources })),
    ),
  ];
}

/** Rules on marking paid posts, and what is not known: three tables. */
export function ruleTables({ compiled, disclosure, gaps }: PublishedSet): readonly Table[] {
  const path = `${compiled}/disclosure`;
  return [
    entryTable({
      path,
      title: 'Rules on marking paid posts',
      description: 'One row for each rule, in our words. Not legal advice.',
      fields: [
        text('id', 'Stable name of the rule.', unique),
        text('rule', 'The rule.', required),
        text('region', 'The country whose rule it is.', required),
        note,
      ],
      rows: disclosure.map(({ id, rule, region, note: said }) => ({
        id,
        rule,
        region,
        note: said || null,
      })),
    }),
    sourceTable(
      {
        path: `${compiled}/disclosure-sources`,
        title: 'What each rule rests on',
        description: 'One row for each source of a rule.',
        of: { field: 'rule', table: path, to: 'id', type: 'string' },
      },
      disclosure.map(({ id, sources }) => ({ entry: id, items: sources })),
    ),
    {
      path: `${compiled}/gaps`,
      title: 'What nobody knows yet',
      description: 'One row for each thing for which no source was found.',
      fields: [
        integer('place', 'Place in the list, from 1.', 'place', { ...unique, minimum: 1 }),
        text('gap', 'What is not known.', required),
      ],
      key: ['place'],
      references: [],
      rows: gaps.map((gap, index) => ({ place: index + 1, gap })),
    },
  ];
}

/** What a set changed against the one before it: three tables, none for the first set. */
export function changeTables({ compiled, changes = [] }: PublishedSet): readonly Table[] {
  if (changes.length === 0) return [];
  const path = `${compiled}/changes`;
  const of = { field: 'change', table: path, to: 'id', type: 'string' } as const;
  return [
    entryTable({
      path,
      title: 'What changed',
      description: 'One row for each change against the data set before, most felt first.',
      fields: [
        text('id', 'Stable name of the change.', unique),
        text('what', 'What changed.', required),
        text('why', 'Why, and on what grounds.', required),
      ],
      rows: changes.map(({ id, what, why }) => ({ id, what, why })),
    }),
    sourceTable(
      {
        path: `${compiled}/change-sources`,
        title: 'What each change rests on',
        description: 'One row for each source of a change. Changes of our own have none.',
        of,
      },
      changes.map(({ id, sources }) => ({ entry: id, items: sources })),
    ),
    listTable(
      {
        path: `${compiled}/change-touches`,
        title: 'What each change touches',
        description: 'One row for each default or rule that a change touches.',
        of,
        item: {
          name: 'touches',
          description: 'Whole name or its beginning: defaults.postReach, rules.fee.',
        },
      },
      changes.map(({ id, touches }) => ({ entry: id, items: touches })),
    ),
  ];
}
