import type { APIContext } from 'astro';
import { withBase } from '#base';

/** Everybody may read everything; frames say of themselves that they are no pages to list. */
export function GET({ site }: APIContext): Response {
  const map = new URL(withBase('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map}\n`);
}
