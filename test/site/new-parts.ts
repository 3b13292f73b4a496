import type { Page } from 'playwright-core';

/** Marks parts that were not seen when the last ones were noted, or had other colors or letters. */
export const newParts = '[data-new]';

/**
 * Notes what a page shows, and marks the outermost parts that it did not show so when this was done last:
 * what has been unfolded, or stands in other windows alone. Gives how many those are.
 */
export const noteParts = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const global = window as unknown as { noted?: WeakMap<Element, string> };
    const noted = (global.noted ??= new WeakMap());
    const look = (element: Element): string => {
      const { color, backgroundColor, fontWeight, opacity } = getComputedStyle(element);
      return [color, backgroundColor, fontWeight, opacity].join();
    };
    let count = 0;
    for (const element of document.querySelectorAll('body *')) {
      element.removeAttribute('data-new');
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const now = look(element);
      if (noted.get(element) === now) continue;
      noted.set(element, now);
      if (element.parentElement?.closest('[data-new]')) continue;
      element.setAttribute('data-new', '');
      count += 1;
    }
    return count;
  });
