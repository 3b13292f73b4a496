import { fileURLToPath } from 'node:url';
import { filesOf } from '../site/site-addresses.ts';
import { lastWords, run } from './command.ts';
import type { Findings } from './findings.ts';

const directory = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Builds the site anew. */
export async function measure(): Promise<Findings> {
  const ended = run('npm', 'run', 'build');
  if (ended.status !== 0) throw new Error(`npm run build failed:\n${lastWords(ended)}`);
  const pages = filesOf({ directory }).filter((file) => file.endsWith('.html')).length;
  const how = 'npm run build, once, all that it starts included; the limit was set for 40 pages';
  return {
    rows: [
      {
        what: `The build of ${pages} pages, by the clock`,
        figure: ended.seconds,
        unit: 's',
        limit: { atMost: 20 },
        how,
      },
      {
        what: 'The same, processor time, which other work on the machine stretches less',
        figure: ended.processorSeconds,
        unit: 's',
        how,
      },
    ],
  };
}
