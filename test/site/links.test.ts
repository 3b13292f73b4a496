import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { manglings } from '../share/manglings.ts';
import { launchBrowser } from './browser.ts';
import { aboutLink, follow, linkOf, resultTexts, said, settled, shown } from './calculator-page.ts';

const origin = inject('origin');
const address = `${origin}/calculator/`;
/** A link of the first format, which has no seal. */
const old =
  'v=1&d=2026-11&m=1&budget=800&aov=35&margin=0.4&mix=Eight+small~8x8k:product' +
  '&mix=Star~1x150k:fee:fee=900&mix=Blend~1x60k:fee:fee=400~4x10k:product';

let browser: Browser;
/** One page for links that are followed in the same tab, and one for those that are opened anew. */
let page: Page;
let tab: Page;
/** The comparison of the old link as the page itself writes it, without its `#`, and its numbers. */
let sealed: string;
let numbers: readonly string[];
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext();
  page = await context.newPage();
  tab = await context.newPage();
  context.on('weberror', (error) => errors.push(error.error().message));
  await page.goto(`${address}#${old}`);
  await settled(page);
  sealed = new URL(await linkOf(page)).hash.slice(1);
  numbers = await resultTexts(page);
});
afterAll(() => browser.close());

/** What a page made of a fragment: its link field, without what stands before the `#`, and its words. */
interface Made {
  readonly link: string;
  readonly said: string;
}

const madeOf = async (one: Page): Promise<Made> => ({
  link: new URL(await linkOf(one)).hash.slice(1),
  said: await said(one),
});

/** Opens a fragment in the same tab, from the start. */
async function open(fragment: string): Promise<Made> {
  await follow(page, '');
  await follow(page, `#${fragment}`);
  return madeOf(page);
}

/** The same for many, unpainted; throws where the start before each has anything said about it. */
const openAll = (fragments: readonly string[]): Promise<readonly Made[]> =>
  page.evaluate(
    async ([all, selector]) => {
      const root = document.documentElement;
      const arriveAt = (fragment: string): Promise<void> =>
        new Promise((resolve) => {
          addEventListener('hashchange', () => setTimeout(resolve), { once: true });
          location.replace(`#${fragment}`);
        });
      const words = (): string =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');
      const made: Made[] = [];
      root.style.display = 'none';
      for (const fragment of all) {
        if (location.hash !== '') await arriveAt('');
        if (words() !== '') throw new Error(`said of the start: ${words()}`);
        await arriveAt(fragment);
        const field = document.querySelector<HTMLInputElement>('.share input');
        made.push({ link: field?.value.replace(/^[^#]*#/, '') ?? '', said: words() });
      }
      root.style.display = '';
      return made;
    },
    [fragments, aboutLink] as const,
  );

/** Loads the page at a fragment, and waits for its numbers. */
async function visit(fragment: string): Promise<void> {
  await tab.goto('about:blank');
  await tab.goto(`${address}#${fragment}`);
  await settled(tab);
}

describe('a link', () => {
  it('says the same after every journey, or says what it has lost', async () => {
    const journeys = Object.entries(manglings);
    const made = await openAll(journeys.map(([, mangle]) => mangle(sealed)));
    const changed = journeys.filter((_, i) => made[i]?.link !== sealed).map(([name]) => name);
    // An address bar takes line breaks out, and what is left of the reply’s mark reads as text.
    expect(changed).toEqual(['wrapped and quoted in a reply']);
    const place = journeys.findIndex(([name]) => name === changed[0]);
    expect(made[place]?.said).toContain('cut, changed on its way, or edited by hand');
    expect(journeys.length).toBeGreaterThan(25);
  });

  it.each(['digits encoded', 'the first letter a capital', 'zero-width spaces within'])(
    'gives the same numbers after its journey, followed in the same tab: %s',
    async (name) => {
      await open(manglings[name]?.(sealed) ?? '');
      await settled(page);
      expect(await resultTexts(page)).toEqual(numbers);
    },
  );

  it.each([
    'ampersands as HTML entities',
    'all percent-encoded twice',
    'equals signs encoded',
    'a hash and a slash before',
    'quoted-printable, wrapped',
    'an encoded curly quotation mark behind',
  ])('gives the same numbers after its journey, opened anew: %s', async (name) => {
    await visit(manglings[name]?.(sealed) ?? '');
    expect(await resultTexts(tab)).toEqual(numbers);
  });

  it('with a seal, cut at any place, is said to be cut', async () => {
    const cuts = [...sealed.slice(1)].map((_, i) => sealed.slice(0, i + 1));
    const made = await openAll(cuts);
    const silent = cuts.filter(
      (_, i) => !/was cut, changed on its way|could not be read/.test(made[i]?.said ?? ''),
    );
    expect(silent).toEqual([]);
  });

  it('of the first format, cut at any place, says what was read of it', async () => {
    const cuts = [...old.slice(1)].map((_, i) => old.slice(0, i + 1));
    const made = await openAll(cuts);
    const silent = cuts.filter(
      (_, i) => !/Read from an older link: .*plan|could not be read/.test(made[i]?.said ?? ''),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    ['0&aov', '$80'],
    ['k:fee:fee=900', 'Star (1 × 150)'],
    ['0&mix=Blend', 'Star (1 × 150k, fee $90)'],
    ['&mix=Blend', 'Star (1 × 150k, fee $900)'],
  ])('of the first format, cut before %s, is read as %s and shows that', async (rest, words) => {
    const cut = await open(old.slice(0, old.indexOf(rest)));
    await settled(page);
    expect(cut.said.split('It ends')[0]).toMatch(
      new RegExp(`${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[,.]`),
    );
    const cutNumbers = await resultTexts(page);
    await visit(cut.link);
    expect(cutNumbers).toEqual(await resultTexts(tab));
  });

  it.each([
    ['aov=45&aov=50', '“aov” stands in the link twice; the last one is used.'],
    ['mix=Ten~10x10kx99', '“partners = 10x10kx99” says more than partners and followers'],
    ['mix=Ten~10x10k:product:fee', 'the deal stands twice'],
    [`mix=${'W'.repeat(41)}~10x10k`, 'A name of more than 40 characters was cut'],
    ['colour=red', '“colour = red” is not known here'],
    ['m=99&aov=45', 'newer version of the model'],
    ['m=many&aov=45', '“m = many” is not a model version'],
  ])('with %s says what was not taken as it stands', async (part, words) => {
    expect((await open(`v=1&${part}`)).said).toContain(words);
  });

  it('that looks like a comparison and is none is named, until one starts over', async () => {
    expect((await open('aov=45&mix=Ten')).said).toContain('could not be read');
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await said(page)).toBe('');
  });

  it('leaves no error behind', () => {
    expect(errors).toEqual([]);
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
    const told = await fresh.locator('ul.notes').innerText();
    expect(told).toContain('A fee now starts from what creators are paid');
    await fresh.getByText('Every number that changes').click();
    expect(await fresh.locator('ul.notes li details li').allInnerTexts()).toContain(
      'partner spread, clicks: 0.6 → 0.9',
    );
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
      await tab.goto(`${origin}${place}${sealed}`);
      await tab.getByRole('link', { name: 'Open this comparison' }).click();
      await settled(tab);
      expect((await madeOf(tab)).link).toBe(sealed);
    },
  );

  it('that carries none offers nothing', async () => {
    await tab.goto(`${origin}/no/such/page/#main`, { waitUntil: 'load' });
    expect(await tab.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await tab.getByText('Open this comparison').isVisible()).toBe(false);
  });
});
