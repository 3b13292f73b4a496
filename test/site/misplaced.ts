import type { Page } from 'playwright-core';

/** What lies outside the margins of a drawing, and what lies on something else, as a browser draws it. */
export function misplacedIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { width, height } = document.documentElement.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('g')]
      .filter((g) => g.getAttribute('fill') !== 'none' && g.children.length > 0)
      .filter((g) => [...g.children].every((child) => child.matches('use[x]')))
      .map((g) => g.getBoundingClientRect());
    const say = (box: DOMRect): string =>
      `${box.left.toFixed(0)} to ${box.right.toFixed(0)}, ${box.top.toFixed(0)} down`;
    for (const use of document.querySelectorAll('use')) {
      const box = use.getBoundingClientRect();
      const isIn =
        box.left > 30 && box.right < width - 30 && box.top > 24 && box.bottom < height - 24;
      if (!isIn) faults.push(`outside: ${say(box)}`);
    }
    boxes.forEach((a, at) => {
      for (const b of boxes.slice(at + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 0.5 && down > 0.5) faults.push(`${say(a)} lies on ${say(b)}`);
      }
    });
    return faults;
  });
}
