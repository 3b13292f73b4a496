import type { APIContext } from 'astro';
import { withBase } from '#base';
import { readContent } from '#data/read-content.ts';
import { dataPackage } from '#data/tables/data-package.ts';
import { publishedTables } from '#data/tables/published-tables.ts';
import { csvOf, jsonOf } from '#data/tables/write-table.ts';
import { newestDataset } from '#share';

const tables = publishedTables(readContent(new URL(`file://${process.cwd()}/`)));

/** Two files a table, `/data/sources.csv` and `/data/sources.json`, and what describes them all. */
export function getStaticPaths() {
  return [
    { params: { file: 'datapackage.json' } },
    ...tables.flatMap((table) => [
      { params: { file: `${table.path}.csv` }, props: { body: csvOf(table), type: 'text/csv' } },
      { params: { file: `${table.path}.json` }, props: { body: jsonOf(table) } },
    ]),
  ];
}

/** The file of this address. */
export function GET({ props, site }: APIContext<{ body?: string; type?: string }>): Response {
  const home = new URL(withBase('/data/'), site);
  const body =
    props.body ?? `${JSON.stringify(dataPackage(tables, newestDataset, home), null, 2)}\n`;
  const type = props.type ?? 'application/json';
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}
