import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);
const home = readFileSync(new URL('index.html', dist), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('manifest.webmanifest', dist), 'utf8'));
const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [, light = '', dark = ''] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the manifest', () => {
  it('is taken by a browser under our policy, without a complaint', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${origin}/`);
    const session = await page.context().newCDPSession(page);
    const read = await session.send('Page.getAppManifest');
    expect(read.url).toBe(`${origin}/manifest.webmanifest`);
    expect(read.errors).toEqual([]);
    expect(JSON.parse(read.data ?? '')).toEqual(manifest);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('names a page that exists, and icons of the sizes it says, one to be masked', async () => {
    expect(manifest.start_url).toBe('/');
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(readFileSync(new URL(`.${src}`, dist))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    const purposes = manifest.icons.map(({ purpose }: { purpose: string }) => purpose);
    expect(purposes).toContain('maskable');
    expect(purposes).toContain('any');
  });

  it('and the head have the colors of the page', () => {
    expect([manifest.theme_color, manifest.background_color]).toEqual([light, light]);
    const told = [...home.matchAll(/name="theme-color" content="(#\w+)"/g)].map(
      ([, color]) => color,
    );
    expect(told).toEqual([light, dark]);
  });
});

describe('the icons', () => {
  it('that a page links are there', () => {
    const links = [...home.matchAll(/<link rel="(?:icon|apple-touch-icon)" href="([^"]*)"/g)];
    const files = links.map(([, href]) => href);
    expect(files).toEqual(['/favicon.ico', '/favicon.svg', '/apple-touch-icon.png']);
    for (const href of files)
      expect(readFileSync(new URL(`.${href}`, dist)).length).toBeGreaterThan(100);
  });
});
