import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf, settled, visibleResults } from './calculator-page.ts';
import { rested, typeInto } from './open-calculator.ts';

const address = `${inject('origin')}/calculator/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the calculator in a profile of its own and waits until its numbers stand. */
async function open(fragment = '', query = ''): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${address}${query}${fragment}`);
  await settled(page);
  return { page, errors };
}

describe('a shared comparison', () => {
  it('shows the same names and the same numbers to the last digit in another profile', async () => {
    const { page } = await open();
    await typeInto(page, 'What you can spend', '$2,500');
    await typeInto(page, 'What an average order is worth', '84,50');
    await typeInto(page, 'What is left after the cost of goods', '48 %');
    await page.getByLabel('Name of plan 1').fill('Local <b>bakers</b> & friends');
    await page.getByLabel('Name of plan 1').blur();
    await page.locator('#mix-0-0-count').fill('7');
    await page.locator('#mix-0-0-count').blur();
    await page.getByLabel('How warm is the audience?').selectOption('proven');
    await rested(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await linkOf(page));
    const other = await open(new URL(copied).hash);
    const said = (await visibleResults(page)).replace(/\s*Copied\.\s*/, '\n\n');
    expect(await visibleResults(other.page)).toBe(said);
    expect(await visibleResults(other.page)).toContain('Local <b>bakers</b> & friends');
    expect(await other.page.getByLabel('What an average order is worth').first().inputValue()).toBe(
      '$84.50',
    );
    await page.context().close();
    await other.page.context().close();
  });

  it('is restored from the query too, and moves behind the #', async () => {
    const { page } = await open('', '?v=1&aov=45&utm_source=mail');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByLabel('What an average order is worth').first().inputValue()).toBe(
      '$45',
    );
    await page.context().close();
  });

  it('with a broken value opens, keeps the rest and says what it did not understand', async () => {
    const { page, errors } = await open('#v=1&aov=45&cvr=4&mix=Good~3x5k:product&mix=Bad~axb');
    const alert = await page.locator('.problems').innerText();
    expect(alert).toContain('“conversion rate = 400 %” is above 100 %');
    expect(alert).toContain('“partners = axb” is not a size such as 10x10k');
    expect(await page.getByLabel('What an average order is worth').first().inputValue()).toBe(
      '$45',
    );
    expect(await visibleResults(page)).toContain('Good');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('keeps the first numbers covered until its own stand', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const verdict = document.querySelector('.verdict');
        const shown = verdict ? getComputedStyle(verdict).visibility : 'none';
        (window as unknown as { atStart: string }).atStart = shown;
      });
    });
    await page.goto(`${address}#v=1&aov=450`);
    await settled(page);
    expect(await page.evaluate(() => (window as unknown as { atStart: string }).atStart)).toBe(
      'hidden',
    );
    expect(await page.locator('.verdict').isVisible()).toBe(true);
    await context.close();
  });

  it('goes back and forward between committed states, without one entry a keystroke', async () => {
    const { page } = await open();
    const before = await visibleResults(page);
    const entries = await page.evaluate(() => history.length);
    await typeInto(page, 'What an average order is worth', '123');
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    const after = await visibleResults(page);
    expect(after).not.toBe(before);
    await page.goBack();
    await rested(page);
    expect(await visibleResults(page)).toBe(before);
    await page.goForward();
    await rested(page);
    expect(await visibleResults(page)).toBe(after);
    await page.context().close();
  });
});
