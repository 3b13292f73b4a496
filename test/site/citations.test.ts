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
    const apart = '[popover], script, style, svg, label, .visually-hidden, .beside';
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

/** Notes in the margin that stand on another, on a picture, on the contents, or far from their line. */
function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const notes = seen('.beside');
    const others = [...notes, ...seen('.prose figure, .prose table, .contents a, h2')];
    const on = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return notes.flatMap((note) => {
      const box = note.getBoundingClientRect();
      const said = (note.textContent ?? '').slice(0, 30);
      const line = note.previousElementSibling?.getBoundingClientRect().top ?? -Infinity;
      return [
        ...others
          .filter((other) => other !== note && on(box, other.getBoundingClientRect()))
          .map((other) => `“${said}” stands on “${(other.textContent ?? '').slice(0, 30)}”`),
        ...(box.top - line < 200 ? [] : [`“${said}” stands far below its sentence`]),
        ...(box.left >= (note.closest('p, li')?.getBoundingClientRect().right ?? 0)
          ? []
          : [`“${said}” stands in the text`]),
      ];
    });
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

  test('each lead to a source of the chapter', async () => {
    const astray = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.cites a')]
        .filter((link) => !document.querySelector(`.references ${link.hash}`))
        .map((link) => link.hash),
    );
    expect(astray).toEqual([]);
  });

  test.each([1040, 1280, 1680])(
    'stand beside their sentence, on nothing else, at %i px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      expect(await misplaced(page)).toEqual([]);
    },
  );

  test.each([320, 768])('leave the sources to the end of the page at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const shown = page.locator('.beside:visible');
    expect(await shown.count()).toBe(0);
  });
});
