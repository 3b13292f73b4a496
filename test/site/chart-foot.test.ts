import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { choose, openChart, views } from './chart-page.ts';

const dist = new URL('../../dist/', import.meta.url);
const site = process.env['SITE_URL'] ?? 'https://partner-mix.example';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A part of the foot, unfolded. */
async function part(page: Page, name: string): Promise<Locator> {
  const details = page.locator('#figure-engagement .foot details').filter({
    has: page.locator('summary', { hasText: new RegExp(`^${name}$`) }),
  });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details.locator('.part');
}

const readText = (path: string): string => readFileSync(new URL(`.${path}`, dist), 'utf8');

describe('the foot of the chart', () => {
  it('offers of each view its own files, frame, link and citation', async () => {
    const page = await openChart(browser);
    const seen = new Set<string>();
    for (const view of views) {
      await choose(page, view);
      const finding = await page.locator('.instrument p.finding').innerText();
      const axis = await page.locator('.instrument thead th').nth(1).innerText();
      const files = await (
        await part(page, 'Download')
      )
        .locator('a[download]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(files.map((file) => file.split('.').at(-1))).toEqual(['svg', 'png', 'csv']);
      for (const file of files) expect(existsSync(new URL(`.${file}`, dist)), file).toBe(true);
      const [svg = '', , csv = ''] = files;
      // Texts of the drawing are outlines; its title says them.
      expect(readText(svg).replaceAll('&amp;', '&')).toContain(finding);
      expect(readText(csv).replaceAll('"', '')).toContain(`,${axis},`);

      const code = await (await part(page, 'Embed')).locator('.text').innerText();
      const [, frame = ''] = /src="https:\/\/[^/]+([^"]+)"/.exec(code) ?? [];
      expect(readText(`${frame}index.html`)).toContain(finding);
      expect(code).toContain('sandbox="allow-scripts ');
      const link = await (await part(page, 'Link')).locator('.text').innerText();
      const cited = await (await part(page, 'Cite')).locator('.text').innerText();
      expect(cited).toBe(
        `Partner Mix (2026). “${finding.replace(/\.$/, '')}.” ${link}. Data of December 2026. License: CC BY 4.0.`,
      );
      seen.add(svg).add(csv).add(frame).add(link);

      // The link shows the view that is cited.
      const other = await browser.newPage();
      await other.goto(link.replace(site, inject('origin')));
      await other.waitForSelector('.instrument [role=slider]');
      expect(await other.locator('.instrument p.finding').innerText()).toBe(finding);
      expect(await other.locator('.problems').count()).toBe(0);
      await other.close();

      const source = await page.locator('.instrument .source').innerText();
      for (const name of await page.locator('.grounds li b').allTextContents()) {
        expect(source).toContain(name.replace(/[*†]/, ''));
      }
    }
    expect(seen.size).toBe(4 * views.length);
    await page.close();
  });

  it('leads to the picture and files of every view without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${inject('origin')}/chart/`);
    const list = await part(page, 'All views and their files');
    expect(await list.locator('li').count()).toBe(views.length);
    const hrefs = await list
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(new Set(hrefs).size).toBe(4 * views.length);
    for (const href of hrefs) {
      const file = href.endsWith('/') ? `${href}index.html` : href;
      expect(existsSync(new URL(`.${file}`, dist)), href).toBe(true);
    }
    await list.getByRole('link', { name: 'TikTok, per view', exact: true }).click();
    expect(await page.locator('figure p.finding').innerText()).toContain('Per view on TikTok');
    expect(await page.locator('figure svg:visible g.study').count()).toBe(3);
    await page.close();
  });
});
