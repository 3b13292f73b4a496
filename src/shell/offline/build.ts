import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { workerName } from './agreed.ts';
import { type StoredFile, storedFiles } from './stored-files.ts';

/** Whether this build stores the site in browsers, or ends what older builds stored. */
const isOn = (): boolean => process.env['OFFLINE'] !== 'off';

/**
 * Writes the service worker once all pages are built: the site without a network. With `OFFLINE=off` in the
 * environment it writes one that takes back what was stored. Throws `Error` where it cannot be built.
 */
export const offline: AstroIntegration = {
  name: 'offline',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { define: { OFFLINE_IS_ON: JSON.stringify(isOn()) } } });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const files = isOn() ? storedFiles(dir) : [];
      const entry = isOn() ? './worker.ts' : './ending-worker.ts';
      writeFileSync(
        new URL(workerName, dir),
        await bundled(new URL(entry, import.meta.url), files),
      );
      logger.info(isOn() ? `${files.length} files to be stored` : 'what was stored is taken back');
    },
  },
};

/** A worker in one file, without imports and messages to the console. */
async function bundled(entry: URL, files: readonly StoredFile[]): Promise<string> {
  const made = await build({
    ...{ configFile: false, logLevel: 'silent', publicDir: false },
    define: {
      'process.env.NODE_ENV': '"production"',
      STORED_FILES: JSON.stringify(files),
    },
    build: {
      ...{ write: false, minify: true, target: 'es2022' },
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'worker' },
    },
  });
  const [first] = [made].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${entry.href} gave no worker`);
  return chunk.code;
}
