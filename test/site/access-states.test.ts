import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { complete, follow, settled } from './calculator-page.ts';
import { entry, found, keep, keptPart, offer, openTab } from './kept-page.ts';
import { rested, sixPlans } from './open-calculator.ts';
import { download } from './passing-files.ts';
import { unfold } from './page-layout.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

async function type(page: Page, id: string, text: string): Promise<void> {
  await page.locator(`#${id}`).fill(text);
  await page.locator(`#${id}`).blur();
  await rested(page);
}

async function arrive(page: Page, fragment: string): Promise<void> {
  await follow(page, fragment);
  await settled(page);
  await complete(page);
}

/** A state: how a page that is in the one before comes into it, and the part that looks different. */
type State = readonly [name: string, enter: (page: Page) => Promise<unknown>, part: string];

/** In this order, on one page; the newest comparison kept is one of six plans with long names. */
const states: readonly State[] = [
  ['as it opens, with something kept', (page) => offer(page).waitFor(), 'html'],
  [
    'an entry being renamed',
    (page) => keptPart(page).getByRole('button', { name: 'Rename Spring launch' }).click(),
    '#kept',
  ],
  [
    'restored, six plans with long names',
    async (page) => {
      await page.keyboard.press('Escape');
      await offer(page).getByRole('button', { name: 'Continue' }).click();
      await rested(page);
      await complete(page);
    },
    'html',
  ],
  ['all deleted', (page) => press(page, 'Delete everything kept here'), '#kept'],
  [
    'a link of which a part cannot be used',
    async (page) => {
      await arrive(page, '#v=2&aov=many&risk=4&mix=Twelve~12x10k:product&mix=Nobody');
      await page.getByText('names no partners that could be read').waitFor();
    },
    '.calculator',
  ],
  [
    'a link that cannot be read',
    async (page) => {
      await arrive(page, '#aov=50&mix=Twelve');
      await page.getByText('so it cannot be read').waitFor();
    },
    '.calculator',
  ],
  [
    'a test made the plan',
    async (page) => {
      await arrive(page, '#v=2&aov=60&margin=0.7&goods=18&mix=Twelve~12x10k:product');
      await press(page, 'Make this test my plan');
      await rested(page);
    },
    '.calculator',
  ],
  [
    'unfolded',
    async (page) => {
      await arrive(page, '');
      await unfold(page);
    },
    'html',
  ],
  [
    'wrong numbers typed',
    async (page) => {
      await type(page, 'shop-budget', 'a lot');
      await type(page, 'mix-1-0-followers', '-5');
      await type(page, 'shop-grossMargin', '0.4');
      await page.locator('#shop-budget[aria-invalid="true"]').waitFor();
    },
    '.calculator',
  ],
  [
    'nothing that fits the budget',
    async (page) => {
      await type(page, 'shop-budget', '1');
      await page.locator('.verdict', { hasText: 'Nothing fits $1.' }).first().waitFor();
    },
    '.calculator',
  ],
  [
    'other money',
    async (page) => {
      await page.locator('#currency').selectOption('EUR');
      await rested(page);
      await page.locator('.dollars').waitFor();
    },
    '.inputs',
  ],
  [
    'a QR code shown, a picture made, a file refused',
    async (page) => {
      await press(page, 'Show QR code');
      await page
        .locator('.share')
        .getByRole('img', { name: /^QR code/ })
        .waitFor();
      await download(page, 'Picture as PNG');
      await page.locator('.share input[type=file]').setInputFiles({
        ...{ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') },
      });
      await page.locator('.share .problem').first().waitFor();
    },
    '.share',
  ],
  ['on paper', (page) => page.emulateMedia({ media: 'print' }), 'html'],
];

const windows = [
  ['a phone', { width: 360, height: 640 }],
  ['a laptop', { width: 1280, height: 720 }],
] as const;

describe('every state of the calculator', () => {
  it.concurrent.each(windows)(
    'passes axe on %s, in light and in dark',
    async (_, viewport) => {
      const context = await browser.newContext({ viewport });
      const six = entry(sixPlans.slice(1), 'W'.repeat(40), '2026-12-01T10:00:00Z');
      await keep(context, { ...found, six });
      const page = await openTab(context);
      const wrong: string[] = [];
      for (const [name, enter, part] of states) {
        await enter(page);
        // A draft is dimmed until its own transition ends.
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map((each) => each.finished)),
        );
        const findings = await axeFindings(page, part);
        wrong.push(...findings.map((words) => `${name}: ${words}`));
      }
      expect(wrong).toEqual([]);
      await context.close();
    },
    240_000,
  );
});

describe('a note on a term', () => {
  it.each(windows)('passes axe on %s, in light and in dark', async (_, viewport) => {
    const page = await browser.newPage({ viewport });
    await page.goto(`${inject('origin')}/guide/micro-vs-macro/`);
    await page.locator('.term button').first().click();
    expect(await page.locator('.note:popover-open').count()).toBe(1);
    expect(await axeFindings(page, '.term:has(:popover-open)')).toEqual([]);
    await page.close();
  });
});
