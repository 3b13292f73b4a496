import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostHeaders } from './host-headers.ts';

const dist = new URL('../../dist/', import.meta.url);
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, html: readFileSync(new URL(name, dist), 'utf8') }));
const policiesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/gi)].map(
    ([, content = '']) => content,
  );

describe('the policy of every page', () => {
  it('stands once, and lets in no script or style but our own', () => {
    for (const { name, html } of pages) {
      const policies = policiesOf(html);
      expect(policies, name).toHaveLength(1);
      const lines = (policies[0] ?? '')
        .split(';')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const others = lines.filter((line) => !/^(?:script|style)-src /.test(line)).sort();
      expect(others, name).toEqual([
        "base-uri 'none'",
        "default-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html partner-mix-worker partner-mix-offline',
        "worker-src 'self'",
      ]);
      for (const line of lines.filter((line) => /^(?:script|style)-src /.test(line))) {
        // Only the search runs WebAssembly.
        const own = name === 'search/index.html' ? line.replace(" 'wasm-unsafe-eval'", '') : line;
        expect(own, name).toMatch(/^(?:script|style)-src 'self'(?: 'sha256-[A-Za-z0-9+/]+=*')*$/);
        const runsWasm = line.startsWith('script-src') && name === 'search/index.html';
        expect(line.includes("'wasm-unsafe-eval'"), name).toBe(runsWasm);
      }
    }
  });

  it('stands before every script it speaks of', () => {
    for (const { name, html } of pages) {
      const script = html.indexOf('<script');
      if (script >= 0) expect(html.search(/content-security-policy/i), name).toBeLessThan(script);
    }
  });
});

/** Whether a page is made for frames of other people, and no page to find. */
const isFrame = (name: string): boolean => name.startsWith('embed/');

describe('what search engines are told', () => {
  const canonicalOf = (html: string): readonly string[] =>
    [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(
      ([, href = '']) => new URL(href).pathname,
    );

  it('names the one address of each page', () => {
    for (const { name, html } of pages.filter((page) => !isFrame(page.name))) {
      const path = name === '404.html' ? '404/' : name.replace(/index\.html$/, '');
      expect(canonicalOf(html), name).toEqual([`/${path}`]);
    }
  });

  it('names for each frame a page that is none', () => {
    const whole = pages.filter(({ name }) => !isFrame(name)).map(({ name }) => name);
    for (const { name, html } of pages.filter((page) => isFrame(page.name))) {
      const [path = '', ...more] = canonicalOf(html);
      expect(more, name).toEqual([]);
      expect(whole, name).toContain(`${path.slice(1)}index.html`);
    }
  });

  it('keeps frames and the pages of lost addresses out of their lists, and no other', () => {
    const lost = ['404.html', 'offline/index.html'];
    for (const { name, html } of pages) {
      const isUnlisted = html.includes('<meta name="robots" content="noindex"');
      expect(isUnlisted, name).toBe(lost.includes(name) || isFrame(name));
    }
    const map = readFileSync(new URL('sitemap-0.xml', dist), 'utf8');
    expect(map).not.toMatch(/\/(?:embed|offline)\//);
    expect(map).toContain('/data/');
  });
});

describe('what a host that reads _headers says', () => {
  const built = readFileSync(new URL('_headers', dist), 'utf8');

  it('is in the built site', () => {
    expect(built).toContain("Content-Security-Policy: frame-ancestors 'none'");
    expect(built).toContain('Content-Security-Policy: frame-ancestors *');
  });

  it('lets nobody frame a page, but for those that are made for it', () => {
    for (const { name } of pages) {
      const path = `/${name.replace(/index\.html$/, '')}`;
      const headers = hostHeaders(path);
      expect(headers['content-security-policy'], path).toBe(
        isFrame(name) ? 'frame-ancestors *' : "frame-ancestors 'none'",
      );
      expect(headers['x-frame-options'], path).toBe(isFrame(name) ? undefined : 'DENY');
    }
  });

  it('lets a frame without an origin fetch scripts, fonts and figures, and no page', () => {
    for (const path of ['/_astro/x.js', '/_astro/fonts/x.woff2', '/data/2026-11.json']) {
      expect(hostHeaders(path)['access-control-allow-origin'], path).toBe('*');
    }
    expect(hostHeaders('/calculator/')['access-control-allow-origin']).toBeUndefined();
  });
});
