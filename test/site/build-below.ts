/**
 * Builds the site once more, below a path and at another address, for the tests of hosting:
 *
 *     node test/site/build-below.ts
 */
import { build } from 'astro';
import { below } from './below.ts';

process.env['BASE_PATH'] = below.base;
process.env['SITE_URL'] = below.site;
await build({ outDir: below.directory, logLevel: 'warn' });
