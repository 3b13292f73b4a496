/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/**
 * Two projects: `unit` (pure code) and `site` (the built site in a real browser; run `npm run build`
 * first). Speed is measured by `npm run bench`, outside the tests.
 */
export default getViteConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/engine/**/*.ts', 'src/share/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 97, branches: 97 },
    },
    projects: [
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'unit',
          testTimeout: 60_000,
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          testTimeout: 60_000,
          setupFiles: ['test/seed.ts'],
          hookTimeout: 60_000,
          // After the unit tests: two browsers and their workers are enough for two cores.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          globalSetup: ['test/site/server.ts'],
        },
      },
    ],
  },
});
