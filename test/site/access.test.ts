import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openCalculator, settled } from './open-calculator.ts';

const origin = inject('origin');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');

/** Waits until what was changed last has its final numbers. */
async function rested(page: Page): Promise<void> {
  await page.waitForTimeout(250);
  await settled(page);
}

describe('a note on a term of the glossary', () => {
  async function openChapter(): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${origin}/guide/micro-vs-macro/`);
    await page.locator('.term button').first().scrollIntoViewIfNeeded();
    return page;
  }

  it('opens by the keyboard, is entered by Tab, and left for what follows', async () => {
    const page = await openChapter();
    const button = page.locator('.term button').first();
    const note = page.locator('.term .note').first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await note.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => {
      const focusable = [...document.querySelectorAll('a, button, summary, input')].filter(
        (element) => element.checkVisibility(),
      );
      const after = focusable.indexOf(document.querySelector('.term .note a') as Element) + 1;
      return focusable[after] === document.activeElement;
    });
    expect(next).toBe(true);
    await page.close();
  });

  it('closes by Esc from within, and the focus is back on the term', async () => {
    const page = await openChapter();
    const button = page.locator('.term button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('.term .note').first().isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('never comes by itself, stays while the pointer moves into it, and goes by a click elsewhere', async () => {
    const page = await openChapter();
    const button = page.locator('.term button').first();
    const note = page.locator('.term .note').first();
    await button.hover();
    await button.focus();
    expect(await note.isVisible()).toBe(false);
    await button.click();
    await note.locator('a').hover();
    await page.waitForTimeout(300);
    expect(await note.isVisible()).toBe(true);
    await page.mouse.click(5, 5);
    expect(await note.isVisible()).toBe(false);
    await page.close();
  });
});

describe('what is wrong with a field', () => {
  it('is said in a live region tied to the field, which stood there before', async () => {
    const page = await openCalculator(browser);
    const field = page.locator('#shop-orderValue');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    const region = page.locator(`#${described.split(' ').at(-1)}`);
    expect(await region.getAttribute('aria-live')).toBe('polite');
    expect(await region.innerText()).toBe('');
    await field.fill('a lot');
    expect(await region.innerText()).toContain('“a lot” is not a number');
    expect(await field.getAttribute('aria-describedby')).toBe(described);
    await page.context().close();
  });
});

describe('a field', () => {
  it('takes one likely number, and its range follows without a word of error', async () => {
    const page = await openCalculator(browser);
    await page.getByText('All other assumptions').click();
    const field = page.locator('#shop-conversionRate');
    const summary = page.locator('summary', { hasText: 'Of those who click, how many buy' });
    const before = await summary.innerText();
    await field.fill('30');
    await field.blur();
    await rested(page);
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    expect(await field.inputValue()).toBe('30%');
    const [, low = '', high = ''] =
      /from ([\d.]+)% to ([\d.]+)%/.exec(await summary.innerText()) ?? [];
    expect(await summary.innerText()).not.toBe(before);
    expect(Number(low)).toBeLessThan(30);
    expect(Number(high)).toBeGreaterThan(30);
    await page.context().close();
  });

  it('takes two numbers as the ends of a fee, and one as a quote', async () => {
    const page = await openCalculator(browser);
    const fee = page.locator('#mix-1-0-fee');
    await fee.fill('500-900');
    await fee.blur();
    await rested(page);
    const summary = page.locator('summary', { hasText: 'Fee for each of them' });
    expect(await summary.innerText()).toContain('from $500 to $900');
    expect(await fee.inputValue()).toBe('$670');
    await fee.fill('900');
    await fee.blur();
    await rested(page);
    expect(await summary.innerText()).toContain('exactly $900');
    await page.context().close();
  });

  it('asks about a margin of 0.4 and takes 40% with one click, from which the focus returns', async () => {
    const page = await openCalculator(browser);
    const margin = page.locator('#shop-grossMargin');
    await margin.fill('0.4');
    await margin.blur();
    expect(await page.getByText('“0.4” means 0.4%. Did you mean 40%?').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Yes, 40%' }).click();
    expect(await margin.inputValue()).toBe('40%');
    expect(await focusedId(page)).toBe('shop-grossMargin');
    expect(await page.getByText('Did you mean').count()).toBe(0);
    await page.context().close();
  });

  it.each(['CAD', 'JPY', 'CHF', 'SEK', 'INR', 'KWD'])(
    'reads back what it prints in %s',
    async (currency) => {
      const page = await openCalculator(browser, `#v=1&cur=${currency}&aov=1600`);
      for (const id of ['shop-budget', 'shop-orderValue', 'mix-1-0-fee']) {
        const field = page.locator(`#${id}`);
        const printed = await field.inputValue();
        await field.fill(printed);
        await field.blur();
        expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
        expect(await field.inputValue()).toBe(printed);
      }
      await page.context().close();
    },
  );

  it('refuses the money of another currency by name', async () => {
    const page = await openCalculator(browser);
    await page.locator('#shop-orderValue').fill('€45');
    expect(
      await page.getByText('You typed euros; this comparison is in US dollars.').isVisible(),
    ).toBe(true);
    await page.context().close();
  });

  it('forgets what was typed when the number changes elsewhere', async () => {
    const page = await openCalculator(browser);
    const field = page.locator('#shop-orderValue');
    await field.fill('80');
    await field.blur();
    await field.fill('a lot');
    await field.blur();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await field.inputValue()).toBe('$60');
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    await page.context().close();
  });
});

describe('the focus', () => {
  it('goes to a plan when it is added or copied, and to its neighbor when it is removed', async () => {
    const page = await openCalculator(browser);
    await page.getByRole('button', { name: 'Copy Ten small' }).click();
    expect(await focusedId(page)).toBe('mix-2-name');
    expect(await page.getByLabel('Name of plan 3').inputValue()).toBe('Ten small (2)');
    expect(await page.getByText('Ten small (2) is added as plan 3.').count()).toBe(1);
    await page.getByRole('button', { name: 'Add a plan' }).click();
    expect(await focusedId(page)).toBe('mix-3-name');
    await page.getByRole('button', { name: 'Remove New plan' }).click();
    expect(await focusedId(page)).toBe('mix-2-name');
    expect(await page.getByText('New plan is removed.').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove Ten small', exact: true }).click();
    expect(await focusedId(page)).toBe('mix-0-name');
    await page.context().close();
  });

  it('goes to partners when they are added, and to those before when they are removed', async () => {
    const page = await openCalculator(browser);
    await page.getByRole('button', { name: 'Add other partners to One big' }).click();
    expect(await focusedId(page)).toBe('mix-1-1-count');
    await page.getByRole('button', { name: 'Remove these partners' }).last().click();
    expect(await focusedId(page)).toBe('mix-1-0-count');
    await page.context().close();
  });

  it('stays on Undo after the last one, and goes to the field when its default returns', async () => {
    const page = await openCalculator(browser);
    await page.locator('#shop-orderValue').fill('80');
    await page.locator('#shop-orderValue').blur();
    await page.getByRole('button', { name: 'Undo' }).click();
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    await page.locator('#shop-orderValue').fill('80');
    await page.locator('#shop-orderValue').blur();
    await page.getByRole('button', { name: /Back to the default.*average order/ }).click();
    expect(await focusedId(page)).toBe('shop-orderValue');
    await page.context().close();
  });

  it('goes to the advice when it is worked out, and to the plan when it becomes one', async () => {
    const page = await openCalculator(browser, '#v=1&warm=proven');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByText('Ask before you pay').waitFor();
    expect(await focusedId(page)).toBe('advice-found');
    await page.getByRole('button', { name: 'Add it as a plan' }).click();
    expect(await focusedId(page)).toBe('mix-2-name');
    await page.context().close();
  });
});

describe('the outline of the calculator', () => {
  it('has a heading for the answer and one for every plan, and no level is skipped', async () => {
    const page = await openCalculator(browser);
    const headings = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((all) =>
        all.map((heading) => `${heading.tagName} ${heading.textContent.trim()}`),
      );
    expect(headings).toEqual(
      expect.arrayContaining(['H2 The answer', 'H2 Your plans', 'H3 Ten small', 'H3 One big']),
    );
    const levels = headings.map((heading) => Number(heading[1]));
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(await page.getByRole('region', { name: 'The answer' }).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'One big' }).count()).toBe(1);
    await page.context().close();
  });
});

describe('targets', () => {
  it.each(['/calculator/', '/chart/', '/guide/working-together/', '/guide/measuring/', '/'])(
    'on %s are at least 24 by 24 pixels, or stand that far apart',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      const small = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const shown = (element: Element): boolean =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.getBoundingClientRect().width > 1;
        /** A link or button within a sentence takes the height of its line. */
        const inSentence = (element: Element): boolean =>
          getComputedStyle(element).display === 'inline' &&
          element.closest('p, li, figcaption, td, dd, .about')?.textContent.trim() !==
            element.textContent.trim();
        const boxOf = (element: Element): DOMRect =>
          (element.matches('[type="radio"], [type="checkbox"]') && element.closest('label')
            ? (element.closest('label') as Element)
            : element
          ).getBoundingClientRect();
        const targets = [
          ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
        ].filter((element) => shown(element) && !element.matches('.skip, .bar'));
        const boxes = targets.map(boxOf);
        const isSmall = ({ width, height }: DOMRect): boolean => width < 24 || height < 24;
        const away = (a: DOMRect, b: DOMRect): number => {
          const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
          if (isSmall(b)) {
            return Math.hypot(b.x + b.width / 2 - x, b.y + b.height / 2 - y) / 2;
          }
          const dx = Math.max(b.left - x, 0, x - b.right);
          return Math.hypot(dx, Math.max(b.top - y, 0, y - b.bottom));
        };
        return targets.flatMap((element, i) => {
          const box = boxes[i];
          if (!box || !isSmall(box) || inSentence(element)) return [];
          const near = boxes.some((other, j) => j !== i && away(box, other) < 12);
          return near ? [`${element.tagName} ${element.textContent.trim().slice(0, 40)}`] : [];
        });
      });
      expect(small).toEqual([]);
      await page.close();
    },
  );
});

describe('forced colors', () => {
  /** All that still shows there: lines, weights, system colors. */
  const look = (page: Page, selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element);
        const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
        return [
          ...sides.map(
            (side) =>
              `${style[`border${side}Width`]} ${style[`border${side}Style`]} ${style[`border${side}Color`]}`,
          ),
          ...[style.outlineStyle, style.outlineWidth, style.textDecorationLine],
          ...[style.fontWeight, style.backgroundColor, style.color],
        ].join(' | ');
      });

  it('keep every state: pressed, changed, wrong, unusable, current', async () => {
    const page = await openCalculator(browser);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await look(page, '.strip [aria-pressed="true"]')).not.toBe(
      await look(page, '.strip [aria-pressed="false"]'),
    );
    const fresh = await look(page, '#shop-orderValue');
    await page.locator('#shop-orderValue').fill('80');
    await page.locator('#shop-orderValue').blur();
    const changed = await look(page, '#shop-orderValue');
    expect(changed).not.toBe(fresh);
    await page.locator('#shop-budget').fill('a lot');
    const wrong = await look(page, '#shop-budget');
    expect(wrong).not.toBe(fresh);
    expect(wrong).not.toBe(changed);
    const undo = 'button:has-text("Undo")';
    const usable = await look(page, undo);
    await page.locator(undo).click();
    await page.locator(undo).blur();
    await page.mouse.move(0, 0);
    expect(await look(page, undo)).not.toBe(usable);
    expect(await look(page, 'nav a[aria-current]')).not.toBe(
      await look(page, 'nav a:not([aria-current])'),
    );
    expect(await look(page, 'label.picked')).not.toBe(
      await look(page, 'label:not(.picked):has([type="radio"])'),
    );
    await page.context().close();
  });
});

describe('a page that the browser translates', () => {
  /** What Chrome's translation does: each text node gives way to two font elements with a new text. */
  const translate = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (text.data.trim() === '' || text.parentElement?.closest('script, style, svg, textarea'))
          continue;
        const outer = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
        const inner = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
  /** Every text of the results and of the inputs, as one reads it. */
  const read = (page: Page): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.results, .inputs')]
        .map((part) => part.textContent.replaceAll(/\s+/g, ' '))
        .join('\n')
        .replaceAll(/https?:\S+/g, ''),
    );

  it('still follows every change: verdict, table, ranges, notes, names', async () => {
    const errors: string[] = [];
    const change = async (page: Page): Promise<string> => {
      page.on('pageerror', (error) => errors.push(error.message));
      await page.locator('#shop-orderValue').fill('190');
      await page.locator('#shop-orderValue').blur();
      await page.locator('#mix-0-name').fill('Five friends');
      await page.locator('#mix-0-name').blur();
      await page.locator('#mix-0-0-count').fill('5');
      await page.locator('#mix-1-0-followers').fill('50k');
      await page.locator('#mix-1-0-followers').blur();
      await page.getByRole('radio', { name: /Proven/ }).check();
      await rested(page);
      await page.locator('#shop-budget').fill('a lot');
      await page.locator('#shop-grossMargin').fill('0.4');
      await page.getByRole('button', { name: 'Copy Five friends' }).click();
      await rested(page);
      return read(page);
    };
    const plain = await openCalculator(browser);
    const expected = await change(plain);
    const page = await openCalculator(browser);
    await translate(page);
    expect(await change(page)).toBe(expected);
    expect(errors).toEqual([]);
    await plain.context().close();
    await page.context().close();
  });
});

describe('copying', () => {
  it.each([
    ['/calculator/', 'Copy link'],
    ['/guide/working-together/', 'Copy the text'],
    ['/guide/measuring/', 'Copy the link'],
  ])('on %s says “Copied.” only when the browser confirmed it', async (path, label) => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const store = window as unknown as { settle: ((allowed: boolean) => void)[] };
      store.settle = [];
      const writeText = (): Promise<void> =>
        new Promise((resolve, reject) => {
          store.settle.push((allowed) => (allowed ? resolve() : reject(new Error('no'))));
        });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    const settle = (allowed: boolean): Promise<void> =>
      page.evaluate((answer) => {
        (window as unknown as { settle: ((allowed: boolean) => void)[] }).settle.shift()?.(answer);
      }, allowed);
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    if (label === 'Copy the link') {
      await page.locator('#utm-address').scrollIntoViewIfNeeded();
      await page.waitForTimeout(500);
      await page.locator('#utm-address').fill('your-shop.com/socks');
      await page.locator('#utm-campaign').fill('spring');
    }
    const button = page.getByRole('button', { name: label }).first();
    await button.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await button.click();
    await page.waitForTimeout(100);
    expect(await page.getByText(/^Copied/).count()).toBe(0);
    await settle(true);
    await page
      .getByText(/^Copied/)
      .first()
      .waitFor();
    await button.click();
    await settle(false);
    await page
      .getByText(/Your browser did not allow copying.*by hand\./)
      .first()
      .waitFor();
    expect(await page.getByText(/^Copied/).count()).toBe(0);
    const selected = await page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement
        ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
        : (getSelection()?.toString() ?? '');
    });
    expect(selected.length).toBeGreaterThan(20);
    await page.close();
  });
});
