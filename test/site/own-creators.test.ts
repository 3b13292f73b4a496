import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { settled } from './calculator-page.ts';
import { freshProfiles } from './fresh-profiles.ts';
import { keysOn } from './keys.ts';

let context: BrowserContext;
freshProfiles({ width: 1280, height: 900 }, (made) => {
  context = made;
});

async function openChart(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('origin')}/chart/`);
  await page.locator('#own-text').scrollIntoViewIfNeeded();
  await page.waitForSelector('astro-island:not([ssr]) #own-text');
  return page;
}

const box = (page: Page): Locator => page.locator('#own-text');
const status = (page: Page): Promise<string> => page.locator('#own-status').innerText();
const names = (page: Page): Promise<string[]> =>
  page
    .getByRole('textbox', { name: /^Name of/ })
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));

/** Puts a text into the box, and waits until it is read. */
async function paste(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await page.locator('#own-status').filter({ hasText: 'in the list' }).waitFor();
}

/** Twelve lines of several kinds; two of them cannot be read. */
const pasted = [
  'Ana, 12,400, 350, 12',
  'Ben\t85.000\t1,9 %',
  '"Eve, B."; 1,2 Mio; 0,4%',
  '@cleo_bakes|3200|9.5%',
  'Gus 12400 3%',
  'Dan; 45k; 3',
  '',
  'Hal,12.4k,3,1%',
  'Ida; 512 000; 18,000; 900',
  '12400; 20; 1',
  '<b>Jo</b>; 7.5k; .7%',
  'Kim; 1,00,000; 1.1%',
].join('\n');
const read = ['Ana', 'Ben', 'Eve, B.', '@cleo_bakes', 'Hal', 'Ida', 'Account with 12.4k'];

/** Waits until what is on the page is kept. */
const kept = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (part) => localStorage.getItem('partner-mix:creators')?.includes(part) ?? false,
    text,
  );

describe('the reader’s own creators', () => {
  it('are read from pasted lines, drawn, and set against accounts of their size', async () => {
    const page = await openChart();
    await paste(page, pasted);
    expect(await names(page)).toEqual([...read, '<b>Jo</b>', 'Kim']);
    expect(await page.locator('svg.wide circle.own').count()).toBe(9);
    const rows = page.locator('.own li.creator');
    expect(await rows.nth(1).innerText()).toContain(
      'Our estimate: higher than about 7 or 8 in 10 accounts of that size.',
    );
    expect(await rows.nth(0).innerText()).toContain('read the comments under a few posts');
    expect(await status(page)).toBe('9 creators in the list. 2 lines are not read.');
  });

  it('name each line that cannot be read, and lead to it', async () => {
    const page = await openChart();
    await paste(page, pasted);
    const problems = page.locator('.own li.problem');
    expect(await problems.allInnerTexts()).toEqual([
      expect.stringMatching(/^Line 5\s+“Gus 12400 3%”: Its parts are not set apart/),
      expect.stringMatching(/^Line 6\s+“Dan; 45k; 3”: “3” could be 3 likes or a rate of 3%/),
    ]);
    await problems.nth(1).getByRole('button').click();
    const chosen = await box(page).evaluate((area) => {
      const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(chosen).toBe('Dan; 45k; 3');
    await page.keyboard.type('Dan; 45k; 3%');
    expect(await names(page)).toContain('Dan');
  });

  it('stay as they were while their line is being typed', async () => {
    const page = await openChart();
    await paste(page, 'Ana; 9k; 3%');
    await box(page).press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await names(page)).toEqual(['Ana']);
    expect(await page.locator('section.own').innerText()).toContain('this is what it said before');
  });

  it('are there again after a reload, and gone once they are deleted', async () => {
    const page = await openChart();
    await paste(page, pasted);
    await kept(page, 'Kim');
    await page.close();
    const next = await openChart();
    await next.waitForSelector('.own li.creator');
    expect(await box(next).inputValue()).toBe(pasted);
    expect(await next.locator('svg.wide circle.own').count()).toBe(9);
    await next.getByRole('button', { name: 'Delete this list' }).press('Enter');
    expect(await status(next)).toBe('The list is deleted, here and in this browser.');
    expect(await next.evaluate(() => localStorage.length)).toBe(0);
    const back = next.getByRole('button', { name: 'Bring it back' });
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    await back.press('Enter');
    expect(await box(next).inputValue()).toBe(pasted);
    await kept(next, 'Kim');
  });

  it('are the same in another tab', async () => {
    const [one, other] = [await openChart(), await openChart()];
    await paste(one, 'Ana; 9k; 3%');
    await other.locator('.own li.creator').waitFor();
    expect(await names(other)).toEqual(['Ana']);
    await other.getByRole('button', { name: 'Delete this list' }).click();
    await one.locator('.own li.creator').waitFor({ state: 'detached' });
    expect(await box(one).inputValue()).toBe('');
  });

  it('do without storage, and say of damage what happens to it', async () => {
    await context.addInitScript(() => {
      localStorage.setItem('partner-mix:creators', '{"version":1,"te');
    });
    const damaged = await openChart();
    const own = damaged.locator('section.own');
    await own.getByText('is damaged and cannot be read. Once you type a new one').waitFor();
    await paste(damaged, 'Ana; 9k; 3%');
    await own.getByText('on this device alone, until you delete it').waitFor();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      });
    });
    await damaged.close();
    const forbidden = await openChart();
    await forbidden.getByText('This browser keeps nothing for this page').waitFor();
    await paste(forbidden, 'Ana; 9k; 3%');
    expect(await names(forbidden)).toEqual(['Ana']);
  });

  it('open in the calculator as plans of their size and rate', async () => {
    const page = await openChart();
    await paste(page, pasted);
    await page.getByRole('checkbox', { name: 'Compare Ben' }).uncheck();
    await page.getByRole('checkbox', { name: 'Compare Kim' }).check();
    await page.getByRole('link', { name: 'Compare these 6 in the calculator' }).click();
    await settled(page);
    const plans = ['Ana', 'Eve, B.', '@cleo_bakes', 'Hal', 'Ida', 'Kim'];
    const shown = await page.locator('.calculator').innerText();
    for (const plan of plans) expect(shown).toContain(plan);
    const link = await page.evaluate(() => location.hash);
    expect(link).toContain('mix=Ana~1x12400:fee:er=0.02919&');
    expect(link.match(/&mix=/g)).toHaveLength(6);
    expect(shown).not.toContain('This link was');
  });

  it('are typed, corrected, removed and compared with the keyboard alone', async () => {
    const page = await openChart();
    await page.evaluate(() => scrollTo(0, 0));
    const { keyboard } = page;
    const { tabTo, on } = keysOn(page);
    const text = (): Promise<string> => box(page).inputValue();
    await tabTo(/^One creator a line/);
    await keyboard.type('Ana; 12,400; 350; 12');
    await keyboard.press('Enter');
    await keyboard.type('Ben; 85k; 1.9%');
    await expect.poll(() => names(page)).toEqual(['Ana', 'Ben']);
    await keyboard.press('Tab');
    await on(/^Compare these 2 in the calculator/);
    await tabTo(/^Followers of Ana/);
    await keyboard.type('20k');
    await keyboard.press('Tab');
    await expect.poll(text).toBe('Ana; 20,000; 2.919%\nBen; 85k; 1.9%');
    await on(/^Rate of Ana/);
    await keyboard.type('many');
    await keyboard.press('Tab');
    const said = page.locator('.own [role=alert]');
    await expect
      .poll(() => said.allInnerTexts())
      .toEqual([expect.stringMatching(/“many%?” is not a percentage.*Until then 2.919% holds\./)]);
    await on(/^Remove Ana/);
    await keyboard.press('Shift+Tab');
    await on(/^Rate of Ana/);
    await keyboard.type('2');
    await keyboard.press('Tab');
    await expect.poll(() => said.count()).toBe(0);
    await expect.poll(text).toContain('Ana; 20,000; 2%\n');
    await on(/^Remove Ana/);
    await keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['Ben']);
    await on(/^One creator a line/);
    await keyboard.press('Tab');
    await on(/^Open this one in the calculator/);
    await keyboard.press('Enter');
    await settled(page);
    expect(await page.evaluate(() => location.hash)).toContain('mix=Ben~1x85k:fee:er=0.019');
  });

  it('fit a phone, fifty of them, and pass axe', async () => {
    const page = await openChart();
    await page.setViewportSize({ width: 320, height: 700 });
    const lines = Array.from({ length: 52 }, (_, at) => `${'wide'.repeat(9)}${at}; ${at + 1}k; 3%`);
    await paste(page, lines.join('\n'));
    expect(await page.locator('.own li.creator').count()).toBe(50);
    expect(await page.locator('.own li.problem').innerText()).toMatch(
      /^Line 51\s+and on:.*the list takes 50 creators/,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await paste(page, pasted);
    expect(await axeFindings(page)).toEqual([]);
  });
});
