import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf, settled } from './calculator-page.ts';
import { openCalculator, openTab, rested, sixPlans, type Tab } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const text = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim();
const verdict = (page: Page): Promise<string> => text(page, '#answer .verdict, #answer .body');
const number = (written: string | undefined): number => Number(written?.replaceAll(/[$,]/g, ''));

async function fill(page: Page, id: string, written: string): Promise<void> {
  const box = page.locator(`#${id}`);
  await box.fill(written);
  await box.blur();
  await rested(page);
}

describe.each([
  ['phone', { width: 390, height: 844 }],
  ['laptop', { width: 1280, height: 720 }],
])('an owner at a %s', (_, viewport) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(browser, { viewport });
  });
  afterAll(() => tab.close());

  it('with $700 learns how many orders pay for each plan, and what to do', async () => {
    const page = await tab.open();
    await fill(page, 'shop-budget', '700');
    await fill(page, 'shop-orderValue', '35');
    await fill(page, 'shop-grossMargin', '40');
    const sums = await text(page, '#answer .orders');
    // $35 · (.9 − .6) = $10.50 are left of an order.
    const [, paid, orders] =
      /One big: if they post you pay (\$[\d,]+); to break even that takes ([\d,]+) orders at \$10\.50 each/.exec(
        sums,
      )!;
    expect(number(orders)).toBe(Math.ceil(number(paid) / 10.5));
    expect(await verdict(page)).toMatch(
      /^(?:Don’t spend on these to sell\. (?:The nearest, )?Many small,? brings back|Not yet: keep your money for now\.|Test first\.)/,
    );
    expect(await verdict(page)).toMatch(
      /One big does not fit: it needs \$\d+ more than you have, and would lose money\./,
    );
  });

  it('drags the budget, and everything goes with it', async () => {
    const page = await tab.open('#v=2&time=60');
    await fill(page, 'shop-budget', '200');
    const handle = page.getByRole('slider', { name: 'Budget', exact: true });
    await handle.scrollIntoViewIfNeeded();
    const box = (await handle.boundingBox())!;
    const y = box.y + box.height - 12;
    await page.mouse.move(box.x + box.width / 2, y);
    // Meanwhile what lies far below rests; afterwards it is there again.
    const far = page.locator('.far').last();
    const skips = await far.evaluateHandle((element) => {
      const seen = { auto: false };
      new MutationObserver(() => {
        seen.auto ||= getComputedStyle(element).contentVisibility === 'auto';
      }).observe(document.documentElement, { attributes: true });
      return seen;
    });
    await page.mouse.down();
    await page.mouse.move(box.x + 60, y, { steps: 4 });
    await page.mouse.move(box.x + 2000, y, { steps: 6 });
    await page.mouse.up();
    await rested(page);
    expect(await skips.jsonValue()).toEqual({ auto: true });
    expect(await far.evaluate((element) => getComputedStyle(element).contentVisibility)).toBe(
      'visible',
    );
    const dragged = number(await page.locator('#shop-budget').inputValue());
    expect(dragged).toBeGreaterThan(777);
    expect(await linkOf(page)).toContain(`budget=${dragged >= 1000 ? '' : dragged}`);
    for (const budget of [200, 5000]) {
      await fill(page, 'shop-budget', `${budget}`);
      const count = number(await page.locator('#mix-0-0-count').inputValue());
      const words = await text(page, '.budget > ul');
      expect(words).toContain(
        `Many small takes ${count} partners for $${(18 * count).toLocaleString('en-US')}`,
      );
      expect(18 * count).toBeLessThanOrEqual(budget);
      expect(await page.locator('#answer .shelf, #answer svg').first().isVisible()).toBe(true);
      const isDear = /One big (?:does not fit|would make more money)/.test(await verdict(page));
      expect(isDear).toBe(budget < 777);
    }
  });

  it('sees thresholds on the picture that are right to the dollar', async () => {
    const page = await tab.open();
    const [, from] = /fits from (\$[\d,]+)/.exec(await text(page, '.budget ul.visually-hidden'))!;
    await fill(page, 'shop-budget', `${number(from) - 1}`);
    expect(await verdict(page)).toContain('One big does not fit: it needs $1 more than you have');
    await fill(page, 'shop-budget', `${number(from)}`);
    expect(await verdict(page)).not.toContain('does not fit');
  });

  it('with twelve for product is told to try some, takes it, sends it and prints it', async () => {
    const page = await tab.open('#v=2&aov=60&margin=0.7&goods=18&mix=Twelve~12x10k:product');
    expect(await verdict(page)).toMatch(
      /^Test first\. Send to [2-6] of the 12 in Twelve\. A week after their last post, send to the rest if at least (?:1 order|\d+ orders in all) came/,
    );
    expect(await verdict(page)).toMatch(/On average that beats doing nothing by \$\d+/);
    await page.locator('#answer').getByRole('button', { name: 'Make this test my plan' }).click();
    expect(await page.getByText('Twelve is now tested first.').count()).toBe(1);
    await rested(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
    const link = await linkOf(page);
    expect(link).toMatch(/Twelve~12x10k:product~test=[2-6]/);
    await page.emulateMedia({ media: 'print' });
    expect(await text(page, '[aria-labelledby=rests-on]')).toMatch(
      /Send to [2-6] of the 12 in Twelve/,
    );
    const other = await openCalculator(browser, new URL(link).hash, { viewport });
    expect(await text(other, '.cards')).toMatch(/Send to [2-6] of the 12 in Twelve/);
    await other.context().close();
  });

  it('with a quote of $900 for 150,000 followers learns what they are worth here', async () => {
    const page = await tab.open();
    await fill(page, 'mix-1-0-followers', '150,000');
    await fill(page, 'mix-1-0-fee', '900');
    expect(await text(page, '.cards .worth')).toMatch(
      /^At your numbers they are worth about \$[\d,]+ on average\. Their fee is about [\d.]+ times that\. (?:To be even in half of the campaigns in which they post, pay at most \$[\d,.]+; in 8 of 10, (?:\$[\d,.]+|nothing: not even the product comes back)|In half of the campaigns in which they post, not even the product comes back)\.$/,
    );
  });

  it('enters a partner on TikTok and a newsletter by views alone, and $150 of boosting', async () => {
    const page = await tab.open();
    const reached = () => text(page, 'tr:has-text("People reached") td');
    await page.locator('#mix-1-0-platform').selectOption('tiktok');
    await rested(page);
    const card = page.locator('.cards > *').nth(1);
    await card.getByText('What we assume about them').click();
    await fill(page, 'mix-1-0-views', '40,000');
    const byViews = await reached();
    expect(await linkOf(page)).toMatch(/One\+big~1x100k:fee:on=tiktok:views=40k/);
    await page.locator('#mix-1-0-platform').selectOption('other');
    await fill(page, 'mix-1-0-views', '8,000');
    expect(await reached()).not.toBe(byViews);
    await fill(page, 'mix-1-extra', '150');
    expect(await linkOf(page)).toContain('on=other:views=8k~extra=150');
    expect(await text(page, '#answer .orders')).toMatch(/One big: .*\$[\d,]+/);
  });

  it.each([
    ['six plans', sixPlans],
    ['one plan', '#v=2&mix=Alone~5x10k:product'],
    ['two equal plans', '#v=2&mix=Ann~5x10k:product&mix=Bea~5x10k:product'],
    ['a plan of nobody', '#v=2&mix=Nobody~0x10k:product&mix=One~1x10k:product'],
    ['a margin of 5%', '#v=2&margin=0.05'],
    ['photos for the goal', '#v=2&goal=content'],
  ])('reads true and whole words with %s', async (__, fragment) => {
    const page = await tab.open(fragment);
    const all = await text(page, '#answer');
    expect(all).not.toMatch(/NaN|undefined|null|Infinity|−0\b|\[object/);
    expect((await verdict(page)).length).toBeGreaterThan(20);
    const names = await page
      .locator('.cards input[id$=name]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    const said = await text(page, '#answer .verdict, #answer .body, #answer .orders');
    for (const name of names) expect(said).toContain(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

describe('the start', () => {
  it('sees by its shade that a verdict is a draft and may still turn round', async () => {
    const page = await openCalculator(browser);
    const shade = (of = '.answer > .said') =>
      page
        .locator(of)
        .first()
        .evaluate((part) => Number(getComputedStyle(part).opacity));
    expect(await shade()).toBe(1);
    await page.locator('#answer').evaluate((answer) => answer.setAttribute('aria-busy', 'true'));
    await expect.poll(() => shade()).toBeLessThan(0.7);
    expect(await shade('#answer .picture .said')).toBe(1);
    await page.context().close();
  });

  it('reads once what half the budget and twice as much leave as it is', async () => {
    const rows = (page: Page) => text(page, 'section.budget table');
    const fixed = await openCalculator(browser, '#v=2&mix=Ann~5x10k:product');
    expect(await rows(fixed)).toMatch(/half the budget and twice as much bring the same/);
    expect((await rows(fixed)).match(/money made/g)).toHaveLength(1);
    await fixed.context().close();
    const filled = await openCalculator(browser, '#v=2&budget=200');
    expect(await rows(filled)).toMatch(/at half the budget, all of it, and twice as much/);
    await filled.context().close();
  });

  it('answers on the first screen of a laptop: question, answer and picture', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const { origin } = new URL((await openCalculator(browser)).url());
    await page.goto(`${origin}/calculator/`);
    await settled(page);
    const ends = await page
      .locator('#answer .body, #answer .picture')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
    for (const end of ends) expect(end).toBeLessThanOrEqual(688);
    await page.close();
  });
});
