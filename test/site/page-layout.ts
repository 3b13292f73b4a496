import type { Page } from 'playwright-core';

/** Scrolls down the whole page in as many stops as given, both ends among them, and looks at each. */
export async function atStops<T>(page: Page, stops: number, look: (page: Page) => Promise<T>) {
  const found: T[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.evaluate(
      async (part) => {
        const { scrollHeight, clientHeight } = document.documentElement;
        window.scrollTo(0, (scrollHeight - clientHeight) * part);
        // Observers of what is in view are told within two frames.
        for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
      },
      stop / (stops - 1),
    );
    found.push(await look(page));
  }
  return found;
}

/** What sticks and lies over a text, a field or a picture now, or is taller than the window. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      !element.closest('.visually-hidden');
    const all = [...document.querySelectorAll('body *')];
    const sticking = all
      .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
      // The bar has tests of its own; a line at the window's edge that shows the progress hides nothing.
      .filter((element) => !element.closest('.bar') && element.clientHeight > 8)
      .filter(isShown);
    if (sticking.length === 0) return [];
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const leaves = all
      .filter(
        (element) => hasText(element) || element.matches('input, select, textarea, button, svg, a'),
      )
      .filter(isShown);
    const name = (element: Element): string => element.id || element.className.toString();
    return sticking.flatMap((sticky) => {
      const a = sticky.getBoundingClientRect();
      const under = leaves
        .filter((leaf) => !sticky.contains(leaf) && !leaf.closest('.bar'))
        .filter((leaf) => {
          const b = leaf.getBoundingClientRect();
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          return wide > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        })
        .map((leaf) => `${name(sticky)} over “${leaf.textContent.trim().slice(0, 40)}”`);
      const isTall = a.height > innerHeight && getComputedStyle(sticky).top !== 'auto';
      return isTall ? [...under, `${name(sticky)} is taller than the window`] : under;
    });
  });

/** What is wider than the page, and what a box that hides its overflow cuts. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.checkVisibility() && !element.closest('.visually-hidden, svg'),
    );
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const wide =
      document.documentElement.scrollWidth > width
        ? all
            .filter((element) => element.getBoundingClientRect().right > width + 0.5)
            .filter((element) => !scrolls(element))
            .map((element) => `${name(element)} ends at ${element.getBoundingClientRect().right}`)
        : [];
    const cut = all
      .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.clientWidth > 1 && !element.matches('input:read-only'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${name(element)} cuts ${element.textContent.slice(0, 30)}`);
    const fields = all
      .filter((element) => element instanceof HTMLInputElement && element.inputMode === 'decimal')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `field ${element.id} cuts ${(element as HTMLInputElement).value}`);
    const sideways = document.documentElement.scrollWidth - width;
    return [...(sideways > 0 ? [`${sideways} too wide`] : []), ...wide, ...cut, ...fields];
  });

/** Texts below 14 pixels, and fields below 16, into which phones would zoom. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
    const texts = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('sup, .cites, svg'))
      .filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
      );
    const fields = [...document.querySelectorAll('input, select, textarea')];
    return [
      ...texts.filter((element) => size(element) < 14),
      ...fields.filter((element) => element.checkVisibility() && size(element) < 16),
    ].map((element) => `${size(element)}: ${element.className} ${element.textContent.trim()}`);
  });

/** Opens what is folded, so that it is measured too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });
