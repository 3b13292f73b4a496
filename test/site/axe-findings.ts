import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page as it stands, or with a part of it, in light and in dark; puts axe
 * into the page.
 */
export async function axeFindings(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await page.evaluate(async (selector) => {
      const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations: all } = await tool.run(selector, { runOnly: tags });
      return all.map(({ id, nodes }) => {
        const texts = nodes.map(({ html: text }) => text).join(' | ');
        return `${id}: ${texts.slice(0, 400)}`;
      });
    }, part);
    found.push(...violations.map((words) => `${colorScheme}: ${words}`));
  }
  return found;
}
