import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const origin = inject('origin');
const chapters = readdirSync(new URL('../../content/guide/', import.meta.url))
  .map((name) => name.replace('.mdx', ''))
  .sort();
const widths = [320, 360, 412, 768, 1280];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Citations and closing marks that start a line, each with the words before it. */
function strayed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Sign {
      readonly node: Node;
      readonly at: number;
    }
    const rectOf = ({ node, at }: Sign): DOMRect => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const apart = '[popover], script, style, svg, label, .visually-hidden';
    const found: string[] = [];
    for (const block of document.querySelectorAll('.prose p, .prose li, .prose td, .prose h2')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let before: Sign | undefined;
      let said = '';
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const holder = node.parentElement;
        if (!holder || holder.closest(apart)) continue;
        const isCite = holder.closest('.cites') !== null;
        for (const [at, sign] of [...(node.textContent ?? '')].entries()) {
          const sticks = isCite ? at === 0 : /[.,;:?!)”]/.test(sign) && !/\s$/.test(said);
          if (sticks && before && rectOf({ node, at }).left < rectOf(before).right - 3) {
            found.push(`${said.slice(-30)}|${sign}`);
          }
          if (/\S/.test(sign)) before = { node, at };
          said += sign;
        }
      }
    }
    return found;
  });
}

/** Pairs of citations whose centers are less than 24 px apart. */
function crowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('.cites a')].map((link) => {
      const { left, right, top, bottom } = link.getBoundingClientRect();
      return { text: link.textContent, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    return links.flatMap((one, at) =>
      links
        .slice(at + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 24)
        .map((other) => `${one.text} and ${other.text}`),
    );
  });
}

describe.each(chapters)('the citations of %s', (chapter) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(`${origin}/guide/${chapter}/`);
  });
  afterAll(() => page.close());

  test.each(widths)('stay with their word, as its marks do, at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await strayed(page)).toEqual([]);
  });

  test.each(widths)('can be hit one by one at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await crowded(page)).toEqual([]);
  });

  test('each lead to a source beside their section', async () => {
    const astray = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.cites a')]
        .filter((link) => !link.closest('.part')?.querySelector(link.hash))
        .map((link) => link.hash),
    );
    expect(astray).toEqual([]);
  });
});
