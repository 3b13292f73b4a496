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

/** Where a page stands. */
const pathOf = (name: string): string => `/${name.replace(/index\.html$/, '')}`;

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
  const rooms = [
    '/',
    '/404.html',
    '/about/',
    '/calculator/',
    '/chart/',
    '/compare/blend/',
    '/data/',
  ];
  const frames = pages.filter(({ name }) => isFrame(name)).map(({ name }) => pathOf(name));
  const files = [
    '/_astro/x.js',
    '/cards/home.png',
    '/data/2026-11.json',
    '/figures/engagement.svg',
  ];

  it('is of every page, file and frame the policy that holds for all, hashes left to each page', () => {
    const common = [
      "base-uri 'none'",
      "default-src 'self'",
      "form-action 'self'",
      "img-src 'self'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self' 'unsafe-inline'",
      "style-src 'self' 'unsafe-inline'",
      'trusted-types svelte-trusted-html partner-mix-worker partner-mix-offline',
      "worker-src 'self'",
    ];
    for (const path of [...rooms, ...files, ...frames]) {
      const lines = (hostHeaders(path)['content-security-policy'] ?? '').split('; ').sort();
      const framed = frames.includes(path) ? '*' : "'none'";
      expect(lines, path).toEqual([...common, `frame-ancestors ${framed}`].sort());
    }
    expect(hostHeaders('/search/')['content-security-policy']).toContain(
      "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval';",
    );
  });

  it('lets nobody frame a page, but for those that are made for it', () => {
    for (const { name } of pages) {
      const headers = hostHeaders(pathOf(name));
      expect(headers['content-security-policy'], name).toContain(
        `; frame-ancestors ${isFrame(name) ? '*' : "'none'"}`,
      );
      expect(headers['x-frame-options'], name).toBe(isFrame(name) ? undefined : 'DENY');
    }
  });

  it('lets a frame without an origin fetch scripts, fonts and figures, and no page', () => {
    for (const path of ['/_astro/x.js', '/_astro/fonts/x.woff2', '/data/2026-11.json']) {
      expect(hostHeaders(path)['access-control-allow-origin'], path).toBe('*');
    }
    expect(hostHeaders('/calculator/')['access-control-allow-origin']).toBeUndefined();
  });

  it('sends no address along, keeps windows and kinds of files apart', () => {
    for (const path of [...rooms, ...files, ...frames]) {
      expect(hostHeaders(path), path).toMatchObject({
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('denies what no part of the site uses, and lets it copy and share', () => {
    const unused = [
      ...['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'display-capture'],
      ...['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
      ...['identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer'],
      ...['microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-create'],
      ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb'],
      ...['window-management', 'xr-spatial-tracking'],
    ];
    for (const path of [...rooms, ...frames]) {
      const lines = hostHeaders(path)['permissions-policy']?.split(', ').sort();
      expect(lines, path).toEqual(unused.map((feature) => `${feature}=()`).sort());
    }
  });

  it('lets browsers keep what has its digest in its name, and ask again for all else', () => {
    for (const path of [...rooms, ...frames, ...files]) {
      expect(hostHeaders(path)['cache-control'], path).toBe(
        path.startsWith('/_astro/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=0, must-revalidate',
      );
    }
    const kept = readdirSync(new URL('_astro/', dist), { recursive: true, encoding: 'utf8' });
    const unmarked = kept.filter((name) => /\.\w+$/.test(name) && !/[\w-]{8,}\.\w+$/.test(name));
    expect(unmarked).toEqual([]);
  });

  it('fits the hosts that read it: 100 rules of 2,000 characters a line', () => {
    const lines = readFileSync(new URL('_headers', dist), 'utf8').split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  });
});

describe('a host that sends no headers', () => {
  it('still gets pages that send no address along', () => {
    for (const { name, html } of pages) {
      expect(html, name).toContain('<meta name="referrer" content="no-referrer"');
    }
  });
});
