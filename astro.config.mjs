import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://partner-mix.example',
  trailingSlash: 'always',
  integrations: [mdx(), svelte(), sitemap()],
  security: { csp: true },
});
