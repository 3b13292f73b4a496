import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complete, settled } from './calculator-page.ts';

const origin = inject('origin');
const address = `${origin}/calculator/`;

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

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: false }).first();
  await field.fill(text);
  await field.press('Enter');
  await field.blur();
  await page.waitForTimeout(250);
  await settled(page);
}

/** All text of the results: verdict, strip, table. */
async function results(page: Page): Promise<string> {
  await complete(page);
  const texts = await page.locator('.results').allInnerTexts();
  return texts
    .join('\n')
    .replace(/https?:\S+/g, '')
    .trim();
}

const link = (page: Page): Promise<string> =>
  page.getByLabel('Link to this comparison').inputValue();

describe('a shared comparison', () => {
  it('shows the same names and the same numbers to the last digit in another profile', async () => {
    const { page } = await open();
    await type(page, 'What you can spend', '$2,500');
    await type(page, 'What an average order is worth', '84,50');
    await type(page, 'What is left after the cost of goods', '48 %');
    await page.getByLabel('Name of plan 1').fill('Local <b>bakers</b> & friends');
    await page.getByLabel('Name of plan 1').blur();
    await page.locator('#mix-0-0-count').fill('7');
    await page.locator('#mix-0-0-count').blur();
    await page.getByLabel('How warm is the audience?').selectOption('proven');
    await page.waitForTimeout(250);
    await settled(page);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await link(page));
    const other = await open(new URL(copied).hash);
    const said = (await results(page)).replace(/\s*Copied\.\s*/, '\n\n');
    expect(await results(other.page)).toBe(said);
    expect(await results(other.page)).toContain('Local <b>bakers</b> & friends');
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
    expect(await results(page)).toContain('Good');
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
    const before = await results(page);
    const entries = await page.evaluate(() => history.length);
    await type(page, 'What an average order is worth', '123');
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    const after = await results(page);
    expect(after).not.toBe(before);
    await page.goBack();
    await page.waitForTimeout(250);
    await settled(page);
    expect(await results(page)).toBe(before);
    await page.goForward();
    await page.waitForTimeout(250);
    await settled(page);
    expect(await results(page)).toBe(after);
    await page.context().close();
  });
});

describe('typing', () => {
  it('says beside the field what is wrong, and keeps the last good number', async () => {
    const { page } = await open();
    const before = await results(page);
    const field = page.getByLabel('What an average order is worth').first();
    await field.fill('a lot');
    expect(
      await page
        .getByText('“a lot” is not a number. Try 45 or 1,000. Until then $60 counts.')
        .isVisible(),
    ).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('-5');
    expect(await page.getByText('Type $0.01 or more.').isVisible()).toBe(true);
    expect(await results(page)).toBe(before);
    await page.context().close();
  });

  it('marks a number as the owner’s own and goes back to the default', async () => {
    const { page } = await open();
    const before = await results(page);
    await type(page, 'What an average order is worth', '99');
    await page.getByText('Where these numbers come from').click();
    await page
      .getByRole('button', { name: /Back to the default.*What an average order is worth/ })
      .click();
    await page.waitForTimeout(250);
    await settled(page);
    expect(await results(page)).toBe(before);
    await page.context().close();
  });

  it('puts three numbers of a range in order or says so', async () => {
    const { page } = await open();
    await page.getByText('All other assumptions').click();
    await page.locator('summary', { hasText: 'Of those who click, how many buy' }).click();
    const low = page.getByLabel('Of those who click, how many buy, 1 time in 10 below');
    await low.fill('50');
    await low.blur();
    expect(await page.getByText('Put the three in order: low, likely, high.').isVisible()).toBe(
      true,
    );
    await page.context().close();
  });
});

describe('the keyboard alone', () => {
  it('reaches the budget on the curve, moves it, and the answer follows while it moves', async () => {
    const { page } = await open();
    const before = await page.locator('.orders').innerText();
    const slider = page.getByRole('slider', { name: 'Budget' });
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await slider.evaluate((element) => element === document.activeElement)) break;
    }
    // The key stays down: nothing but the moving value can have changed the answer.
    for (let i = 0; i < 48; i++) await page.keyboard.down('ArrowLeft');
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('.orders')?.innerText !== text,
      before,
      { timeout: 5000 },
    );
    await page.keyboard.up('ArrowLeft');
    await page.context().close();
  });

  it('skips to the content', async () => {
    const { page } = await open();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });
});

describe('print', () => {
  it('is light, with the link of the comparison', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${address}#v=1&aov=45`);
    await settled(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const background = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(background).toBe('rgb(255, 255, 255)');
    expect(await page.locator('p.print-only').innerText()).toContain(
      '#v=2&d=2026-11&m=1&aov=45&mix=Ten+small~10x10k:product&mix=One+big~1x100k:fee&z=',
    );
    await context.close();
  });

  it.each(['', '#v=1&aov=45'])('fits on one sheet of Letter and of A4: “%s”', async (fragment) => {
    const { page } = await open(fragment);
    for (const format of ['Letter', 'A4']) {
      const pdf = await page.pdf({ format, preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
    await page.context().close();
  });
});

describe('taking over', () => {
  it('keeps what was typed, chosen and pressed while its scripts were still on their way', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    let pass = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      pass = resolve;
    });
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address);
    await page.locator('#shop-budget').fill('750');
    await page.locator('#warmth').selectOption('proven');
    await page.locator('#mix-1-0-count').fill('2');
    await page.locator('#answer .acts button').first().click();
    expect(await page.locator('.calculator.ready').count()).toBe(0);
    pass();
    await settled(page);
    expect(await page.locator('#shop-budget').inputValue()).toBe('$750');
    const kept = await link(page);
    expect(kept).toContain('&budget=750&');
    expect(kept).toContain('&warm=proven&');
    expect(kept).toMatch(/mix=One\+big~2x100k/);
    await context.close();
  });

  it('does not move the page', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const store = window as unknown as { shift: number };
      store.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          store.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await settled(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
      0.01,
    );
    await context.close();
  });

  it('lets plans be added, blended, removed, and undone', async () => {
    const { page } = await open();
    const before = await results(page);
    await page.getByRole('button', { name: 'Copy Many small' }).click();
    await page.getByRole('button', { name: 'Add other partners to One big' }).click();
    await page.waitForTimeout(250);
    await settled(page);
    expect(await results(page)).toContain('Many small (2)');
    await page.getByRole('button', { name: 'Remove Many small (2)' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForTimeout(250);
    await settled(page);
    expect(await results(page)).toBe(before);
    await page.context().close();
  });
});
