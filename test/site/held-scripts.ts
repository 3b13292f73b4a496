import type { Page } from 'playwright-core';

/** Keeps scripts of a page on their way, those whose address matches; call the result to let them come. */
export async function holdScripts(page: Page, which = /\.js$/): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(which, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}
