import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { chapterPlugin } from './src/guide/chapter-plugin.ts';
import { offline } from './src/shell/offline/build.ts';
import { searchIndex } from './src/shell/search-index.ts';

/** Where the site will stand: canonical links, sitemap and preview cards use it. */
const site = process.env.SITE_URL ?? 'https://partner-mix.example';

const fontFile = (family, style) =>
  `@fontsource-variable/${family}/files/${family}-latin-wght-${style}.woff2`;

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
const isListed = (page) => !/^\/(?:embed|offline)\//.test(new URL(page).pathname);

export default defineConfig({
  site,
  trailingSlash: 'always',
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [chapterPlugin] }) },
  vite: { plugins: [opening], build: { license: { fileName: 'licenses.txt' } } },
  integrations: [mdx(), svelte(), sitemap({ filter: isListed }), touched, searchIndex, offline],
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { weight: '200 900', style: 'normal', src: [fontFile('source-serif-4', 'normal')] },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans 3',
      cssVariable: '--font-sans',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [
          { weight: '200 900', style: 'normal', src: [fontFile('source-sans-3', 'normal')] },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        // No text becomes markup or a script's address but by the rules of Svelte and of our workers.
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html partner-mix-worker partner-mix-offline',
      ],
    },
  },
});
