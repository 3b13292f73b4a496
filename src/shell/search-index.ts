import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { close, createIndex } from 'pagefind';
import { readContent } from '../data/read-content.ts';
import { sourceSchema, termSchema } from '../data/schemas.ts';
import { sourceRecord, termRecord } from './search-records.ts';

/** What a browser asks for: the program, its WebAssembly for English, the index and the texts. */
const served =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|filter|fragment))$/;

/**
 * Writes `/pagefind/`, what the search page searches, once the pages are built: chapters and answers by
 * what their HTML marks, terms and sources each by itself. Throws `Error` where the index cannot be made.
 */
export const searchIndex: AstroIntegration = {
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = new URL('../../', import.meta.url);
      const { sources, glossary } = readContent(root);
      const records = [
        ...z.array(termSchema).parse(glossary).map(termRecord),
        ...z.array(sourceSchema).parse(sources).map(sourceRecord),
      ];
      const { index } = checked(
        // What opens at a button is said where it belongs: in the glossary, in the list of sources.
        await createIndex({ excludeSelectors: ['[popover]'] }),
      );
      if (!index) throw new Error('Pagefind gave no index');
      const { page_count: pages } = checked(
        await index.addDirectory({
          path: fileURLToPath(dir),
          glob: '{guide,compare}/*/index.html',
        }),
      );
      for (const record of records) checked(await index.addCustomRecord(record));
      const { files } = checked(await index.getFiles());
      for (const { path, content } of files.filter((file) => served.test(file.path))) {
        const target = new URL(`pagefind/${path}`, dir);
        mkdirSync(new URL('./', target), { recursive: true });
        writeFileSync(target, content);
      }
      await close();
      logger.info(`${pages} pages, ${records.length} terms and sources to be found`);
    },
  },
};

/** An answer of Pagefind without complaints. Throws `Error` with them. */
function checked<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
