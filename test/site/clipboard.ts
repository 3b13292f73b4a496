import type { Page } from 'playwright-core';

/** A clipboard that takes what is copied first and refuses the rest; `copied` of the window holds all. */
export const takeOneCopy = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    const writeText = (text: string): Promise<void> =>
      copied.push(text) === 1 ? Promise.resolve() : Promise.reject(new Error('no'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
