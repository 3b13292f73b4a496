import type { Page } from 'playwright-core';

/**
 * What is wrong with the texts of the pictures that a page shows at its present width, and with the page
 * that holds them: too small, out of the picture, on each other, or the page moves sideways.
 */
export function labelFaults(page: Page, pictures: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>(selector)) {
      const frame = svg.getBoundingClientRect();
      const scale = svg.hasAttribute('viewBox') ? frame.width / svg.viewBox.baseVal.width : 1;
      const texts = [...svg.querySelectorAll('text')].map((element) => ({
        text: element.textContent,
        size: Number.parseFloat(getComputedStyle(element).fontSize) * scale,
        box: element.getBoundingClientRect(),
      }));
      if (frame.width === 0) continue;
      texts.forEach(({ text, size, box }, i) => {
        if (size < 12.99) faults.push(`“${text}” is ${size.toFixed(1)} px high`);
        if (box.left < frame.left - 1 || box.right > frame.right + 1) {
          faults.push(`“${text}” leaves its picture`);
        }
        for (const other of texts.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // A line box is taller than its letters: two lines may share a pixel or two, drawn as large.
          if (across > 0.5 && down > 3 * Math.max(1, scale))
            faults.push(`“${text}” lies on “${other.text}”`);
        }
      });
    }
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('moves sideways');
    return faults;
  }, pictures);
}
