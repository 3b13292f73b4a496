/**
 * Does anything notice? One after another, a constant, a bound, a message or a line of the policy is
 * changed, and the tests that should mind are run: one of them must fail. Prints a line a change,
 * and ends with 1 if any change survived.
 *
 *     npm run sabotage               all of them (about half an hour)
 *     npm run sabotage -- share      those whose file or words hold “share”
 *
 * A run of all leaves its result for `npm run report`.
 *
 * Works in place on a clean checkout, and puts every file back, also when it is interrupted.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Mutation, mutations } from './mutations.ts';

const [, , wanted = ''] = process.argv;

if (execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim() !== '') {
  throw new Error('There are uncommitted changes; commit or stash them first.');
}

let restore = (): void => undefined;
process.on('exit', () => restore());
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const named = ({ file, what }: Mutation): string => `${file}: ${what}`;

/** Runs npm scripts and vitest as a person would; true where all ends well. */
function passes({ tests, site = false }: Mutation): boolean {
  const run = (command: string, args: readonly string[]): boolean => {
    const { status, signal } = spawnSync(command, args, { stdio: 'ignore' });
    // While a command runs no signal is heard here, but what ended that one was meant for all.
    if (signal || (status ?? 0) > 128) process.exit(130);
    return status === 0;
  };
  if (site && !run('npm', ['run', 'build'])) return false;
  return run('npx', [
    'vitest',
    'run',
    '--project',
    ...(site ? ['site'] : ['core', '--project', 'unit']),
    ...tests,
  ]);
}

/** Applies one change, runs its tests, and puts the file back; true where a test failed. */
function isNoticed(mutation: Mutation): boolean {
  const { file, from, to } = mutation;
  const before = readFileSync(file, 'utf8');
  const places = before.split(from).length - 1;
  if (places !== 1) throw new Error(`${file} holds “${from}” ${places} times; needed: once`);
  restore = () => writeFileSync(file, before);
  writeFileSync(
    file,
    before.replace(from, () => to),
  );
  const noticed = !passes(mutation);
  restore();
  restore = () => undefined;
  return noticed;
}

const chosen = mutations.filter(({ file, what }) => `${file} ${what}`.includes(wanted));
// A test that fails already would notice anything.
const sets = new Map(chosen.map((mutation) => [mutation.tests.join(' '), mutation]));
for (const [tests, mutation] of sets) {
  if (!passes(mutation)) throw new Error(`${tests} fails before anything was changed`);
}
const survivors = chosen.filter((mutation) => {
  const noticed = isNoticed(mutation);
  console.log(`${noticed ? 'noticed ' : 'SURVIVED'}  ${named(mutation)}`);
  return !noticed;
});
console.log(`${chosen.length - survivors.length} noticed, ${survivors.length} survived`);
if (wanted === '') {
  const left = {
    date: new Date().toISOString(),
    changes: chosen.length,
    survivors: survivors.map(named),
  };
  mkdirSync('.report/runs', { recursive: true });
  writeFileSync('.report/runs/sabotage.json', JSON.stringify(left));
}
process.exitCode = survivors.length > 0 ? 1 : 0;
