import { publisherAt } from '../page-data.ts';
import { about, licence } from './data-package.ts';
import type { Table } from './table.ts';

/**
 * What the page about the data tells search engines, by schema.org: one data set, with a download for
 * every file of its newest version and for the descriptor.
 * @param newest - Id of the newest data set, year-month.
 * @param home - Whole address of the page about the data.
 */
export function structuredData(tables: readonly Table[], newest: string, home: URL) {
  const current = tables.filter(({ path }) => !path.includes('/') || path.startsWith(`${newest}/`));
  const download = (file: string, name: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat,
    contentUrl: new URL(file, home).href,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: about.title,
    description: about.description,
    url: home.href,
    keywords: about.keywords,
    inLanguage: 'en',
    version: newest,
    datePublished: newest,
    isAccessibleForFree: true,
    license: licence.path,
    creator: publisherAt(home),
    variableMeasured: current
      .filter(({ fields }) => fields.some(({ name }) => name === 'metric'))
      .map(({ title }) => title),
    distribution: [
      download('datapackage.json', 'Description of all files', 'application/json'),
      ...current.flatMap(({ path, title }) => [
        download(`${path}.csv`, title, 'text/csv'),
        download(`${path}.json`, title, 'application/json'),
      ]),
    ],
  };
}
