import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { linkOf, said, settled } from './calculator-page.ts';
import { freshProfiles } from './fresh-profiles.ts';
import {
  entry,
  focused,
  found,
  keep,
  keptPart,
  offer,
  openTab,
  orderValue,
  prefix,
  stored,
  titles,
  told,
} from './kept-page.ts';
import { rested } from './open-calculator.ts';

const theirs = '#v=2&d=2026-12&m=2&aov=90&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400';

let context: BrowserContext;
freshProfiles({ width: 1280, height: 720 }, (made) => {
  context = made;
});

/** Verdict and table, as one reads them. */
const numbers = async (page: Page): Promise<string> =>
  (await page.locator('.verdict, .below table').allInnerTexts()).join('\n');

describe('coming back', () => {
  it('after a reload shows what was on the page; later it is offered, and opens with the same numbers', async () => {
    const page = await openTab(context);
    await orderValue(page, 81);
    const before = { numbers: await numbers(page), link: await linkOf(page) };
    await page.reload();
    await settled(page);
    await expect.poll(() => numbers(page)).toBe(before.numbers);
    expect(await offer(page).count()).toBe(0);
    await page.close();

    const later = await openTab(context);
    expect(await offer(later).innerText()).toMatch(/^Continue your last comparison\?/);
    expect(await later.locator('#shop-orderValue').inputValue()).toBe('$60');
    const count = await later.evaluate(() => history.length);
    await offer(later).getByRole('button', { name: 'Continue' }).click();
    await settled(later);
    await expect.poll(() => numbers(later)).toBe(before.numbers);
    expect(await linkOf(later)).toBe(before.link);
    expect(later.url()).toBe(before.link);
    expect(await later.evaluate(() => history.length)).toBe(count + 1);
    expect(await offer(later).count()).toBe(0);
    expect(await said(later)).toContain('was kept in your browser');
    expect(await later.evaluate(() => document.activeElement?.className)).toContain('calculator');
    await orderValue(later, 82);
    expect(await titles(later)).toEqual(['Many small or One big']);
  });

  it('asks nothing of the storage before all of the page is awake, nor moves it when the offer comes', async () => {
    await keep(context);
    await context.addInitScript(() => {
      const seen = { early: 0, asked: 0, since: Infinity, shift: 0 };
      Object.assign(window, { seen });
      const { localStorage: storage } = window;
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          // A browser may tell of the pointer, and so wake the page, as soon as it is drawn.
          if (document.querySelector('.calculator astro-island[ssr]')) seen.early += 1;
          seen.asked += 1;
          seen.since = Math.min(seen.since, performance.now());
          return storage;
        },
      });
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
          if (shift.startTime >= seen.since) seen.shift += shift.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1280, height: 720 },
    ]) {
      const page = await context.newPage();
      await page.setViewportSize(viewport);
      await page.goto(`${inject('origin')}/calculator/`);
      await settled(page);
      await offer(page).waitFor();
      await page.waitForTimeout(300);
      const seen = await page.evaluate(
        () => (window as unknown as { seen: Record<'early' | 'asked' | 'shift', number> }).seen,
      );
      expect(seen.early).toBe(0);
      expect(seen.asked).toBeGreaterThan(0);
      expect(seen.shift).toBeLessThan(0.005);
      await page.close();
    }
  });

  it('by a link shows the link, offers nothing, and leaves what is kept alone until it is changed', async () => {
    await keep(context);
    const page = await openTab(context, theirs);
    const before = await stored(page);
    expect(await page.locator('#shop-orderValue').inputValue()).toBe('$90');
    expect(await offer(page).count()).toBe(0);
    await page.waitForTimeout(900);
    expect(await stored(page)).toEqual(before);
    await orderValue(page, 91);
    expect(await stored(page)).toMatchObject(before);
    expect(await titles(page)).toEqual(['Spring launch', 'Ours or Theirs', 'Ours or Theirs']);
  });

  it('may be declined: the focus goes on with the page, and the list still has it', async () => {
    await keep(context);
    const page = await openTab(context);
    await offer(page).getByRole('button', { name: 'Not now' }).press('Enter');
    expect(await offer(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('calculator');
    expect(await titles(page)).toEqual(['Spring launch', 'Ours or Theirs']);
  });
});

describe('comparisons with names', () => {
  it('are saved, renamed, opened and deleted by keys; each act is said, and the focus is where one goes on', async () => {
    const page = await openTab(context);
    await orderValue(page, 81);
    const part = keptPart(page);
    const field = page.locator('#kept-name');
    await field.press('Enter');
    expect(await told(page)).toBe('Type a name first, so that you find it again.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kept-name');
    await field.fill('Spring');
    await field.press('Enter');
    expect(await told(page)).toBe('“Spring” is saved in this browser.');
    expect(await titles(page)).toEqual(['Spring']);
    await orderValue(page, 82);
    await field.fill('Fall');
    await part.getByRole('button', { name: 'Save under this name' }).click();
    expect(await titles(page)).toEqual(['Fall', 'Spring']);

    await part.getByRole('button', { name: 'Rename Fall' }).press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      'Fall',
    );
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Rename Fall');
    await page.keyboard.press('Enter');
    await part.getByLabel('New name').fill('Spring');
    await page.keyboard.press('Enter');
    expect(await told(page)).toBe('It is called “Spring (2)” now.');
    expect(await focused(page)).toBe('Rename Spring (2)');

    await part.getByRole('button', { name: 'Open Spring', exact: true }).press('Enter');
    await settled(page);
    expect(await linkOf(page)).toContain('&aov=81&');
    expect(await field.inputValue()).toBe('Spring');
    expect(await told(page)).toBe('“Spring” is open.');

    await part.getByRole('button', { name: 'Delete Spring (2)' }).press('Enter');
    expect(await told(page)).toBe('“Spring (2)” is deleted.');
    expect(await focused(page)).toBe('Delete Spring');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([]);
    expect(await focused(page)).toBe('Bring it back');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual(['Spring (2)', 'Spring']);
    expect(await told(page)).toBe('It is back.');
  });

  it('are all deleted by one button, with what is damaged, and by one come back', async () => {
    await keep(context);
    const page = await openTab(context);
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    const before = await stored(page);
    await keptPart(page).getByRole('button', { name: 'Delete everything' }).press('Enter');
    expect(await stored(page)).toEqual({ theme: 'dark' });
    expect(await told(page)).toContain('Everything kept here is deleted from this browser.');
    expect(await focused(page)).toBe('Bring them back');
    expect(await offer(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await stored(page)).toEqual(before);
    await keptPart(page).getByRole('button', { name: 'Delete everything' }).click();
    await page.close();
    const later = await openTab(context);
    expect(await titles(later)).toEqual([]);
    expect(await offer(later).count()).toBe(0);
  });
});

describe('two tabs', () => {
  it('write over nothing of each other, and see at once what the other does', async () => {
    const [one, other] = [await openTab(context), await openTab(context)];
    await orderValue(one, 81);
    await orderValue(other, 91);
    await expect.poll(() => titles(one)).toHaveLength(2);
    await keptPart(other).getByRole('button', { name: 'Open' }).nth(1).click();
    await settled(other);
    expect(await linkOf(other)).toContain('&aov=81&');
    await orderValue(other, 92);
    await expect.poll(() => titles(one)).toHaveLength(3);
    await orderValue(one, 83);
    const values = Object.values(await stored(one)).map((text) => /aov=(\d+)/.exec(text)?.[1]);
    expect(values.toSorted()).toEqual(['83', '91', '92']);
    await keptPart(one).getByRole('button', { name: 'Delete everything' }).click();
    await expect.poll(() => titles(other)).toEqual([]);
  });
});

describe('a storage that is spoiled', () => {
  it('opens all that is whole, an older format too, and sets the rest aside as it is', async () => {
    await keep(context, { ...found, d: entry('v=1&d=2026-11&m=1&aov=48', 'Old') });
    const page = await openTab(context);
    expect(await titles(page)).toEqual(['Old', 'Spring launch', 'Ours or Theirs']);
    expect(await keptPart(page).innerText()).toContain('damaged and cannot be opened');
    expect((await stored(page))[`${prefix}c`]).toBe(found['c']);
    await keptPart(page).getByRole('button', { name: 'Open Old' }).click();
    await settled(page);
    expect(await said(page)).toContain('Read from an older link');
    expect(await linkOf(page)).toContain('d=2026-11');
    await rested(page);
  });
});
