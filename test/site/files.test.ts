import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf, resultTexts, said, settled } from './calculator-page.ts';
import { openCalculator, rested } from './open-calculator.ts';

const link = '#v=1&aov=450&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400';

let browser: Browser;
/** What was saved, its name, and what the page said of the comparison in it. */
let saved: { readonly text: string; readonly name: string; readonly shown: readonly string[] };

const textOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path(), 'utf8');

/** Presses a button that saves a file. */
async function download(page: Page, name: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return coming;
}

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

/** What is dragged: files by their contents, or texts by their types. */
interface Dragged {
  readonly files?: readonly { readonly name: string; readonly content: string | number[] }[];
  readonly texts?: Readonly<Record<string, string>>;
}

/** Drags something to a place of the page; answers whether the page took each event for its own. */
async function drag(
  page: Page,
  { files = [], texts = {} }: Dragged,
  acts: readonly string[],
  selector = '.calculator h2',
): Promise<readonly boolean[]> {
  return page.evaluate(
    ({ files, texts, acts, selector }) => {
      const dataTransfer = new DataTransfer();
      for (const { name, content } of files) {
        const data = typeof content === 'string' ? content : new Uint8Array(content);
        dataTransfer.items.add(new File([data], name));
      }
      for (const [type, text] of Object.entries(texts)) dataTransfer.setData(type, text);
      const target = document.querySelector(selector);
      return acts.map((act) => {
        const event = new DragEvent(act, { dataTransfer, bubbles: true, cancelable: true });
        target?.dispatchEvent(event);
        return event.defaultPrevented;
      });
    },
    { files, texts, acts, selector },
  );
}

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
    const words = page.locator('.share .problem');
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
    expect(await page.locator('.share .problem').innerText()).toBe('');
    await page.context().close();
  });
});

describe('a very long link', () => {
  it('is offered as a file in its place', async () => {
    const page = await openCalculator(browser);
    expect(await page.getByText('This link is very long').count()).toBe(0);
    const plans = Array.from(
      { length: 6 },
      (_, i) => `Plan ${i}${'~1x12345:fee:fee=101-202-303:er=0.0123:ctr=0.00123'.repeat(9)}`,
    );
    const content = JSON.stringify({
      'partner-mix': 2,
      link: `v=2&d=2026-12&m=2&${plans.map((plan) => `mix=${plan}`).join('&')}`,
    });
    await drag(page, { files: [{ name: 'a.json', content }] }, ['drop']);
    await page.getByText(/This link is very long \(\d,\d{3} characters\)/).waitFor();
    expect(await page.locator('.share').innerText()).toContain(
      'Save the comparison as a file and send that instead.',
    );
    expect(await page.locator('.share').innerText()).toContain('the email leaves it out');
    await page.context().close();
  });
});

describe('spreadsheets', () => {
  const named =
    '#v=1&mix=Ten+%22small%22%2C+best~10x10k:product&mix==SUM(A1)~1x100k:fee&mix=%F0%9F%A7%A6~3x30k:fee';

  it('come by two buttons, and are asked of the server no sooner', async () => {
    const page = await openCalculator(browser, named);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const table = await download(page, 'Table as CSV');
    expect(table.suggestedFilename()).toMatch(/^partner-mix-table-\d{4}-\d\d-\d\d\.csv$/);
    expect(asked.filter((url) => url.endsWith('.js'))).not.toEqual([]);
    const text = await textOf(table);
    expect(
      text.startsWith('\ufeffMeasure,Number,Unit,"Ten ""small"", best",\'=SUM(A1),🧦\r\n'),
    ).toBe(true);
    const [, ...rows] = csvParseRows(text);
    /** What the page prints, a list of numbers for each cell of its table. */
    const printed = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-labelledby="side-by-side"] tbody tr')].map((row) => ({
        label: row.querySelector('th')?.firstChild?.textContent?.trim() ?? '',
        cells: [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
      })),
    );
    expect(printed.length).toBe(14);
    for (const { label, cells } of printed) {
      const own = rows.filter(([name]) => name === label);
      expect(own.length, label).toBeGreaterThan(0);
      cells.forEach((cell, at) => {
        const written = own.map((row) => Number(row[3 + at]));
        if (label.startsWith('Cash per order')) written.push(...averages(rows, at));
        const numbers = numbersIn(
          cell.replace(/most often.*/, '').replace(/(?:fewer|more) than \d+/, ''),
        );
        expect(
          numbers.filter((number) => !written.includes(number)),
          `${label}: ${cell}`,
        ).toEqual([]);
      });
    }
    const inputs = await download(page, 'Inputs as CSV');
    const cells = csvParseRows(await textOf(inputs));
    expect(cells[0]).toContain('Whose');
    expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
    expect(cells.find((row) => row.includes('followers'))).toEqual([
      'Ten "small", best',
      '1',
      'followers',
      'Followers each',
      '10000',
      '',
      '',
      'people',
      'yours',
      '',
    ]);
    await page.context().close();
  });
});

describe('a text to paste', () => {
  it('is the table of the page, and is selected there where copying is not allowed', async () => {
    const page = await openCalculator(browser, link);
    await page.evaluate(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      const writeText = (text: string): Promise<void> =>
        copied.push(text) === 1 ? Promise.resolve() : Promise.reject(new Error('no'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    const button = page.getByRole('button', { name: 'Copy table as text' });
    await button.click();
    await page.getByText('Copied.').waitFor();
    const [text = ''] = await page.evaluate(
      () => (window as unknown as { copied: string[] }).copied,
    );
    const reached = page.locator('[aria-labelledby="side-by-side"] tbody tr').first();
    const figures = await reached.locator('td > span').allInnerTexts();
    expect(figures).toHaveLength(2);
    expect(text).toMatch(new RegExp(`People reached +${figures.join('.*')} `));
    await button.click();
    await page.getByText(/The table is selected: copy it by hand/).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('People reached');
    await page.context().close();
  });

  it('goes into an email with the verdict and the link, as both stand on the page', async () => {
    const page = await openCalculator(browser, link);
    const href = await page.getByRole('link', { name: 'Write an email' }).getAttribute('href');
    const mail = new URL(href ?? '').searchParams;
    expect(mail.get('subject')).toBe('Partner Mix: Ours or Theirs');
    const lines = (mail.get('body') ?? '').split('\r\n');
    expect(lines[0]).toContain(await page.locator('.verdict').innerText());
    expect(lines).toContain('Likely, Ours / Theirs:');
    expect(lines.at(-1)).toBe(await linkOf(page));
    await page.context().close();
  });
});

/** Numbers as the page prints them. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/(−?)\$?(\d[\d,]*(?:\.\d+)?)/g)].map(
    ([, sign = '', digits = '']) => (sign === '' ? 1 : -1) * Number(digits.replaceAll(',', '')),
  );
}

/** Orders on average, which the page prints below the cash for one. */
function averages(rows: readonly (readonly string[])[], at: number): readonly number[] {
  return rows
    .filter(([name]) => name === 'Orders of all campaigns')
    .map((row) => Number(row[3 + at]));
}
