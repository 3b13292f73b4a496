import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf } from './calculator-page.ts';
import { openCalculator, openTab, rested, type Tab } from './open-calculator.ts';
import { download, textOf } from './passing-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Any space as a plain one. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const text = async (page: Page, selector: string): Promise<string> =>
  plain((await page.locator(selector).allInnerTexts()).join(' '));
const shown = async (page: Page, id: string): Promise<string> =>
  plain(await page.locator(`#${id}`).inputValue());
const fold = (page: Page): Locator =>
  page.locator('summary', { hasText: 'Currency, VAT and how numbers are written' });

async function fill(page: Page, id: string, written: string): Promise<void> {
  const box = page.locator(`#${id}`);
  await box.fill(written);
  await box.blur();
  await rested(page);
}

describe('an owner in Germany', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(browser, { locale: 'de-DE' });
  });

  it('sees numbers as their browser writes them, in English words', async () => {
    const page = await tab.open();
    expect(await shown(page, 'shop-budget')).toBe('2.000 $');
    expect(await shown(page, 'mix-0-0-followers')).toBe('10.000');
    expect(await text(page, '#answer .orders')).toMatch(/One big: if they post you pay \d{3} \$;/);
    expect(await text(page, '#answer')).not.toMatch(/\$\d/);
    expect(await linkOf(page)).not.toMatch(/num|cur/);
  });

  it('chooses euros by the keyboard, and is told what a dollar counts as until they say', async () => {
    const page = await tab.open();
    await fold(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('currency');
    await page.keyboard.type('EUR');
    await page.keyboard.press('Enter');
    await rested(page);
    expect(await linkOf(page)).toContain('cur=EUR');
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
      'Sums are now in euros. Say what a US dollar costs.',
    );
    expect(await text(page, '.dollars')).toMatch(
      /^Our figures for budget, .* and fee are in US dollars and are not converted: 1 \$ counts as 1 € until you say what a dollar costs\./,
    );
    await page.locator('.dollars').getByRole('button', { name: 'Type your rate' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('shop-dollarRate');
    await fill(page, 'shop-dollarRate', '0,92');
    expect(await linkOf(page)).toContain('usd=0.92');
    expect(await page.locator('.dollars').count()).toBe(0);
    expect(await page.getByRole('status').allInnerTexts()).toContain('Sums are now in euros.');
    expect(await shown(page, 'shop-budget')).toBe('1.840 €');
    expect(await shown(page, 'shop-product')).toBe('16,56 €');
    expect(await text(page, '.money')).toContain('at your rate 100 $ counts as 92 €.');
  });

  it('types 1.000,50 and 2,5 %, and what is wrong is said and costs nothing', async () => {
    const page = await tab.open('#v=2&cur=EUR&usd=0.92');
    await fill(page, 'shop-budget', '1.000,50');
    await fill(page, 'shop-discount', '2,5 %');
    expect(await shown(page, 'shop-budget')).toBe('1.000,50 €');
    expect(await shown(page, 'shop-discount')).toBe('2,5 %');
    const link = await linkOf(page);
    expect(link).toMatch(/budget=1000\.5&discount=0\.025&/);
    await fill(page, 'shop-orderValue', 'viel');
    expect(await text(page, '#shop-orderValue-said')).toBe(
      '“viel” is not a number. Try 45 or 1.000. Until then 55,20 € counts.',
    );
    await fill(page, 'shop-orderValue', '$45');
    expect(await text(page, '#shop-orderValue-said')).toContain('this comparison is in euros.');
    await fill(page, 'shop-grossMargin', '140');
    expect(await text(page, '#shop-grossMargin-said')).toContain('Type 100 % or less.');
    expect(await linkOf(page)).toBe(link);
  });

  it('is asked what 1,500 means, and takes 1,50 with one press', async () => {
    const page = await tab.open('#v=2&cur=EUR&usd=0.92');
    await fill(page, 'shop-product', '1.500');
    expect(await text(page, '#shop-product-said')).toBe('');
    expect(await linkOf(page)).toContain('goods=1500');
    await fill(page, 'shop-product', '1,500');
    expect(await text(page, '#shop-product-said')).toContain(
      '“1,500” means 1.500 €. Did you mean 1,50 €?',
    );
    await page.getByRole('button', { name: /Yes, 1,50/ }).click();
    expect(await shown(page, 'shop-product')).toBe('1,50 €');
    expect(await linkOf(page)).toContain('goods=1.5');
  });

  it('says that prices hold 19 % VAT, and break-even counts what is left', async () => {
    const page = await tab.open('#v=2&cur=EUR&usd=0.92&aov=60&margin=0.7&discount=0.1');
    expect(await text(page, '#answer .orders')).toContain('36 € each');
    await fold(page).click();
    await fill(page, 'shop-vat', '19');
    expect(await linkOf(page)).toContain('vat=0.19');
    expect(await text(page, '#answer .orders')).toContain(
      'at 30,25 € each (60 € is 50,42 € without 19 % VAT; of that 70 %, less 5,04 € for the 10 % code)',
    );
    expect(await text(page, '.money')).toContain('9,58 € is the 19 % VAT and 50,42 € is yours');
    expect(await text(page, '.sentence')).toContain('with 19 % VAT in it; of the rest I keep');
  });

  it('sends it: the same digits elsewhere, in the marks of whoever opens it, on paper too', async () => {
    const page = await tab.open('#v=2&cur=EUR&usd=0.92&vat=0.19&budget=1000.5');
    const link = new URL(await linkOf(page)).hash;
    const other = await openCalculator(browser, link);
    expect(await shown(other, 'shop-budget')).toBe('€1,000.50');
    const digits = async (each: Page): Promise<string> =>
      (await text(each, '[aria-labelledby=side-by-side] table')).replace(/[^\d]/g, '');
    expect(await digits(other)).toBe(await digits(page));
    await other.emulateMedia({ media: 'print' });
    expect(await text(other, '[aria-labelledby=rests-on]')).toMatch(
      /Money euros\. .* at your rate \$100 counts as €92\. Of an order of €55\.20, €8\.81 is the 19% VAT/,
    );
    await other.emulateMedia({ media: 'screen' });
    const sheet = await textOf(await download(other, 'Inputs as CSV'));
    expect(sheet).toMatch(/,vat,.*,19,,,%,yours,/);
    expect(sheet).toMatch(/,usd,.*,0\.92,,,EUR per USD,yours,/);
    expect(sheet).toMatch(/,fee,.*,EUR,"default, dollars at your rate",/);
    await other.context().close();
  });
});

describe('an owner who chooses how numbers are written', () => {
  it('finds it in the link, and so does whoever opens that', async () => {
    const page = await openCalculator(browser);
    expect(await shown(page, 'shop-budget')).toBe('$2,000');
    await fold(page).click();
    await page.locator('#numbers').selectOption('de-CH');
    await rested(page);
    expect(await shown(page, 'shop-budget')).toMatch(/^\$ ?2[’']000$/);
    const link = await linkOf(page);
    expect(link).toContain('num=de-ch');
    const other = await openCalculator(browser, new URL(link).hash, { locale: 'fr-FR' });
    expect(await shown(other, 'shop-budget')).toMatch(/^\$ ?2[’']000$/);
    await page.locator('#numbers').selectOption('');
    await rested(page);
    expect(await shown(page, 'shop-budget')).toBe('$2,000');
    expect(await linkOf(page)).not.toContain('num');
    await other.context().close();
    await page.context().close();
  });

  it('finds every currency, the common ones first, and undoes the choice', async () => {
    const page = await openCalculator(browser, '#v=2&aov=45');
    await fold(page).click();
    const groups = page.locator('#currency optgroup');
    expect(await groups.first().locator('option').first().innerText()).toBe('USD, US dollars');
    const known = await page.evaluate(() => Intl.supportedValuesOf('currency').length);
    await expect.poll(() => page.locator('#currency option').count()).toBe(known);
    await page.locator('#currency').selectOption('KWD');
    await rested(page);
    expect(await shown(page, 'shop-orderValue')).toBe('KWD 45');
    expect(await text(page, '.money [role=status]')).toContain(
      'Sums you typed keep their figures.',
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await rested(page);
    expect(await shown(page, 'shop-orderValue')).toBe('$45');
    expect(await page.locator('#shop-dollarRate').count()).toBe(0);
    await page.context().close();
  });
});
