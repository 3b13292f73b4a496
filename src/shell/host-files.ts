import { readdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headersFile, hostRules } from './host-headers.ts';

/**
 * Writes `_headers`, which hosts read, once all else is there: a rule for whatever stands at the top of
 * the built site, so that no room is forgotten. Of the integrations it comes last.
 */
export function hostFiles(base: string): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const entries = readdirSync(dir, { withFileTypes: true })
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .sort();
        writeFileSync(new URL('_headers', dir), headersFile(hostRules(entries, base)));
      },
    },
  };
}
