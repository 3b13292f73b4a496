import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchWhole } from './browser.ts';
import { DeployingHost } from './deploying-host.ts';

/** What the tests of a file need of a site that browsers store. */
interface StoredSite {
  readonly host: DeployingHost;
  /** The profile of the present test. */
  profile(): BrowserContext;
  /** What its pages complained of, and what their policy refused. */
  complaints(): readonly string[];
  /** A page of that profile, whose complaints are heard. */
  open(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** A first visit to one page, and all stored after it. */
  visit(path?: string): Promise<Page>;
}

/** A host and a browser for the tests of a file, and a profile for each of them; called once, at its top. */
export function storedSite(): StoredSite {
  const host = new DeployingHost();
  let browser: Browser;
  let context: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    host.reset();
    await host.start();
    browser = await launchWhole();
  });
  afterAll(async () => {
    await browser.close();
    host.end();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    complaints = [];
  });
  afterEach(async () => {
    await context.close();
    await host.start();
  });

  const open: StoredSite['open'] = async (path, before) => {
    const page = await context.newPage();
    await before?.(page);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error' || url.endsWith('/sw.js')) complaints.push(message.text());
    });
    await page.goto(host.origin + path);
    return page;
  };
  return {
    host,
    profile: () => context,
    complaints: () => complaints,
    open,
    async visit(path = '/') {
      const page = await open(path);
      await isKept(page);
      return page;
    },
  };
}

/** Waits until the site is stored, and answers this page too. */
export const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
