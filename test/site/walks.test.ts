import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findingsNow } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';
import { awake } from './chart-page.ts';
import { labelFaults } from './label-faults.ts';
import { pageTypes } from './page-types.ts';
import { spaceText } from './reader-settings.ts';
import { stopsOf, walk } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** More stops than any page has. */
const most = 400;

describe('Tab', () => {
  it.each(Object.entries(pageTypes))(
    'meets what it met before on a page of the type “%s”, and never loses or hides the focus',
    async (type, path) => {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 720 },
        reducedMotion: 'reduce',
      });
      const session = await page.context().newCDPSession(page);
      await page.goto(inject('origin') + path, { waitUntil: 'networkidle' });
      if (type === 'calculator') await settled(page);
      if (type === 'chart') await awake(page);
      expect(await walk(page, most)).toEqual([]);
      const stops = await stopsOf(session);
      expect(stops.filter((words) => words.includes('“”') || words === 'nothing')).toEqual([]);
      await expect(`${stops.join('\n')}\n`).toMatchFileSnapshot(`walks/${type}.txt`);
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await walk(page, most), 'on a phone').toEqual([]);
      expect(await spaceText(page, (wide) => labelFaults(wide, 'figure svg'))).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      expect(await findingsNow(page, 'html', 'colors')).toEqual([]);
      await page.close();
    },
  );
});
