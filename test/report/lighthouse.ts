import { fileURLToPath } from 'node:url';
import { launchWhole } from '../site/browser.ts';
import { freePort } from '../site/free-port.ts';
import { headersIn } from '../site/host-headers.ts';
import { serve } from '../site/server.ts';
import type { Findings } from './findings.ts';
import { type Audited, lighthouseFindings, readingOf } from './lighthouse-readings.ts';

/** One page of each type. */
const pages = [
  ...['/', '/guide/cost/', '/calculator/', '/chart/', '/compare/blend/', '/search/', '/data/'],
  '/about/',
];

const runs = 3;

async function audit(url: string, port: number, times: number): Promise<Audited> {
  const { default: lighthouse } = await import('lighthouse');
  const path = new URL(url).pathname;
  try {
    const readings = [];
    for (let time = 0; time < times; time++) {
      const result = await lighthouse(url, { port, logLevel: 'silent', output: 'json' });
      if (result === undefined) throw new Error('Lighthouse gave no result');
      readings.push(readingOf(result.lhr));
    }
    return { path, readings };
  } catch (error) {
    return { path, readings: [], why: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs Lighthouse on what stands in `dist`; a page that fails loses no other. */
export async function measure(): Promise<Findings> {
  const directory = fileURLToPath(new URL('../../dist/', import.meta.url));
  const { origin, close } = await serve({ isPacked: true, headersOf: headersIn(directory) });
  try {
    const port = await freePort();
    const browser = await launchWhole([`--remote-debugging-port=${port}`]);
    const audited: Audited[] = [];
    for (const path of pages) audited.push(await audit(origin + path, port, runs));
    await browser.close();
    return lighthouseFindings(audited);
  } finally {
    close();
  }
}
