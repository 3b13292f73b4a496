import { fileURLToPath } from 'node:url';
import { hostingOf } from '../../src/shell/hosting.ts';
import { deadAmong } from '../site/dead-addresses.ts';
import { addressesIn, type Found } from '../site/site-addresses.ts';
import type { Findings } from './findings.ts';

/** What the addresses of the site, and the dead ones among them, come to. */
export function linkFindings(all: readonly Found[], dead: readonly Found[]): Findings {
  const how = 'every address and anchor of ours in every file of dist, looked up in dist';
  return {
    rows: [
      {
        what: 'Links and anchors that lead nowhere',
        figure: dead.length,
        unit: 'links',
        limit: { atMost: 0 },
        how,
      },
      { what: 'Links, anchors and named files looked up', figure: all.length, unit: 'links', how },
    ],
    notes: dead.map(({ file, address }) => `${file} → ${address.href}`),
  };
}

/** Looks up every address in `dist`. */
export async function measure(): Promise<Findings> {
  const directory = fileURLToPath(new URL('../../dist/', import.meta.url));
  const build = { directory, ...hostingOf(process.env) };
  const all = addressesIn(build);
  if (all.length === 0) throw new Error('dist holds no addresses: run `npm run build` first');
  return linkFindings(all, deadAmong(all, build));
}
