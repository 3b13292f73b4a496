import type { Frame, Page } from 'playwright-core';

/** Whether the calculator runs, nothing is covered, and the final numbers are in; asked in the page. */
export const isSettled = (): boolean =>
  document.querySelector('.calculator.ready') !== null &&
  !document.documentElement.hasAttribute('data-restoring') &&
  document.querySelector('#answer')?.getAttribute('aria-busy') === 'false';

/** Whether also what stands beside the numbers is there; asked in the page. */
export const isComplete = (): boolean =>
  document.querySelector('.below')?.getAttribute('aria-busy') === 'false' &&
  document.querySelector('.backwards [aria-busy="true"]') === null;

/** Every text of the results, node by node, but for the link and what was said of it; in the page. */
export function textsOfResults(): readonly string[] {
  const texts: string[] = [];
  for (const part of document.querySelectorAll('.results')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const isAside = node.parentElement?.closest('.cover, .share, .print-only');
      const text = node.textContent?.trim() ?? '';
      if (text !== '' && !isAside) texts.push(text);
    }
  }
  return texts;
}

/** Goes to a fragment, in the page; resolves once the page has been told of it. */
export const goTo = (fragment: string): Promise<void> =>
  new Promise((resolve) => {
    const before = location.hash;
    addEventListener('hashchange', () => resolve(), { once: true });
    location.hash = fragment;
    if (location.hash === before) resolve();
  });

/** Waits by the clock of the page, whose own timers may be late: those that end sooner have ended then. */
export const inPage = (page: Page | Frame, milliseconds: number): Promise<unknown> =>
  page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);

/**
 * Waits until the calculator runs, nothing is covered, and the final numbers are in. It comes to life
 * when somebody is about to use it, so the pointer moves.
 */
export async function settled(page: Page | Frame): Promise<void> {
  const { mouse } = 'page' in page ? page.page() : page;
  await mouse.move(2, 2);
  await mouse.move(4, 4);
  await page.waitForFunction(isSettled);
}

/**
 * Waits until also what stands beside the numbers is there: the best mix, what to ask first, and what
 * is worked back from the target.
 */
export async function complete(page: Page | Frame): Promise<void> {
  await page.waitForFunction(isComplete);
}

/** Every text of the results, once they are complete. */
export async function resultTexts(page: Page | Frame): Promise<readonly string[]> {
  await complete(page);
  return page.evaluate(textsOfResults);
}

/** All text of the results that can be seen: verdict, strip, table; addresses left out. */
export async function visibleResults(page: Page): Promise<string> {
  await complete(page);
  const texts = await page.locator('.results').allInnerTexts();
  return texts
    .join('\n')
    .replace(/https?:\S+/g, '')
    .trim();
}

/** The link field: the whole state, written down. */
export const linkOf = (page: Page | Frame): Promise<string> =>
  page.getByLabel('Link to this comparison').inputValue();

/** Follows a fragment in the same tab; resolves once the page has been told of it. */
export const follow = (page: Page, fragment: string): Promise<void> =>
  page.evaluate(goTo, fragment);

/**
 * Where a page speaks of the link: what could not be used, and the quiet lines. Fields have notes
 * of their own, which are about no link.
 */
export const aboutLink = '.calculator :is(.problems, .notes):not(.inputs *, .results *)';

/** Everything said about the link, in one line. */
export const said = (page: Page | Frame): Promise<string> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .map(({ textContent }) => textContent)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    aboutLink,
  );

/** What a reader can see of the verdict and of the cover at this moment. */
export const shown = (page: Page | Frame): Promise<{ verdict: boolean; cover: string }> =>
  page.evaluate(() => {
    const cover = document.querySelector<HTMLElement>('.cover');
    return {
      verdict:
        document.querySelector('.verdict')?.checkVisibility({ visibilityProperty: true }) ?? false,
      cover: cover?.checkVisibility({ visibilityProperty: true }) ? cover.innerText : '',
    };
  });
