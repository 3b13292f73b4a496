import type { Page } from 'playwright-core';

/**
 * Targets that are smaller than 24 by 24 pixels and nearer to another than WCAG 2.2 SC 2.5.8 lets them be:
 * a circle of 24 pixels around the middle of each must meet no other. Links in a sentence are excepted.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
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
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [role="slider"]',
      ),
    ].filter((element) => shown(element) && !element.matches('.skip, .bar'));
    const boxes = targets.map(boxOf);
    const isSmall = ({ width, height }: DOMRect): boolean => width < 24 || height < 24;
    const away = (a: DOMRect, b: DOMRect): number => {
      const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
      if (isSmall(b)) return Math.hypot(b.x + b.width / 2 - x, b.y + b.height / 2 - y) / 2;
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

/** What is wrong with the outline of a page: its first heading, skipped levels, its landmarks, its language. */
export const outlineFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (selector: string): readonly Element[] =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const headings = shown('h1, h2, h3, h4, h5, h6');
    const level = (heading: Element | undefined): number => Number(heading?.tagName[1] ?? 0);
    const skipped = headings
      .filter((heading, i) => level(heading) > level(headings[i - 1]) + 1)
      .map((heading) => `skips to ${heading.tagName} “${heading.textContent.trim()}”`);
    const count = (what: string, selector: string): readonly string[] => {
      const { length } = shown(selector);
      return length === 1 ? [] : [`${length} of ${what}`];
    };
    const nameOf = (part: Element): string => {
      const label = document.getElementById(part.getAttribute('aria-labelledby') ?? '');
      return label?.textContent.trim() ?? part.getAttribute('aria-label') ?? '';
    };
    const navigation = shown('nav').map(nameOf);
    const isFrame = document.documentElement.hasAttribute('data-framed');
    return [
      ...skipped,
      ...count('the first heading', 'h1'),
      ...count('the main part', 'main'),
      ...count('the foot', 'body > footer'),
      ...(isFrame ? [] : count('the head', 'body > header')),
      ...(isFrame || document.querySelector('body > a.skip[href="#main"]') ? [] : ['no skip link']),
      ...(navigation.includes('') ? ['navigation without a name'] : []),
      ...(new Set(navigation).size < navigation.length ? ['two navigations of one name'] : []),
      ...(document.documentElement.lang === 'en' ? [] : ['no language']),
    ];
  });

/** What still moves for somebody who asked for less motion. */
export const motions = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.getAnimations().map((each) => `moves: ${each.constructor.name}`),
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['glides'] : []),
  ]);
