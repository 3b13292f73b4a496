/**
 * Measures what the project promises of itself, and writes it into one page, `.report/index.html`. Run
 * it on a machine with nothing else to do; the whole takes about half an hour.
 *
 *     npm run report                      all parts; of sabotage what its last run left
 *     npm run report -- weights links     these parts; of the others stands what was measured last
 *     npm run report -- --sabotage        all parts, sabotage run anew, which takes hours
 */
import {
  type Findings,
  findingsOf,
  figureText,
  limitText,
  type Part,
  verdictOf,
} from './findings.ts';
import { circumstances, edition, keep, type Kept, readKept } from './kept.ts';
import { quitBrowser } from '../site/browser.ts';
import { pageOf } from './page.ts';

/** A part whose file is loaded when its turn comes: after the build, and if it fails the others stand. */
function part(
  name: string,
  title: string,
  load: () => Promise<{ readonly measure: () => Promise<Findings> }>,
): Part {
  return { name, title, measure: async () => (await load()).measure() };
}

/** The build first, for the others look at what it made; sabotage last, for it changes files for a while. */
const parts: readonly Part[] = [
  part('build', 'Build', () => import('./build.ts')),
  part('weights', 'Weights', () => import('./weights.ts')),
  part('lighthouse', 'Lighthouse', () => import('./lighthouse.ts')),
  part('axe', 'Accessibility', () => import('./axe.ts')),
  part('links', 'Links and anchors', () => import('./links.ts')),
  part('coverage', 'Coverage', () => import('./coverage.ts')),
  part('speed', 'Speed of the engine', () => import('./speed.ts')),
  part('tests', 'Tests', () => import('./tests.ts')),
  part('sabotage', 'Sabotage', () => import('./sabotage.ts')),
];
const wanted = process.argv.slice(2).filter((word) => word !== '--sabotage');
const unknown = wanted.filter((word) => !parts.some(({ name }) => name === word));
if (unknown.length > 0) {
  throw new Error(
    `The report has no part ${unknown.join(', ')}; it has ${parts.map(({ name }) => name).join(', ')}.`,
  );
}

const present = edition();
for (const { name, title, measure } of parts.filter(
  (one) => wanted.length === 0 || wanted.includes(one.name),
)) {
  console.log(`\n${title}`);
  const now = await circumstances();
  const start = performance.now();
  const findings = await findingsOf({ title, measure });
  const kept: Kept = { ...now, findings, seconds: (performance.now() - start) / 1000 };
  keep(`parts/${name}.json`, JSON.stringify(kept));
  for (const row of findings.rows) {
    const words = [row.what, row.why ?? `${figureText(row)} ${row.unit}`, limitText(row)];
    console.log(`  ${verdictOf(row).padEnd(13)} ${words.join(' · ')}`);
  }
}
const shown = parts.map(({ name, title }) => {
  return { name, title, kept: readKept(`parts/${name}.json`) as Kept | undefined };
});
console.log(`\n${keep('index.html', pageOf(shown, present))}`);
await quitBrowser();
