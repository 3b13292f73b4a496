import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { addressOf, choose, openChart, readingOf, sliderOf } from './chart-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a link to the chart', () => {
  it('restores view, studies and reading, and Back and Forward move between states', async () => {
    const page = await openChart(browser);
    await choose(page, ['TikTok', 'per view']);
    const first = await addressOf(page);
    await page.getByRole('button', { name: 'Bring forward: Rival IQ 2023' }).click();
    await sliderOf(page).focus();
    await page.keyboard.press('End');
    const second = await addressOf(page);
    const said = await readingOf(page);
    expect(second).toContain('view=tiktok-views&front=rival-iq-2023-tiktok&at=');
    await page.goBack();
    expect(new URL(page.url()).hash).toBe(first);
    expect(await readingOf(page)).toBe('');
    expect(await page.locator('g.study.front').count()).toBe(0);
    await page.goBack();
    expect(await page.locator('.instrument .title').first().innerText()).toContain('Instagram');
    await page.goForward();
    await page.goForward();
    expect(await readingOf(page)).toBe(said);
    await page.close();
    const other = await openChart(browser, { hash: second });
    expect(await readingOf(other)).toBe(said);
    expect(await other.locator('.problems').count()).toBe(0);
    expect(await other.locator('#chart-link').inputValue()).toContain(second);
    await other.close();
  });

  it('is read behind a question mark too, and moves where no server sees it', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/chart/?chart=1&d=2026-12&view=x-unsaid`);
    await page.waitForSelector('.instrument [role=slider]');
    expect(new URL(page.url())).toMatchObject({
      search: '',
      hash: '#chart=1&d=2026-12&view=x-unsaid',
    });
    expect(await page.locator('.instrument .title').first().innerText()).toContain(
      'X, as published',
    );
    await page.close();
  });

  it('says what it could not read', async () => {
    const page = await openChart(browser, { hash: '#chart=1&d=2026-12&view=myspace&at=7k' });
    const problems = await page.locator('.problems').innerText();
    expect(problems).toContain('“view = myspace” is no view of this chart');
    expect(problems).toContain('cut, changed on its way');
    await page.close();
  });

  it('opens with older figures, or says that they lack the view and whose it shows', async () => {
    const older = await openChart(browser, { hash: '#chart=1&d=2026-11&view=tiktok-views' });
    expect(await older.locator('.older').innerText()).toContain(
      'keeps the figures of November 2026',
    );
    expect(await older.locator('.instrument .source').innerText()).toContain('November 2026');
    expect(await older.getByRole('radio', { name: 'X', exact: true }).count()).toBe(0);
    await older.close();
    const lacking = await openChart(browser, { hash: '#chart=1&d=2026-11&view=x-unsaid' });
    expect(await lacking.locator('.problems').innerText()).toContain(
      '2026-11 holds no figures for “view = x-unsaid”, so those of 2026-12 are shown.',
    );
    expect(await lacking.locator('.instrument .source').innerText()).toContain('December 2026');
    await lacking.close();
  });

  it.each([
    [
      'a view',
      '&view=tiktok-views&front=rival-iq-2023-tiktok',
      /^#chart=1&d=2026-12&view=tiktok-views&front=/,
    ],
    ['the start', '', /^$/],
  ])(
    'to older figures of %s offers the newest in a click, and Back undoes it',
    async (_, keys, after) => {
      const page = await openChart(browser, { hash: `#chart=1&d=2026-11${keys}` });
      const source = page.locator('.instrument > .source');
      const offer = page.getByRole('button', { name: 'Show the figures of December 2026' });
      expect(await page.locator('.older').innerText()).toMatch(
        /Those of December 2026 .*add 2 views to the chart\./,
      );
      const [changes] = await page
        .getByRole('link', { name: 'What changed, and why' })
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const list = await page.context().newPage();
      await list.goto(changes ?? '');
      expect(await list.locator(':target').innerText()).toContain('November 2026 to December 2026');
      await list.close();
      await offer.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => source.innerText()).toContain('Data of December 2026');
      expect(new URL(page.url()).hash).toMatch(after);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        'Your browser’s Back button returns to those of November 2026.',
      );
      expect(await page.locator('g.study.front').count()).toBe(
        keys === '' ? 0 : await page.locator('.instrument svg:has(g.study)').count(),
      );
      await page.goBack();
      await expect.poll(() => source.innerText()).toContain('Data of November 2026');
      expect(await offer.isVisible()).toBe(true);
      await page.close();
    },
  );

  it('is left alone by anchors, which still lead to their place', async () => {
    const page = await openChart(browser);
    await choose(page, ['X', 'as published']);
    const address = await addressOf(page);
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await addressOf(page)).toBe(address);
    await page.evaluate(() => (location.hash = '#reach'));
    expect(await addressOf(page)).toBe(address);
    expect(await page.locator('.instrument .title').first().innerText()).toContain(
      'X, as published',
    );
    await page.close();
  });

  it('opens at an anchor, which stays in the address', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/chart/#price`);
    await page.locator('.instrument').scrollIntoViewIfNeeded();
    await page.waitForSelector('.instrument [role=slider]');
    await sliderOf(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    expect(await addressOf(page)).toBe('#price');
    await page.close();
  });

  it('covers the usual chart until its own stands, also where no script comes', async () => {
    const page = await browser.newPage();
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(`${inject('origin')}/chart/#chart=1&view=x-unsaid`);
    await page.locator('#figure-engagement').scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    expect(await page.locator('#figure-engagement .cover').isVisible()).toBe(true);
    expect(await page.locator('#figure-engagement svg').first().isVisible()).toBe(false);
    await page.goto(`${inject('origin')}/chart/`);
    expect(await page.locator('#figure-engagement .cover').isVisible()).toBe(false);
    await page.close();
  });
});
