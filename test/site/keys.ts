import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a person has who uses keys alone: they go on, see where they are, and press. */
export interface Keys {
  /**
   * Goes on by Tab, or back by Shift+Tab, until what has the focus is called so; it must be seen to have
   * it. Throws `Error` naming what was passed where that is not reached within 80 steps.
   */
  readonly tabTo: (name: RegExp, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** Waits until what has the focus is called so, without pressing anything. */
  readonly on: (name: RegExp) => Promise<void>;
}

/** The keys of a page; each step waits for the one before. */
export function keysOn(page: Page): Keys {
  const on = async (name: RegExp): Promise<void> => {
    await expect.poll(() => focusedName(page), { timeout: 10_000 }).toMatch(name);
    expect(await isFocusSeen(page), `${name} shows that it has the focus`).toBe(true);
  };
  return {
    on,
    tabTo: async (name, key = 'Tab') => {
      const passed: string[] = [];
      for (let tabs = 0; tabs < 80; tabs += 1) {
        await page.keyboard.press(key);
        const now = await focusedName(page);
        if (name.test(now)) return on(name);
        passed.push(now);
      }
      throw new Error(`${name} is not reached; passed: ${passed.join(' | ')}`);
    },
  };
}

/** What has the focus, as it is called. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: on } = document;
    if (on === document.body) return 'the page';
    const isField = on instanceof HTMLInputElement || on instanceof HTMLTextAreaElement;
    const label = isField ? on.labels?.[0]?.textContent : undefined;
    const text = on?.getAttribute('aria-label') ?? label ?? on?.textContent ?? '';
    return text.trim().replace(/\s+/g, ' ');
  });
}

/** Whether an outline stands around what has the focus, or around the label that stands for it. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement: on } = document;
    if (!on?.matches(':focus-visible')) return false;
    const shown = on instanceof HTMLInputElement ? [on, ...(on.labels ?? [])] : [on];
    return shown.some((element) => {
      const { outlineStyle, outlineWidth, visibility } = getComputedStyle(element);
      const { width, height, bottom, top } = element.getBoundingClientRect();
      const isInView = bottom > 0 && top < innerHeight && width > 1 && height > 1;
      const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1.5;
      return isDrawn && isInView && visibility === 'visible';
    });
  });
}
