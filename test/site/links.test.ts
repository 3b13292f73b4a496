import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { manglings } from '../share/manglings.ts';
import { launchBrowser } from './browser.ts';
import { follow, linkOf, resultTexts, said, settled, shown } from './calculator-page.ts';

const origin = inject('origin');
const address = `${origin}/calculator/`;
const old =
  'v=1&d=2026-11&m=1&budget=800&aov=35&margin=0.4&mix=Eight+small~8x8k:product' +
  '&mix=Star~1x150k:fee:fee=900&mix=Blend~1x60k:fee:fee=400~4x10k:product';

let browser: Browser;
/** One page for all that needs no fresh one, open at the comparison of the old link. */
let page: Page;
/** That comparison as the page itself writes it, without its `#`, and its numbers. */
let sealed: string;
let numbers: readonly string[];
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${address}#${old}`);
  await settled(page);
  sealed = new URL(await linkOf(page)).hash.slice(1);
  numbers = await resultTexts(page);
});
afterAll(() => browser.close());

/** Opens a fragment in the same tab, from another comparison; what the link field then holds. */
async function open(fragment: string): Promise<string> {
  await follow(page, '#v=1&aov=99');
  await follow(page, `#${fragment}`);
  return new URL(await linkOf(page)).hash.slice(1);
}

/** The same for many, unpainted: what the link field holds and what is said of each. */
const openAll = (
  fragments: readonly string[],
): Promise<readonly { link: string; said: string }[]> =>
  page.evaluate(async (all) => {
    const root = document.documentElement;
    const follow = (fragment: string): Promise<void> =>
      new Promise((resolve) => {
        addEventListener('hashchange', () => setTimeout(resolve), { once: true });
        location.replace(`#${fragment}`);
      });
    root.style.display = 'none';
    const found = [];
    for (const fragment of all) {
      await follow('v=1&aov=99');
      await follow(fragment);
      const notices = document.querySelectorAll('.calculator .problems, .calculator .notes');
      const field = document.querySelector<HTMLInputElement>('.share input');
      const link = field?.value.replace(/^[^#]*#/, '') ?? '';
      found.push({ link, said: [...notices].map(({ textContent }) => textContent).join(' ') });
    }
    root.style.display = '';
    return found;
  }, fragments);

describe('a link', () => {
  it(
    'says the same after every journey, or says what it has lost',
    { timeout: 180_000 },
    async () => {
      const journeys = Object.entries(manglings);
      const found = await openAll(journeys.map(([, mangle]) => mangle(sealed)));
      const changed = journeys.filter((_, i) => found[i]?.link !== sealed).map(([name]) => name);
      // An address bar takes line breaks out, and what is left of the reply’s mark reads as text.
      expect(changed).toEqual(['wrapped and quoted in a reply']);
      const place = journeys.findIndex(([name]) => name === changed[0]);
      expect(found[place]?.said).toContain('cut, changed on its way, or edited by hand');
      expect(journeys.length).toBeGreaterThan(25);
    },
  );

  it.each(['ampersands as HTML entities', 'all percent-encoded', 'quoted-printable'])(
    'gives the same numbers after its journey: %s',
    async (name) => {
      await open(manglings[name]?.(sealed) ?? '');
      await settled(page);
      expect(await resultTexts(page)).toEqual(numbers);
    },
  );

  it('cut anywhere is said to be cut, or says what was read', { timeout: 180_000 }, async () => {
    const cuts = [old, sealed].flatMap((whole) =>
      Array.from({ length: Math.floor(whole.length / 5) }, (_, i) => whole.slice(0, 2 + 5 * i)),
    );
    const found = await openAll(cuts);
    const silent = cuts.filter((_, i) => found[i]?.said === '');
    expect(silent).toEqual([]);
  });

  it('that looks like a comparison and is none is named', async () => {
    await open('aov=45&mix=Ten');
    expect(await said(page)).toContain('could not be read');
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await said(page)).toBe('');
  });

  it('of a model that is not ours, or of none, is named', async () => {
    await open('v=1&m=99&aov=45');
    expect(await said(page)).toContain('newer version of the model');
    await open('v=1&m=many&aov=45');
    expect(await said(page)).toContain('“m = many” is not a model version');
  });

  it('leaves no error behind', () => {
    expect(errors).toEqual([]);
  });
});

describe('a jump within the page', () => {
  it('by the skip link moves the focus, and leaves state, link, history and undo alone', async () => {
    await open(sealed);
    await page.getByRole('radio', { name: /Proven/ }).check();
    const before = await linkOf(page);
    const entries = await page.evaluate(() => history.length);
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await linkOf(page)).toBe(before);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(new URL(await linkOf(page)).hash.slice(1)).toBe(sealed);
  });

  it('by “See why” leads to the answer, and leaves them alone', async () => {
    await page.setViewportSize({ width: 390, height: 700 });
    await open(sealed);
    await settled(page);
    await page.getByLabel('Name of plan 3').scrollIntoViewIfNeeded();
    await page.getByText(/See why/).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
    expect(
      await page.locator('#answer').evaluate((part) => part.getBoundingClientRect().top),
    ).toBeLessThan(200);
    expect(new URL(page.url()).hash.slice(1)).toBe(sealed);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('to an anchor typed into the address changes nothing', async () => {
    await open(sealed);
    await page.evaluate(() => {
      location.hash = '#side-by-side';
    });
    await page.waitForFunction((text) => location.hash.slice(1) === text, sealed);
    expect(new URL(await linkOf(page)).hash.slice(1)).toBe(sealed);
  });
});

describe('the history', () => {
  let fresh: Page;
  let first: string;
  beforeAll(async () => {
    fresh = await browser.newPage();
    await fresh.goto(`${address}#${sealed}`);
    await settled(fresh);
    first = await linkOf(fresh);
  });

  it('gets one entry for twenty keys on a slider', async () => {
    const slider = fresh.getByLabel('What an average order is worth, slider');
    await slider.focus();
    const entries = await fresh.evaluate(() => history.length);
    for (let i = 0; i < 20; i++) await fresh.keyboard.press('ArrowRight', { delay: 1 });
    await fresh.getByLabel('What you can spend, slider').focus();
    expect(await fresh.evaluate(() => history.length)).toBe(entries + 1);
    expect(fresh.url()).toBe(await linkOf(fresh));
    expect(fresh.url()).not.toBe(first);
  });

  it('is undone and redone by the keys of the platform, not while a text field is typed in', async () => {
    const changed = await linkOf(fresh);
    await fresh.keyboard.press('Control+z');
    expect(await linkOf(fresh)).toBe(first);
    await fresh.keyboard.press('Control+Shift+z');
    expect(await linkOf(fresh)).toBe(changed);
    await fresh.getByLabel('Name of plan 1').focus();
    await fresh.keyboard.press('Control+z');
    expect(await linkOf(fresh)).toBe(changed);
    await fresh.close();
  });
});

describe('copying', () => {
  it('is never said to have worked where the clipboard refused', async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Your browser did not allow copying').waitFor();
    expect(await page.getByText('Copied').count()).toBe(0);
  });
});

describe('an older data set', () => {
  it('is fetched and used, and can be brought up to date and back', async () => {
    const asked: string[] = [];
    const fresh = await browser.newPage();
    fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await fresh.goto(`${address}#${old}`);
    await settled(fresh);
    expect(asked).toContain('/data/2026-11.json');
    expect(await said(fresh)).toContain('It keeps the figures of 2026-11');
    expect(await resultTexts(fresh)).toEqual(numbers);
    await fresh.getByText('See what the newer figures would change').click();
    expect(await fresh.locator('.notes li li').count()).toBeGreaterThan(0);
    await fresh.getByRole('button', { name: /^Use the figures of/ }).click();
    await settled(fresh);
    expect(await resultTexts(fresh)).not.toEqual(numbers);
    await fresh.getByRole('button', { name: 'Undo' }).click();
    await settled(fresh);
    expect(await resultTexts(fresh)).toEqual(numbers);
    await fresh.close();
  });

  it('that does not come is named, and no other numbers are shown', async () => {
    const fresh = await browser.newPage();
    await fresh.route('**/data/*.json', (route) => route.abort());
    await fresh.goto(`${address}#${old}`);
    await fresh.getByText('The figures of 2026-11').waitFor();
    expect((await shown(fresh)).verdict).toBe(false);
    await fresh.unrouteAll();
    await fresh.getByRole('button', { name: 'Try again' }).click();
    await settled(fresh);
    expect(await resultTexts(fresh)).toEqual(numbers);
    await fresh.close();
  });
});

describe('a dead address', () => {
  it.each(['/%23', '/calculater/#', '/calculator/%23', '/calculater/?'])(
    'that carries a comparison opens it: %s',
    async (place) => {
      const lost = await browser.newPage();
      await lost.goto(`${origin}${place}${sealed}`);
      await lost.getByRole('link', { name: 'Open this comparison' }).click();
      await lost.waitForSelector('.calculator.ready');
      expect(new URL(await linkOf(lost)).hash.slice(1)).toBe(sealed);
      await lost.close();
    },
  );

  it('that carries none offers nothing', async () => {
    const lost = await browser.newPage();
    await lost.goto(`${origin}/no/such/page/#main`, { waitUntil: 'networkidle' });
    expect(await lost.getByText('Open this comparison').isVisible()).toBe(false);
    await lost.close();
  });
});

describe('the largest comparison a link may hold', () => {
  const groups = Array.from({ length: 12 }, (_, i) => `400x${i + 1}k:product`).join('~');
  const plans = Array.from({ length: 6 }, (_, i) => `mix=Plan+${i + 1}~${groups}`).join('&');

  it('shows its first numbers within 2 s, never freezes, and lets go at once', async () => {
    await open(sealed);
    await settled(page);
    const slack = await slowness();
    const times = await page.evaluate(async (fragment) => {
      let gap = 0;
      let last = performance.now();
      const ticker = setInterval(() => {
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
      }, 10);
      const until = async (test: () => boolean): Promise<number> => {
        const start = performance.now();
        while (!test()) await new Promise((resolve) => setTimeout(resolve, 5));
        return performance.now() - start;
      };
      const root = document.documentElement;
      const says = (text: string) => () =>
        !root.hasAttribute('data-restoring') &&
        document.querySelector('#answer')?.textContent.includes(text) === true;
      location.hash = fragment;
      const first = await until(says('Plan 6'));
      // The final run is under way.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const wasBusy = document.querySelector('#answer')?.getAttribute('aria-busy');
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent.trim() === 'Start over')
        ?.click();
      const startOver = await until(says('One big'));
      clearInterval(ticker);
      return { first, startOver, gap, wasBusy };
    }, `#v=1&m=1&${plans}`);
    expect(times.wasBusy).toBe('true');
    expect(times.first).toBeLessThan(2000 * slack);
    expect(times.startOver).toBeLessThan(300 * slack);
    expect(times.gap).toBeLessThan(200 * slack);
  });

  it('gives way to the next edit while its final run is under way', async () => {
    const slack = await slowness();
    await follow(page, `#v=1&m=1&${plans}`);
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-restoring'));
    expect(await said(page)).toContain('28,800 partners');
    await page.waitForTimeout(500);
    const start = Date.now();
    await follow(page, `#${sealed}`);
    await settled(page);
    expect(Date.now() - start).toBeLessThan(3000 * slack);
    expect(await resultTexts(page)).toEqual(numbers);
  });

  /** How much slower this machine is now than a quiet one of two ordinary cores, at least 1. */
  const slowness = (): Promise<number> =>
    page.evaluate(async () => {
      const rounds: number[] = [];
      for (let round = 0; round < 5; round++) {
        const start = performance.now();
        let sum = 0;
        for (let i = 1; i < 3e6; i++) sum += Math.exp(-i / 3e6) * Math.log(i);
        rounds.push(performance.now() - start + (sum > 0 ? 0 : 1));
        await new Promise((resolve) => setTimeout(resolve));
      }
      return Math.max(1, Math.max(...rounds) / 60);
    });
});
