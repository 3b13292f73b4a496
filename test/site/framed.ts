import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type FramingPage, serveFramingPage } from './framing-page.ts';
import { hostHeaders } from './host-headers.ts';
import { serve } from './server.ts';

/** What the tests of frames stand on; there once their file has begun. */
export let browser: Browser;
/** The site on a host that reads `_headers`, and on one that does not. */
export let site: Awaited<ReturnType<typeof serve>>;
export let plainSite: typeof site;
/** Somebody else's page. */
export let theirs: FramingPage;
/** The profile of those who look at frames. */
let profile: BrowserContext;
/** The lines that our help tells people to put on their page. */
let listener: string;

beforeAll(async () => {
  [browser, site, plainSite, theirs] = await Promise.all([
    launchBrowser(),
    serve({ headersOf: hostHeaders }),
    serve(),
    serveFramingPage(),
  ]);
  profile = await browser.newContext();
  const help = await profile.newPage();
  await help.goto(`${site.origin}/data/`);
  listener = (await help.getByLabel('Code that sets the height').textContent()) ?? '';
  await help.close();
});
afterAll(async () => {
  await browser.close();
  for (const server of [site, plainSite, theirs]) server.close();
});

/** What a page of somebody else saw of our frame. */
export interface Seen {
  readonly page: Page;
  readonly frame: Frame;
  /** Errors and warnings of the console, and requests to anybody else. */
  readonly complaints: readonly string[];
  /** Every message that reached the page around. */
  messages(): Promise<readonly unknown[]>;
}

/** Somebody’s page with one of our frames in it, once it has been quiet for a moment. */
export async function embed(
  path: string,
  {
    sandbox,
    origin = site.origin,
    width = 640,
  }: { sandbox?: string; origin?: string; width?: number } = {},
): Promise<Seen> {
  const page = await profile.newPage();
  await page.setViewportSize({ width: width + 16, height: 900 });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) complaints.push(`asks ${request.url()}`);
  });
  const heard =
    "<script>var heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>";
  const box = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  const frame = `<iframe src="${origin}${path}" title="Frame" width="${width}" height="150"${box} style="border: 0"></iframe>`;
  await page.goto(theirs.at(`${heard}${frame}${listener}`), { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const inside = page.frames().find((one) => one.url().includes('/embed/'));
  if (!inside) throw new Error(`the page shows no frame of ${path}`);
  return {
    ...{ page, frame: inside, complaints },
    messages: () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard),
  };
}

/** How much higher or wider the content is than the frame that shows it. */
export const hidden = (frame: Frame): Promise<{ down: number; across: number }> =>
  frame.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
    return { down: scrollHeight - clientHeight, across: scrollWidth - clientWidth };
  });
export const heightOf = async ({ page }: Seen): Promise<number> =>
  (await page.locator('iframe').boundingBox())?.height ?? 0;
