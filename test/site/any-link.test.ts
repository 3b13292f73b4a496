import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';

const address = `${inject('origin')}/calculator/`;
/** Words that no reader may ever see. */
const broken = String.raw`\bNaN\b|undefined|null|Infinity|∞|\[object`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const keys = 'aov cvr untracked overlap margin goods discount again luck hour asset market budget';
const words = 'seed warm goal cur spread d m fbclid';
const terms = 'fee goods commission posts hours assets inmarket real reach er ctr posting';
const number = fc.constantFrom(
  ...['0', '1', '45', '1e9', '-1', '0.5', '1000k', 'NaN', '', '9'.repeat(20), '%', '💥'],
  ...['0.01-0.5-0.99', '3-2-1', '0-1-2', '1-1-1', '0.000001', '0.999999999999'],
);
const word = fc.oneof(
  number,
  fc.constantFrom('cold', 'proven', 'content', 'reach', 'EUR', 'JPY', 'wild', '2026-11', '2031-01'),
);
const name = fc.constantFrom(
  'Ten+small',
  '<script>alert(1)</script>',
  '%E2%80',
  '\u202e',
  '',
  'x'.repeat(90),
);
const group = fc
  .tuple(
    fc.constantFrom('0', '1', '7', '401', '2.5', 'x', '-3'),
    fc.constantFrom('1', '10k', '100k', '1000m', 'x', '0'),
    fc.constantFrom('product', 'fee', 'reel', 'story', 'commission', 'x'),
    fc.constantFrom(...terms.split(' ')),
    number,
  )
  .map(([count, followers, deal, term, value]) => `${count}x${followers}:${deal}:${term}=${value}`);
const pair = fc
  .tuple(fc.constantFrom(...`${keys} ${words}`.split(' ')), word)
  .map(([key, value]) => `${key}=${value}`);
const mix = fc
  .tuple(name, fc.array(group, { maxLength: 3 }))
  .map(([title, groups]) => `mix=${[title, ...groups].join('~')}`);
const made = fc
  .tuple(fc.array(pair, { maxLength: 5 }), fc.array(mix, { maxLength: 3 }))
  .map((parts) => ['v=1', ...parts.flat()].join('&'));
const mutated = fc
  .tuple(made, fc.nat(), fc.nat(6), fc.string({ unit: 'grapheme', maxLength: 5 }))
  .map(([text, at, drop, insert]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + insert + text.slice(place + drop);
  });
/** Unit tests read a hundred thousand such links; these go through the whole page. */
const links = fc.sample(fc.oneof(made, mutated), { numRuns: 400, seed: 20_261_122 });

/** Opens link after link in one page; returns what broke. Every 5th is read, every 100th awaited. */
async function openAll(texts: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(address);
  await settled(page);
  const found = await page.evaluate(
    async ([all, pattern]) => {
      // Nothing of this needs painting, and painting so often takes minutes.
      document.documentElement.style.display = 'none';
      const bad = new RegExp(pattern);
      const settled = async (): Promise<void> => {
        const start = Date.now();
        const busy = () => document.querySelector('#answer')?.getAttribute('aria-busy') !== 'false';
        while (busy() && Date.now() - start < 30_000)
          await new Promise((done) => setTimeout(done, 20));
        if (busy()) throw new Error('no result within 30 seconds');
      };
      const shown = (): string =>
        [...document.querySelectorAll<HTMLElement>('.results, .inputs')]
          .flatMap((part) => [
            part.textContent,
            ...[...part.querySelectorAll('input')].map(({ value }) => value),
          ])
          .filter((text) => !text.startsWith('http'))
          .join(' ')
          .replaceAll(/“[^”]*”|#v=1\S*/g, '');
      const broke: string[] = [];
      for (const [i, text] of all.entries()) {
        const before = location.hash;
        location.replace(`#${text}`);
        if (location.hash !== before) {
          await new Promise((done) => addEventListener('hashchange', done, { once: true }));
        }
        if (i % 100 === 99) await settled();
        const match = i % 5 === 4 ? bad.exec(shown()) : null;
        if (match) broke.push(`${match[0]}: ${text}`);
      }
      await settled();
      return broke;
    },
    [texts, broken] as const,
  );
  await page.close();
  return [...failures, ...found];
}

describe('400 random and mutated links', () => {
  it('throw nothing and print no broken number', { timeout: 180_000 }, async () => {
    const failures = await openAll(links);
    expect(failures.slice(0, 5)).toEqual([]);
  });
});
