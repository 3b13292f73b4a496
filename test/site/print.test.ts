import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complete, linkOf } from './calculator-page.ts';
import { openTab, rested, sixPlans, type Tab, typeInto } from './open-calculator.ts';
import { scan } from './scanning.ts';

let browser: Browser;
/** At a laptop, at night. */
let tab: Tab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openTab(browser, { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' });
});
afterAll(() => browser.close());

const threePlans =
  '#v=1&mix=A+few+small~10x10k:product&mix=One+big~1x100k:fee&mix=Blend~5x10k:product~1x30k:fee';

/** Opens a comparison and waits until what prints it is there. */
async function openReady(fragment: string, width = 1280): Promise<Page> {
  const page = await tab.open(fragment);
  await page.setViewportSize({ width, height: 720 });
  await complete(page);
  await page.waitForFunction(() => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    return document.querySelector('.print-only svg') !== null;
  });
  return page;
}

describe('print', () => {
  it('is light, with title, inputs, sources, link and day', async () => {
    const page = await openReady('#v=1&aov=45');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const background = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(background).toBe('rgb(255, 255, 255)');
    const sheet = await page.locator('body').innerText();
    expect(sheet).toContain('Ten small or One big?');
    for (const heading of ['What more or less money buys', 'The numbers side by side']) {
      expect(sheet).toContain(heading);
    }
    expect(sheet).toContain('average order value $45');
    expect(sheet).toMatch(/conversion rate 1\.5% \(Oribi 2020/);
    expect(sheet).toMatch(/Our assumptions: .*untracked orders/);
    expect(sheet).toContain(
      '#v=2&d=2026-11&m=1&aov=45&mix=Ten+small~10x10k:product&mix=One+big~1x100k:fee&z=',
    );
    const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date());
    expect(sheet).toContain(`printed ${today}`);
    expect(await page.locator('.curve svg, .budget svg').first().isVisible()).toBe(true);
  });

  it('has the QR code of the comparison as it is at that moment', async () => {
    const page = await openReady('#v=1&aov=45');
    await typeInto(page, 'What an average order is worth', '77');
    await page.pdf({ format: 'A4' });
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.print-only').getByRole('img', { name: /^QR code/ });
    expect(await scan(printed)).toBe(await linkOf(page));
    expect(await linkOf(page)).toContain('aov=77');
  });

  it('holds what a test that the owner chose brings', async () => {
    const page = await openReady('#v=2&aov=60&margin=0.7&goods=18&mix=Twelve~12x10k:product');
    await page.locator('#answer').getByRole('button', { name: 'Make this test my plan' }).click();
    await rested(page);
    await page.emulateMedia({ media: 'print' });
    const rests = page.locator('[aria-labelledby="rests-on"]');
    expect(await rests.innerText()).toMatch(/Send to \d+ of the 12 in Twelve\./);
  });

  it.each([
    ['the start', ''],
    ['two plans', '#v=1&aov=45'],
    ['three plans', threePlans],
    ['three plans for reach', `${threePlans}&goal=reach`],
    ['six plans with long names', sixPlans],
    ['six plans for reach', `${sixPlans}&goal=reach`],
  ])('fits on one sheet of Letter and of A4: %s', async (_, fragment) => {
    await expectOneSheet(fragment, 1280);
  });

  it('of a chapter says where it stands and how old its figures are; of a comparison only once', async () => {
    const page = await (await browser.newContext()).newPage();
    const own = async (path: string): Promise<string> => {
      await page.goto(`${inject('origin')}${path}`);
      await page.emulateMedia({ media: 'print' });
      return page.locator('body').innerText();
    };
    const dated = /https:\/\/\S+\/guide\/cost\/ · figures of December 2026/;
    expect(await own('/guide/cost/')).toMatch(dated);
    expect(await own('/calculator/')).not.toContain('· figures of');
    await page.context().close();
  });

  it('of the chart has its table, reach, prices and rules on a sheet each, in letters of 7 points and more', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/chart/`, { waitUntil: 'networkidle' });
    const margin = { top: '0.4in', right: '0.4in', bottom: '0.4in', left: '0.4in' };
    for (const format of ['Letter', 'A4']) {
      const pdf = await page.pdf({ format, margin });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(4);
    }
    await page.emulateMedia({ media: 'print' });
    const smallest = await page
      .locator('.source:visible, td:visible')
      .evaluateAll((all) =>
        Math.min(...all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
      );
    // A point is 4/3 pixels.
    expect(smallest * 0.75).toBeGreaterThanOrEqual(7);
    await page.close();
  });

  it('fits on one sheet from a phone too', async () => {
    await expectOneSheet(threePlans, 360);
  });
});

/** Prints a comparison on both papers, from a window of a width. */
async function expectOneSheet(fragment: string, width: number): Promise<void> {
  const page = await openReady(fragment, width);
  for (const format of ['Letter', 'A4']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets, format).toHaveLength(1);
  }
}
