import { describe, expect, it } from 'vitest';
import { headersFile, hostRules } from '../../src/shell/host-headers.ts';

const entries = ['404.html', '_astro/', '_headers', '.nojekyll', 'embed/', 'index.html', 'search/'];

describe('hostRules', () => {
  it('has one rule for each room and file, and for the top itself', () => {
    expect(hostRules(entries, '/').map(({ path }) => path)).toEqual([
      ...['/', '/404.html', '/_astro/*', '/embed/*', '/index.html', '/search/*'],
    ]);
  });

  it('puts all of them below the path of the site', () => {
    expect(hostRules(entries, '/tools/mix/').map(({ path }) => path)).toEqual([
      ...['/tools/mix/', '/tools/mix/404.html', '/tools/mix/_astro/*', '/tools/mix/embed/*'],
      ...['/tools/mix/index.html', '/tools/mix/search/*'],
    ]);
  });
});

describe('headersFile', () => {
  it('writes a path in its own line and what it adds below it, set in', () => {
    const headers = { 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' };
    expect(headersFile([{ path: '/guide/*', headers }])).toBe(
      '/guide/*\n  X-Content-Type-Options: nosniff\n  X-Frame-Options: DENY\n',
    );
  });
});
