import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that are asked together: all; all but the size of targets; by theme; by width of the window. */
const rules = {
  all: { runOnly: tags },
  allButTargets: { runOnly: tags, rules: { 'target-size': { enabled: false } } },
  /** Colors are all in which the themes differ. */
  colors: { runOnly: ['color-contrast', 'link-in-text-block'] },
  widths: { runOnly: ['target-size', 'scrollable-region-focusable'] },
} as const;

/** What axe finds wrong with a page as it stands, or with parts of it, by some rules; puts axe into the page. */
export async function findingsNow(
  page: Page,
  part: string,
  asked: keyof typeof rules,
): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ selector, options }) => {
      const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await tool.run(selector, options as import('axe-core').RunOptions);
      return violations.map(({ id, nodes }) => {
        const texts = nodes.map(({ html: text }) => text).join(' | ');
        return `${id}: ${texts.slice(0, 400)}`;
      });
    },
    {
      selector: part,
      // Names of all that passes take a third of the time; style sheets are asked for by no rule of these.
      options: { ...rules[asked], resultTypes: ['violations'], preload: false },
    },
  );
}

/**
 * What axe finds wrong with a page as it stands, or with a part of it, in light and in dark. The page is
 * dark afterwards.
 */
export async function axeFindings(
  page: Page,
  part = 'html',
  asked: 'all' | 'allButTargets' = 'all',
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await findingsNow(page, part, asked);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await findingsNow(page, part, 'colors');
  return [...light.map((words) => `light: ${words}`), ...dark.map((words) => `dark: ${words}`)];
}
