import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';

const origin = inject('origin');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openChart(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/chart/`);
  await page.waitForSelector('astro-island:not([ssr])');
  return page;
}

describe('the engagement chart', () => {
  it('hides and shows a study', async () => {
    const page = await openChart();
    const lines = page.locator('svg.wide path.line');
    expect(await lines.count()).toBe(5);
    await page.getByRole('checkbox', { name: 'Markerly 2016*' }).uncheck();
    expect(await lines.count()).toBe(4);
    await page.close();
  });

  it('is read by the keyboard: each study says its rate at the size chosen', async () => {
    const page = await openChart();
    const slider = page.getByLabel(/Read the chart at/);
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await page.locator('.reader').innerText()).toContain('500 followers');
    expect(await page.locator('.reader').innerText()).toMatch(/Markerly 2016\*:\s*8%/);
    await page.keyboard.press('End');
    expect(await page.locator('.reader').innerText()).toMatch(/Modash 2023:\s*1.1%/);
    await page.close();
  });

  it('is read by the pointer', async () => {
    const page = await openChart();
    const before = await page.locator('.reader').innerText();
    await page
      .locator('svg.wide')
      .first()
      .hover({ position: { x: 120, y: 150 } });
    expect(await page.locator('.reader').innerText()).not.toBe(before);
    expect(await page.locator('svg.wide line.reading').count()).toBe(1);
    await page.close();
  });
});
