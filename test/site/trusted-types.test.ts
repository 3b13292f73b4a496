import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';
import { rested, typeInto } from './open-calculator.ts';
import { download, drag, link, textOf } from './passing-files.ts';

const origin = inject('origin');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a page type is used for. */
type Use = (page: Page) => Promise<unknown>;

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

async function calculate(page: Page): Promise<void> {
  await settled(page);
  const worker = page.workers();
  expect(worker).toHaveLength(1);
  await typeInto(page, 'What an average order is worth', '77');
  await press(page, 'Copy link');
  await press(page, 'Show QR code');
  await page
    .locator('.share')
    .getByRole('img', { name: /^QR code/ })
    .waitFor();
  const content = await textOf(await download(page, 'Save as a file'));
  await download(page, 'Picture as SVG');
  await download(page, 'Picture as PNG');
  await download(page, 'Table as CSV');
  await drag(page, { files: [{ name: 'a.json', content }] }, ['dragenter', 'dragover', 'drop']);
  await page.getByText('came out of your file').waitFor();
  await rested(page);
}

async function readChart(page: Page): Promise<void> {
  await page.waitForSelector('.instrument [role=slider]');
  await page.locator('.platforms label', { hasText: /^\s*TikTok\s*$/ }).click();
  await page.getByRole('checkbox').first().uncheck();
}

async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('fee');
  await page.locator('.hits a').first().waitFor();
}

const uses: readonly (readonly [path: string, use: Use])[] = [
  ['/', async () => undefined],
  [`/calculator/${link}`, calculate],
  ['/embed/calculator/', settled],
  ['/chart/', readChart],
  ['/embed/chart/', async (page) => page.getByRole('checkbox').first().uncheck()],
  ['/search/', search],
  ['/guide/', async (page) => page.keyboard.press('/')],
  ['/guide/working-together/', async (page) => press(page, 'Copy the text')],
  ['/guide/choosing/', async (page) => page.getByRole('radio').nth(1).check()],
  [
    '/guide/pros-and-cons/',
    async (page) => page.locator('main').getByRole('button').first().click(),
  ],
  ['/guide/measuring/', async (page) => page.locator('#utm-address').fill('your-shop.com/socks')],
  ['/guide/engagement/', async () => undefined],
  ['/compare/300-dollars/', async () => undefined],
  ['/data/', async () => undefined],
  ['/no-such-page/', async () => undefined],
];

/** Opens a page, uses it, and gives what its policy refused. */
async function refusals(path: string, use: Use): Promise<readonly string[]> {
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  const found: string[] = [];
  await page.exposeFunction('tellRefusal', (words: string) => found.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, sample, blockedURI } = event;
      const tell = (window as unknown as { tellRefusal: (words: string) => void }).tellRefusal;
      tell(`${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
  page.on('pageerror', (error) => found.push(error.message));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    scrollTo(0, 0);
  });
  await use(page);
  await page.waitForTimeout(100);
  await context.close();
  return found;
}

describe('the policy of scripts that write', () => {
  it.each(uses)('refuses nothing that %s does while it is used', async (path, use) => {
    expect(await refusals(path, use)).toEqual([]);
  });

  it('refuses a text that becomes markup or a worker', async () => {
    const refused = await refusals('/guide/', (page) =>
      page.evaluate(() => {
        for (const act of [
          () => (document.body.innerHTML = '<p>text</p>'),
          () => new Worker('/_astro/any.js'),
          () =>
            (
              window as unknown as {
                trustedTypes: { createPolicy(name: string, rules: object): unknown };
              }
            ).trustedTypes.createPolicy('default', {}),
        ]) {
          try {
            act();
          } catch {
            // Refused, as it is to be.
          }
        }
      }),
    );
    expect(refused.map((words) => words.split(':')[0])).toEqual([
      'require-trusted-types-for',
      'require-trusted-types-for',
      'trusted-types',
    ]);
  });
});
