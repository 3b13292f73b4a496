import { createHash } from 'node:crypto';
import type { Field, Table } from './table.ts';
import { csvOf } from './write-table.ts';

/** The licence of the compilation. */
export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What the package is, for whoever finds it without its page. */
export const about = {
  title: 'Partner Mix data: what small and big creators reach, cost and bring',
  description:
    'Published figures on creators by follower count (engagement, reach, prices, gifts, clicks, orders, fake followers, work, returns), each with its source, year and definition; the numbers a budget calculator starts from, with their grounds; the claims of five documents with what the evidence says. Compiled by hand from public pages. The selection and arrangement are licensed; each figure is a fact reported by its source, so name that source too.',
  keywords: [
    'influencer marketing',
    'micro-influencers',
    'engagement rate',
    'reach',
    'prices',
    'small business',
  ],
} as const;

/**
 * The descriptor of all tables by the Data Package standard, for `/data/datapackage.json`. It keeps to
 * version 1 of the standard, which every reader knows, and names what version 2 calls the same.
 * @param tables - Newest data set first.
 * @param newest - Id of the newest data set, year-month.
 * @param homepage - Whole address of the page about the data.
 */
export function dataPackage(tables: readonly Table[], newest: string, homepage: URL) {
  const [year, month] = newest.split('-');
  return {
    profile: 'tabular-data-package',
    name: 'partner-mix',
    title: about.title,
    description: about.description,
    homepage: homepage.href,
    version: `${year}.${Number(month)}.0`,
    keywords: about.keywords,
    licenses: [licence],
    contributors: [{ title: 'The Partner Mix authors', role: 'author' }],
    resources: tables.map(resourceOf),
  };
}

function resourceOf(table: Table) {
  const { path, title, description, fields, key, references } = table;
  const bytes = Buffer.from(csvOf(table));
  return {
    profile: 'tabular-data-resource',
    type: 'table',
    name: nameOf(path),
    path: `${path}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    // Said in full: a reader that has to guess takes a comma within a text for one between cells.
    dialect: {
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema: {
      fields: fields.map((field): Field => field),
      missingValues: [''],
      primaryKey: key,
      ...(references.length > 0 && {
        foreignKeys: references.map(({ field, table: other, to }) => ({
          fields: [field],
          reference: { resource: nameOf(other), fields: [to] },
        })),
      }),
    },
  };
}

/** `2026-12/engagement` → `2026-12-engagement`. */
function nameOf(path: string): string {
  return path.replace('/', '-');
}
