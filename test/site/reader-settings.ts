import type { CDPSession, Page } from 'playwright-core';

type Look = (page: Page) => Promise<string[]>;

/** The usual text of a browser, in pixels, which its reader can set. */
const setBaseFont = (session: CDPSession, pixels: number): Promise<unknown> =>
  session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });

/** Looks while the usual text is twice as large, by the reader's setting and by the page's own. */
export async function enlargeText(page: Page, session: CDPSession, look: Look): Promise<string[]> {
  await setBaseFont(session, 32);
  const bySetting = await look(page);
  await setBaseFont(session, 16);
  await page.evaluate(() =>
    document.documentElement.style.setProperty('font-size', '200%', 'important'),
  );
  const byStyle = await look(page);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return [...bySetting, ...byStyle];
}

/** Looks while lines, letters, words and paragraphs stand as far apart as WCAG 2.2 SC 1.4.12 lets a reader set them. */
export async function spaceText(page: Page, look: Look): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const found = await look(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return found;
}
