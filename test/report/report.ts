/**
 * Measures what the project promises of itself, and writes it into one page, `.report/index.html`. Run
 * it on a machine with nothing else to do; the whole takes about half an hour.
 *
 *     npm run report                      all parts; of sabotage what its last run left
 *     npm run report -- weights links     these parts; of the others stands what was measured last
 *     npm run report -- --sabotage        all parts, sabotage run anew, which takes hours
 */
import { axe } from './axe.ts';
import { build } from './build.ts';
import { coverage } from './coverage.ts';
import { findingsOf, figureText, limitText, type Part, verdictOf } from './findings.ts';
import { circumstances, edition, keep, type Kept, readKept } from './kept.ts';
import { lighthouse } from './lighthouse.ts';
import { links } from './links.ts';
import { pageOf } from './page.ts';
import { sabotage } from './sabotage.ts';
import { speed } from './speed.ts';
import { tests } from './tests.ts';
import { weights } from './weights.ts';

/** The build first, for the others look at what it made; sabotage last, for it changes files for a while. */
const parts: readonly Part[] = [
  ...[build, weights, lighthouse, axe, links, coverage, speed, tests, sabotage],
];
const wanted = process.argv.slice(2).filter((word) => word !== '--sabotage');
const unknown = wanted.filter((word) => !parts.some(({ name }) => name === word));
if (unknown.length > 0) {
  throw new Error(
    `The report has no part ${unknown.join(', ')}; it has ${parts.map(({ name }) => name).join(', ')}.`,
  );
}

const present = edition();
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n${part.title}`);
  const now = await circumstances();
  const start = performance.now();
  const findings = await findingsOf(part);
  const kept: Kept = { ...now, findings, seconds: (performance.now() - start) / 1000 };
  keep(`parts/${part.name}.json`, JSON.stringify(kept));
  for (const row of findings.rows) {
    const words = [row.what, row.why ?? `${figureText(row)} ${row.unit}`, limitText(row)];
    console.log(`  ${verdictOf(row).padEnd(13)} ${words.join(' · ')}`);
  }
}
const shown = parts.map(({ name, title }) => {
  return { name, title, kept: readKept(`parts/${name}.json`) as Kept | undefined };
});
console.log(`\n${keep('index.html', pageOf(shown, present))}`);
