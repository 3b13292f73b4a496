import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { awake, addressOf, choose, openChart, pictureOf, sliderOf, views } from './chart-page.ts';
import { labelFaults } from './label-faults.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('every view of the chart', () => {
  it.each(views)('%s, %s: has texts apart from each other and 13 px at least', async (...view) => {
    const page = await openChart(browser);
    await choose(page, view);
    for (const [width, root] of [
      [320, 16],
      [360, 16],
      [768, 16],
      [1280, 16],
      [1680, 16],
      [768, 32],
      [1280, 32],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), root);
      expect(
        await labelFaults(page, '.instrument .plot svg'),
        `${width} px, root ${root} px`,
      ).toEqual([]);
    }
    await page.close();
  });

  it('follows with its table, its sources and its years', async () => {
    const page = await openChart(browser);
    for (const view of views) {
      await choose(page, view);
      const title = await page.locator('.instrument .title').first().innerText();
      expect(title).toContain(`${view[0]}, ${view[1]}, 20`);
      const labels = await pictureOf(page).locator('text.label').allTextContents();
      const table = await page.locator('.instrument table').innerText();
      const names = await page.locator('.grounds li b').allTextContents();
      expect(names.length).toBe(labels.filter((text) => /\d{4}/.test(text)).length);
      for (const name of names) expect(table).toContain(name);
      // The file of the view holds each row of the table, in its measure.
      const href = await page.getByRole('link', { name: 'CSV file' }).getAttribute('href');
      const file = await page.request.get(inject('origin') + (href ?? ''));
      const [titles = '', ...rows] = (await file.text()).trim().split('\r\n');
      expect(rows.length).toBe(await page.locator('.instrument tbody tr:has(td)').count());
      const axis = await page.locator('.instrument thead th').nth(1).innerText();
      expect(titles.replaceAll('"', '')).toContain(`,${axis},`);
    }
    await page.close();
  });
});

describe('own creators on the chart', () => {
  it('are drawn, listed with the studies, and go along in the link', async () => {
    const page = await openChart(browser);
    await page.locator('#own-text').fill('Ana; 20k; 400; 0\nBen & Co; 8,000; 3.1%');
    await page.locator('#own-status').filter({ hasText: '2 creators in the list' }).waitFor();
    expect(await pictureOf(page).locator('circle.own').count()).toBe(2);
    expect(await page.locator('.instrument table').first().innerText()).toContain('Ben & Co');
    const address = await addressOf(page);
    expect(address).toContain('creators=Ana:20k:0.02*Ben');
    await choose(page, ['TikTok', 'per view']);
    expect(await pictureOf(page).locator('circle.own').count()).toBe(0);
    expect(await page.locator('.apart').innerText()).toContain('Instagram');
    await page.close();
    // On another device nothing is kept.
    const other = await openChart(browser, { hash: address });
    await other.getByText('2 creators in the list').waitFor();
    expect(await other.locator('#own-text').inputValue()).toContain('Ben & Co');
    await choose(other, ['Instagram', 'per follower']);
    expect(await pictureOf(other).locator('circle.own').count()).toBe(2);
    await other.close();
  });
});

describe('the page of the chart', () => {
  it('has nothing that axe would mend, read or unread, in any view', async () => {
    const page = await openChart(browser);
    expect(await axeFindings(page, '.instrument')).toEqual([]);
    await sliderOf(page).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Bring forward: Markerly 2016*' }).click();
    expect(await axeFindings(page, '.instrument')).toEqual([]);
    await page.close();
  });

  it('stands without scripts: finding, picture, sources and table', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('origin')}/chart/`);
    const figure = page.locator('#figure-engagement');
    expect(await figure.locator('p.finding').innerText()).toContain('10,000 followers');
    expect(await pictureOf(page).locator('g.study').count()).toBe(4);
    expect(await figure.locator('table').first().innerText()).toContain('1.72% to 7.97%');
    expect(await figure.locator('.grounds a').count()).toBeGreaterThanOrEqual(4);
    expect(await figure.locator('[role=slider]').count()).toBe(0);
    await context.close();
  });

  it('comes with less than 48 kB of scripts, what reads a list of creators left aside', async () => {
    const page = await browser.newPage();
    const { gzipSync } = await import('node:zlib');
    const sizes: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) {
        void response.body().then((body) => sizes.push(gzipSync(body).length));
      }
    });
    await page.goto(`${inject('origin')}/chart/`);
    await awake(page);
    await page.waitForLoadState('networkidle');
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(49_000);
    await page.close();
  });
});
