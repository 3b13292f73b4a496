import { appendFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { licenseFile, workerName } from './agreed.ts';
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
      const { code, licenses } = await bundled(new URL(entry, import.meta.url), files);
      writeFileSync(new URL(workerName, dir), code);
      appendFileSync(new URL(licenseFile, dir), licenses);
      logger.info(isOn() ? `${files.length} files to be stored` : 'what was stored is taken back');
    },
  },
};

/** A worker in one file, without imports and messages to the console, and the licenses of what is in it. */
async function bundled(
  entry: URL,
  files: readonly StoredFile[],
): Promise<{ readonly code: string; readonly licenses: string }> {
  const made = await build({
    ...{ configFile: false, logLevel: 'silent', publicDir: false },
    define: {
      'process.env.NODE_ENV': '"production"',
      STORED_FILES: JSON.stringify(files),
    },
    build: {
      ...{ write: false, minify: true, target: 'es2022', license: { fileName: licenseFile } },
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'worker' },
    },
  });
  const [first] = [made].flat();
  const output = first && 'output' in first ? first.output : [];
  const [chunk, ...others] = output;
  if (chunk?.type !== 'chunk') throw new Error(`${entry.href} gave no worker`);
  const list = others.find(({ fileName }) => fileName === licenseFile);
  const text = list && 'source' in list ? String(list.source) : '';
  // Without the heading of the list, which stands at its top already.
  return { code: chunk.code, licenses: text.slice(Math.max(0, text.indexOf('\n## '))) };
}
