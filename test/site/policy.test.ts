import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

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
        "worker-src 'self'",
      ]);
      for (const line of lines.filter((line) => /^(?:script|style)-src /.test(line))) {
        expect(line, name).toMatch(/^(?:script|style)-src 'self'(?: 'sha256-[A-Za-z0-9+/]+=*')*$/);
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

describe('what search engines are told', () => {
  it('names the one address of each page', () => {
    for (const { name, html } of pages) {
      const path = name === '404.html' ? '404/' : name.replace(/index\.html$/, '');
      const links = [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)];
      expect(
        links.map(([, href = '']) => new URL(href).pathname),
        name,
      ).toEqual([`/${path}`]);
    }
  });

  it('keeps the page of lost addresses out of their lists, and no other', () => {
    const unlisted = pages.filter(({ html }) =>
      html.includes('<meta name="robots" content="noindex"'),
    );
    expect(unlisted.map(({ name }) => name)).toEqual(['404.html']);
  });
});
