import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf, resultTexts, said, settled } from './calculator-page.ts';
import { openCalculator, rested } from './open-calculator.ts';
import { download, drag, link, textOf } from './passing-files.ts';

let browser: Browser;
/** What was saved, its name, and what the page said of the comparison in it. */
let saved: { readonly text: string; readonly name: string; readonly shown: readonly string[] };

beforeAll(async () => {
  browser = await launchBrowser();
  const page = await openCalculator(browser, link);
  const file = await download(page, 'Save as a file');
  saved = {
    text: await textOf(file),
    name: file.suggestedFilename(),
    shown: await resultTexts(page),
  };
  await page.context().close();
});
afterAll(() => browser.close());

const chooser = (page: Page) => page.getByLabel('Open a file…');
const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);

describe('a saved comparison', () => {
  it('has a name of plain letters with plans and day, and holds a link', () => {
    expect(saved.name).toMatch(/^partner-mix-ours-or-theirs-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(saved.text)).toMatchObject({ link: expect.stringContaining('aov=450') });
  });

  it('opens by the button in another profile with the same results, one entry, one step', async () => {
    const page = await openCalculator(browser);
    const before = { texts: await resultTexts(page), count: await entries(page) };
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await chooser(page).setInputFiles({
      name: saved.name,
      mimeType: 'application/json',
      buffer: Buffer.from(saved.text),
    });
    await page.getByText('came out of your file').waitFor();
    await settled(page);
    expect(await resultTexts(page)).toEqual(saved.shown);
    expect(page.url()).toBe(await linkOf(page));
    expect(await entries(page)).toBe(before.count + 1);
    expect(asked.filter((url) => !url.startsWith(inject('origin')))).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('calculator');
    await page.getByRole('button', { name: 'Undo' }).click();
    await rested(page);
    expect(await resultTexts(page)).toEqual(before.texts);
    expect(await said(page)).toBe('');
    await page.context().close();
  });

  it('opens by being dropped, and shows where it may be dropped before', async () => {
    const page = await openCalculator(browser);
    const file = { files: [{ name: 'a.json', content: saved.text }] };
    const target = page.getByText('Drop the file to open the comparison in it');
    expect(await drag(page, file, ['dragenter', 'dragover'])).toEqual([true, true]);
    await target.waitFor();
    await drag(page, file, ['dragleave']);
    await target.waitFor({ state: 'detached' });
    expect(await drag(page, file, ['dragover', 'drop'])).toEqual([true, true]);
    await page.getByText('came out of your file').waitFor();
    expect(await target.count()).toBe(0);
    await settled(page);
    expect(await resultTexts(page)).toEqual(saved.shown);
    await page.context().close();
  });

  it('may be brought in before anything else was touched', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/calculator/`);
    expect(await page.locator('.calculator.ready').count()).toBe(0);
    await drag(page, { files: [{ name: 'a.json', content: saved.text }] }, ['dragenter']);
    await page.locator('.calculator.ready').waitFor();
    await page.close();
  });

  it('stays covered until its numbers stand', async () => {
    const page = await openCalculator(browser);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const root = document.documentElement;
      new MutationObserver(() => {
        const verdict = document.querySelector('.verdict')?.textContent ?? '';
        seen.push(root.hasAttribute('data-restoring') ? 'covered' : verdict);
      }).observe(root, { attributes: true, attributeFilter: ['data-restoring'] });
    });
    const file = { files: [{ name: 'a.json', content: saved.text }] };
    await drag(page, file, ['drop']);
    await page.getByText('came out of your file').waitFor();
    await settled(page);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['covered', await page.locator('.verdict').innerText()]);
    await page.context().close();
  });

  it('with a value out of bounds says which, as a link does', async () => {
    const page = await openCalculator(browser);
    const content = '{"partner-mix":2,"link":"v=2&d=2026-12&m=2&cvr=4"}';
    await drag(page, { files: [{ name: 'a.json', content }] }, ['drop']);
    await page.getByText('Part of this file could not be used').waitFor();
    expect(await said(page)).toContain('400 %');
    await page.context().close();
  });
});

describe('what is no comparison', () => {
  const png = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 255, 254];
  const bad: readonly (readonly [string, string | number[], RegExp])[] = [
    ['a picture', png, /^This file is not a comparison saved here/],
    ['an empty file', '', /^This file is empty/],
    ['a spoiled file', '{"partner-mix":2,"link":"v=2&aov=4', /^This file is not a comparison/],
    ['a damaged comparison', '{"partner-mix":2,"link":"x=2&aov=4"}', /is damaged/],
    ['a huge file', 'a'.repeat(1_100_000), /larger than any comparison/],
  ];

  it('changes nothing, chosen or dropped, and is said in view, with what to do', async () => {
    const page = await openCalculator(browser, link);
    const before = { link: await linkOf(page), url: page.url(), count: await entries(page) };
    const words = page.locator('.share .problem').first();
    for (const [name, content, expected] of bad) {
      const buffer = Buffer.from(content as string);
      await chooser(page).setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
      await expect.poll(() => words.innerText(), { message: name }).toMatch(expected);
      expect(await words.innerText()).toContain('Save as a file');
      await page.evaluate(() => scrollTo(0, 0));
      await drag(page, { files: [{ name: 'x', content }] }, ['drop']);
      await expect.poll(() => words.innerText(), { message: name }).toMatch(expected);
      const isInView = (): Promise<boolean> =>
        words.evaluate((part) => part.getBoundingClientRect().bottom <= innerHeight);
      await expect.poll(isInView, { message: name }).toBe(true);
    }
    expect(await resultTexts(page)).toEqual(saved.shown);
    expect({ link: await linkOf(page), url: page.url(), count: await entries(page) }).toEqual(
      before,
    );
    await chooser(page).setInputFiles({
      name: 'x.json',
      mimeType: '',
      buffer: Buffer.from(saved.text),
    });
    await expect.poll(() => words.innerText()).toBe('');
    await page.context().close();
  });

  it('is left alone where it is no file: texts, and pictures of pages', async () => {
    const page = await openCalculator(browser);
    const acts = ['dragenter', 'dragover', 'drop'];
    const field = '.calculator input[type="text"]';
    expect(await drag(page, { texts: { 'text/plain': '45' } }, acts, field)).not.toContain(true);
    const picture = {
      texts: { 'text/html': '<img src="a.png">' },
      files: [{ name: 'a.png', content: png }],
    };
    expect(await drag(page, picture, acts)).not.toContain(true);
    expect(await page.getByText('Drop the file').count()).toBe(0);
    expect((await page.locator('.share .problem').allInnerTexts()).join('')).toBe('');
    await page.context().close();
  });
});
