/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import manifest from './package.json' with { type: 'json' };

const scripts: Readonly<Record<string, string>> = manifest.scripts;

const core = ['test/engine/**/*.test.ts', 'test/share/**/*.test.ts'];

/** Tests of engine and links that compute so much that they go without counting lines. */
const long = [
  'test/engine/choose/best-mix-highs.test.ts',
  'test/engine/choose/best-mix-properties.test.ts',
  'test/engine/choose/fewest-everywhere.test.ts',
  'test/engine/simulate/diversification.test.ts',
  'test/engine/simulate/fresh-processes.test.ts',
  'test/engine/simulate/reference.test.ts',
  'test/engine/simulate/simulate-properties.test.ts',
  'test/engine/simulate/version-2.test.ts',
  'test/share/fuzz.test.ts',
];

/** Files that take minutes, each by itself: whoever gets one last is waited for by all. */
const slowest = [
  'every-page',
  'browsers',
  'links',
  'access-states',
  'tasks',
  'simulate-properties',
];

/** Begins with the slowest files; the others by their length, or by their time where that is known. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = slowest.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/${name}.test.ts`)),
    );
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}

/** The npm script that runs now; undefined where somebody runs some tests only. */
const script = ['core', 'unit', 'site'].find(
  (name) => scripts[name] === ['vitest', ...process.argv.slice(2)].join(' '),
);

/**
 * Four projects: `core` (engine and links, whose lines these tests alone must cover), `long` (three of
 * their tests), `unit` (all other pure code) and `site` (the built site in a real browser; run
 * `npm run build` first). Counting lines makes the engine four times as slow, so the tests of `unit`,
 * which compute whole comparisons, go without. Speed is measured by `npm run bench`, outside the tests.
 * A whole run by its npm script leaves its numbers for `npm run report`.
 */
export default getViteConfig({
  test: {
    reporters: script === undefined ? ['default'] : ['default', 'json'],
    outputFile: { json: `.report/runs/${script}.json` },
    coverage: {
      provider: 'v8',
      include: ['src/engine/**/*.ts', 'src/share/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 97, branches: 97 },
    },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/seed.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { name: 'core', isolate: false, include: core, exclude: long } },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'unit',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', ...core],
        },
      },
      { extends: true, test: { name: 'long', include: long } },
      {
        extends: true,
        test: {
          name: 'site',
          isolate: false,
          include: ['test/site/**/*.test.ts'],
          // After the others: a browser and its workers keep a core busy, but wait in between.
          sequence: { groupOrder: 1 },
          maxWorkers: 4,
          globalSetup: ['test/site/server.ts'],
        },
      },
    ],
  },
});
