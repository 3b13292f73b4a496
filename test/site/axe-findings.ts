import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Colors are all in which the themes differ. */
const ofColors = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page as it stands, or with a part of it, in light and in dark; puts axe
 * into the page. The page is dark afterwards.
 */
export async function axeFindings(page: Page, part = 'html'): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await page.evaluate(
      async ({ selector, runOnly, resultTypes }) => {
        const { axe: tool } = window as unknown as { axe: typeof import('axe-core') };
        // Names of all that passes take a third of the time.
        const { violations: all } = await tool.run(selector, { runOnly, resultTypes });
        return all.map(({ id, nodes }) => {
          const texts = nodes.map(({ html: text }) => text).join(' | ');
          return `${id}: ${texts.slice(0, 400)}`;
        });
      },
      {
        selector: part,
        runOnly: colorScheme === 'light' ? tags : ofColors,
        resultTypes: ['violations' as const],
      },
    );
    found.push(...violations.map((words) => `${colorScheme}: ${words}`));
  }
  return found;
}
