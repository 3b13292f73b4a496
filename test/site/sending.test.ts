import { csvParseRows } from 'd3';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf } from './calculator-page.ts';
import { takeOneCopy } from './clipboard.ts';
import { openTab, type Tab } from './open-calculator.ts';
import { download, drag, link, textOf } from './passing-files.ts';

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openTab(browser);
});
afterAll(() => browser.close());

describe('a very long link', () => {
  it('is offered as a file in its place', async () => {
    const page = await tab.open();
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
  });
});

describe('spreadsheets', () => {
  const named =
    '#v=1&mix=Ten+%22small%22%2C+best~10x10k:product&mix==SUM(A1)~1x100k:fee&mix=%F0%9F%A7%A6~3x30k:fee';

  it('come by two buttons, and are asked of the server no sooner', async () => {
    const page = await tab.open(named);
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
  });
});

describe('a text to paste', () => {
  it('is the table of the page, and is selected there where copying is not allowed', async () => {
    const page = await tab.open(link);
    await takeOneCopy(page);
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
  });

  it('goes into an email with the verdict and the link, as both stand on the page', async () => {
    const page = await tab.open(link);
    const href = await page.getByRole('link', { name: 'Write an email' }).getAttribute('href');
    const mail = new URL(href ?? '').searchParams;
    expect(mail.get('subject')).toBe('Partner Mix: Ours or Theirs');
    const lines = (mail.get('body') ?? '').split('\r\n');
    expect(lines[0]).toContain(await page.locator('.verdict').innerText());
    expect(lines).toContain('Likely, Ours / Theirs:');
    expect(lines.at(-1)).toBe(await linkOf(page));
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
