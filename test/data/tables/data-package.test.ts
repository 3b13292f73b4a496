import { createHash } from 'node:crypto';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../../src/data/tables/data-package.ts';
import { publishedTables } from '../../../src/data/tables/published-tables.ts';
import { csvOf, jsonOf } from '../../../src/data/tables/write-table.ts';
import { content } from '../real-content.ts';
// The published profile of the standard, version 1, as the package `datapackage` 1.1.10 of the Open
// Knowledge Foundation holds it: https://specs.frictionlessdata.io/schemas/tabular-data-package.json
import profile from './profiles/tabular-data-package.json' with { type: 'json' };
import { readTable } from './read-table.ts';

const tables = publishedTables(content);
const descriptor = dataPackage(tables, '2026-12', new URL('https://partner-mix.example/data/'));
const { resources } = descriptor;
const pairs = resources.map((resource, index) => ({ resource, table: tables[index]! }));
const rowsOf = (name: string) => {
  const { resource, table } = pairs.find((pair) => pair.resource.name === name)!;
  return readTable(resource, csvOf(table));
};

/** What the published profile finds wrong with a descriptor. */
function complaints(package_: unknown): readonly string[] {
  // The profile has notes for editors among its rules; a strict reader takes offence at them.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv as unknown as Parameters<typeof addFormats.default>[0]);
  const isValid = ajv.compile(profile);
  const plain: unknown = JSON.parse(JSON.stringify(package_));
  if (isValid(plain)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the descriptor', () => {
  it('keeps to the published profile of a tabular data package', () => {
    expect(complaints(descriptor)).toEqual([]);
  });

  it.each([
    ['a package without resources', { ...descriptor, resources: [] }],
    ['a resource without a schema', spoil({ schema: undefined })],
    ['a path that is none', spoil({ path: 7 })],
    ['a name with a space', spoil({ name: 'our sources' })],
    [
      'a type that is none',
      spoil({ schema: { ...resources[0]!.schema, fields: [{ name: 'id', type: 'words' }] } }),
    ],
  ])('would not, with %s', (_, spoiled) => {
    expect(complaints(spoiled)).not.toEqual([]);
  });

  it('says of every file how long it is and what it hashes to', () => {
    for (const { resource, table } of pairs) {
      const bytes = Buffer.from(csvOf(table));
      expect(resource.bytes, resource.name).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    }
  });

  it('describes every table and field, and says what every number counts', () => {
    for (const { name, title, description, schema } of resources) {
      expect(title, name).toMatch(/\w/);
      expect(description, name).toMatch(/^One row for each .+\.$/);
      for (const field of schema.fields) {
        expect(field.description, `${name}.${field.name}`).toMatch(/\w.*\.$/);
        const isNumber = field.type === 'number' || field.type === 'integer';
        expect(field.unit !== undefined, `${name}.${field.name}`).toBe(isNumber);
      }
    }
  });

  it('names no file outside its own folder', () => {
    for (const { path } of resources) expect(path).toMatch(/^(?:\d{4}-\d\d\/)?[a-z-]+\.csv$/);
  });

  it('names every file once, and licences the compilation', () => {
    const names = resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(descriptor.licenses[0]?.name).toBe('CC-BY-4.0');
    expect(descriptor.version).toBe('2026.12.0');
  });
});

describe('the files', () => {
  it.each(pairs)(
    '$resource.path comes back from CSV as its JSON, exactly',
    ({ resource, table }) => {
      expect(readTable(resource, csvOf(table))).toEqual(JSON.parse(jsonOf(table)));
    },
  );

  it.each(resources)('$path has no two rows of one key', ({ name, schema }) => {
    const keys = rowsOf(name).map((row) =>
      JSON.stringify(schema.primaryKey.map((key) => row[key])),
    );
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(
    resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(({ fields: [field = ''], reference }) => ({
        ...{ name, field, other: reference.resource, to: reference.fields[0] ?? '' },
      })),
    ),
  )('every $field of $name stands in $other', ({ name, field, other, to }) => {
    const known = rowsOf(other).map((row) => row[to]);
    const unknown = rowsOf(name).filter(
      (row) => row[field] !== null && !known.includes(row[field]!),
    );
    expect(unknown).toEqual([]);
  });

  it('name a source for every published figure', () => {
    const measured = resources.filter(({ schema }) =>
      schema.fields.some(({ name }) => name === 'source'),
    );
    expect(measured.length).toBeGreaterThan(20);
    for (const { name, schema } of measured) {
      const toSources = schema.foreignKeys?.some(
        ({ reference }) => reference.resource === 'sources',
      );
      expect(toSources, name).toBe(true);
    }
  });

  it('hold nothing that a spreadsheet would run as a formula', () => {
    for (const table of tables) {
      const texts = table.rows.flatMap((row) =>
        Object.values(row).filter((cell) => typeof cell === 'string'),
      );
      expect(
        texts.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell)),
        table.path,
      ).toEqual([]);
    }
  });
});

/** The package with its first resource changed. */
function spoil(change: object): unknown {
  return { ...descriptor, resources: [{ ...resources[0], ...change }, ...resources.slice(1)] };
}
