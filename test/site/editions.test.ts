import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { settled } from './calculator-page.ts';
import { typeInto } from './open-calculator.ts';
import { heading, storedSite } from './stored-site.ts';

const { host, complaints, open, visit } = storedSite();

/** Waits until a newer edition is stored. */
const waits = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed',
  );

const noteOf = (page: Page) => page.locator('.edition span');
const chapter = 'guide/cost/index.html';

describe('a newer edition', () => {
  afterEach(() => host.reset());

  it('is stored beside the one that is shown, said in one line that moves nothing, and shown on the next visit', async () => {
    await (await visit()).close();
    host.edit(chapter, /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
    await host.deploy();
    const page = await open('/guide/cost/');
    await page.evaluate(() => {
      const told = window as unknown as { shift: number };
      told.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          told.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
      scrollTo(0, document.body.scrollHeight);
    });
    expect(await heading(page)).not.toContain('Changed');
    expect(await noteOf(page).isVisible()).toBe(false);
    await waits(page);
    await noteOf(page).waitFor({ state: 'visible' });
    expect(await page.getByRole('status').last().innerText()).toContain(
      'A newer edition of this site',
    );
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await noteOf(page).isVisible()).toBe(false);
    await page.reload();
    expect(await heading(page)).not.toContain('Changed');
    await page.close();
    let next = await open('/guide/cost/');
    // For a moment after a tab is closed its browser may hold on to the edition that it showed.
    while (!(await heading(next)).includes('Changed')) {
      await next.close();
      next = await open('/guide/cost/');
    }
    expect(await noteOf(next).isVisible()).toBe(false);
    expect(complaints()).toEqual([]);
  });

  it('is shown at once where asked for, what was typed stays, and other open pages keep their scripts', async () => {
    await (await visit()).close();
    const other = await open('/calculator/');
    const page = await open('/calculator/');
    await settled(page);
    await typeInto(page, 'What an average order is worth', '77');
    host.edit('calculator/index.html', /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
    host.remove('_astro', 'qr-code.');
    await host.deploy();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await noteOf(page).waitFor({ state: 'visible' });
    await noteOf(page).getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: 'Changed' }).waitFor();
    await settled(page);
    expect(await page.getByLabel('What an average order is worth').first().inputValue()).toContain(
      '77',
    );
    await noteOf(other).waitFor({ state: 'visible' });
    expect(await heading(other)).not.toContain('Changed');
    host.stop();
    await other.bringToFront();
    await settled(other);
    await other.getByRole('button', { name: 'Show QR code' }).click();
    await other
      .getByRole('img', { name: /^QR code/ })
      .first()
      .waitFor();
    await host.start();
    expect(complaints()).toEqual([]);
  });

  it.each(['lacks a file', 'has one of another deploy'])(
    'that %s is not stored, and the older stays whole',
    async (fault) => {
      await (await visit()).close();
      const page = await open('/guide/cost/');
      host.edit(chapter, /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
      host.edit('privacy/index.html', '</h1>', ' newly</h1>');
      await host.deploy();
      if (fault === 'lacks a file') host.remove('privacy', 'index.html');
      else host.edit('privacy/index.html', 'newly</h1>', 'torn</h1>');
      const end = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const found = new Promise<ServiceWorker>((resolve) => {
          registration.addEventListener('updatefound', () => resolve(registration.installing!));
        });
        await registration.update();
        const worker = await found;
        await new Promise((resolve) => {
          worker.addEventListener('statechange', resolve, { once: true });
        });
        return worker.state;
      });
      expect(end).toBe('redundant');
      expect(await noteOf(page).isVisible()).toBe(false);
      host.stop();
      for (const path of ['/guide/cost/', '/privacy/', '/calculator/']) {
        await page.goto(host.origin + path);
        expect(await heading(page), path).not.toMatch(/Changed|newly|torn/);
      }
      await settled(page);
    },
  );
});

describe('a deploy that switches it off', () => {
  afterEach(() => host.reset());

  it('takes back what was stored, and leaves the open page as it is', async () => {
    const page = await visit();
    await page.evaluate(() => caches.open('of-somebody-else'));
    host.edit(chapter, /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
    await host.deploy(true);
    await page.goto(`${host.origin}/guide/cost/`);
    await expect
      .poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 })
      .toEqual(['of-somebody-else']);
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
    const next = await open('/guide/cost/');
    expect(await heading(next)).toContain('Changed');
  });
});
