import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { chapterPlugin } from './src/guide/chapter-plugin.ts';
import { hostFiles } from './src/shell/host-files.ts';
import { hostingOf } from './src/shell/hosting.ts';
import { licenseFile } from './src/shell/offline/agreed.ts';
import { offline } from './src/shell/offline/build.ts';
import { takenLicenses } from './src/shell/licenses.ts';
import { pageRules } from './src/shell/policy.ts';
import { searchIndex } from './src/shell/search-index.ts';
import { typeface } from './src/shell/typefaces.ts';

const { site, base } = hostingOf(process.env);

/** Islands that come to life when somebody is about to use them. */
const touched = {
  name: 'touched',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'touched', entrypoint: './src/shell/touched.ts' }),
  },
};

/** What the calculator opens with, computed at build: a module of its own, which a browser keeps. */
const opening = {
  name: 'opening',
  resolveId: (id) => (id === 'virtual:opening' ? `\0${id}` : undefined),
  async load(id) {
    if (id !== '\0virtual:opening') return undefined;
    const { makeOpening } = await import('./src/features/calculator/make-opening.ts');
    made ??= JSON.stringify(JSON.stringify(makeOpening(new URL('./', import.meta.url))));
    return `export default JSON.parse(${made})`;
  },
};
/** It, as a text in JSON within JSON; the page and its scripts get the same. */
let made;

/** Frames for other people's pages, and the page shown without a network, are no pages to find. */
const isListed = (page) =>
  !['embed/', 'offline/'].some((room) => new URL(page).pathname.startsWith(base + room));

export default defineConfig({
  ...{ site, base, trailingSlash: 'always', build: { concurrency: 4 } },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [chapterPlugin(base)] }) },
  vite: { plugins: [opening], build: { license: { fileName: licenseFile } } },
  integrations: [
    mdx(),
    svelte(),
    sitemap({ filter: isListed }),
    touched,
    searchIndex,
    offline,
    takenLicenses,
    hostFiles(base),
  ],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [await typeface('source-serif-4')],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans 3',
      cssVariable: '--font-sans',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [await typeface('source-sans-3')],
      },
    },
  ],
  security: {
    csp: {
      directives: [...pageRules],
    },
  },
});
