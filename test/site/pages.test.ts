import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';
import { paths } from './paths.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);
const html = (path: string): string => readFileSync(new URL(`.${path}index.html`, dist), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a page and lists which scripts were asked for. */
async function open(
  path: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; scripts: Set<string> }> {
  const page = await browser.newPage(options);
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(origin) && url.endsWith('.js')) scripts.add(new URL(url).pathname);
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return { page, scripts };
}

/** What scripts weigh when a host compresses them, in kB. */
function weight(scripts: ReadonlySet<string>): number {
  const bytes = [...scripts].map(
    (path) => gzipSync(readFileSync(new URL(`.${path}`, dist))).length,
  );
  return bytes.reduce((sum, more) => sum + more, 0) / 1024;
}

describe('the pages', () => {
  it('are there', () => {
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/calculator/', '/chart/', '/guide/', '/guide/micro-vs-macro/']),
    );
  });

  it('each have a title and a description of their own', () => {
    const titles = paths.map((path) => /<title>(.*?)<\/title>/.exec(html(path))?.[1] ?? '');
    const descriptions = paths.map(
      (path) => /<meta name="description" content="(.*?)"/.exec(html(path))?.[1] ?? '',
    );
    for (const texts of [titles, descriptions]) {
      expect(new Set(texts).size).toBe(paths.length);
      expect(texts).not.toContain('');
    }
  });

  it('answer 404 with a page of its own where there is none', async () => {
    const response = await fetch(`${origin}/no/such/page/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no page at this address');
  });
});

describe('the weight of scripts before interaction', () => {
  const weigh = async (path: string): Promise<number> => {
    const { page, scripts } = await open(path);
    await page.waitForTimeout(500);
    await page.close();
    return weight(scripts);
  };

  it('is nothing on the home page', async () => {
    expect(await weigh('/')).toBe(0);
  });

  it('is nothing in a chapter without an interactive part, above the fold of one with', async () => {
    expect(await weigh('/guide/')).toBe(0);
  });

  it('is nothing on the calculator until somebody is about to use it, then at most 150 kB, figures included', async () => {
    const { page, scripts } = await open('/calculator/');
    await page.waitForTimeout(500);
    expect(weight(scripts)).toBe(0);
    await settled(page);
    await page.waitForTimeout(500);
    expect(weight(scripts)).toBeGreaterThan(0);
    expect(weight(scripts)).toBeLessThanOrEqual(150);
    await page.close();
  });

  it('is at most 48 kB on the chart, what reads a list of creators left aside', async () => {
    expect(await weigh('/chart/')).toBeLessThanOrEqual(48);
  });
});

describe('without scripts', () => {
  const read = async (path: string): Promise<string> => {
    const { page } = await open(path, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    await page.close();
    return text;
  };

  it('the default comparison stands with its verdict, its odds and its table', async () => {
    const text = await read('/calculator/');
    expect(text).toMatch(
      /Not yet: keep your money for now\.\s+The nearest, Many small, brings back \d+¢ on the dollar/,
    );
    expect(text).toMatch(/made more than \$\d+/);
    expect(text).toContain('What more or less money buys');
    expect(text).toContain('People reached');
    expect(text).toContain('Makes money');
  });

  it('the chart stands with its finding, its sources and its table', async () => {
    const text = await read('/chart/');
    expect(text).toContain('Most of the fall is over by 10,000 followers');
    expect(text).toContain('InfluencerDB 2019');
    expect(text).toContain('0.975%');
  });

  it('a chapter stands with its answer, its text and its sources', async () => {
    const text = await read('/guide/micro-vs-macro/');
    expect(text).toContain('Ask for the follower count and forget the label');
    expect(text).toContain('Sources of this chapter');
  });
});
