import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureNames } from '../../src/figures/names.ts';
import { launchBrowser } from './browser.ts';
import { type FramingPage, serveFramingPage } from './framing-page.ts';
import { hostHeaders } from './host-headers.ts';
import { paths } from './paths.ts';
import { serve } from './server.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let plainSite: typeof site;
let theirs: FramingPage;
/** The lines that our help tells people to put on their page. */
let listener: string;

beforeAll(async () => {
  [browser, site, plainSite, theirs] = await Promise.all([
    launchBrowser(),
    serve(hostHeaders),
    serve(),
    serveFramingPage(),
  ]);
  const help = await browser.newPage();
  await help.goto(`${site.origin}/data/`);
  listener = (await help.getByLabel('Code that sets the height').textContent()) ?? '';
  await help.close();
});
afterAll(async () => {
  await browser.close();
  for (const server of [site, plainSite, theirs]) server.close();
});

/** What a page of somebody else saw of our frame. */
interface Seen {
  readonly page: Page;
  readonly frame: Frame;
  /** Errors and warnings of the console, and requests to anybody else. */
  readonly complaints: readonly string[];
  /** Every message that reached the page around. */
  messages(): Promise<readonly unknown[]>;
}

/** Somebody’s page with one of our frames in it, once it has been quiet for a moment. */
async function embed(
  path: string,
  {
    sandbox,
    origin = site.origin,
    width = 640,
  }: { sandbox?: string; origin?: string; width?: number } = {},
): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: width + 16, height: 900 } });
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
const hidden = (frame: Frame): Promise<{ down: number; across: number }> =>
  frame.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
    return { down: scrollHeight - clientHeight, across: scrollWidth - clientWidth };
  });
const heightOf = async ({ page }: Seen): Promise<number> =>
  (await page.locator('iframe').boundingBox())?.height ?? 0;

const frames = paths.filter((path) => path.startsWith('/embed/'));

describe('the frames', () => {
  it('are there for the chart, the calculator and every picture', () => {
    expect(frames).toEqual(expect.arrayContaining(['/embed/calculator/', '/embed/chart/']));
    for (const name of figureNames) expect(frames).toContain(`/embed/${name}/`);
  });

  it.each(frames)(
    '%s takes the height it needs, follows it, and says nothing else to the page around',
    async (path) => {
      const seen = await embed(path);
      const before = await heightOf(seen);
      expect(before).toBeGreaterThan(200);
      expect(await hidden(seen.frame)).toEqual({ down: 0, across: 0 });
      await seen.frame.evaluate(() => {
        const [fold] = document.querySelectorAll('details:not([open])');
        if (fold instanceof HTMLDetailsElement) fold.open = true;
      });
      const folds = await seen.frame.locator('details').count();
      if (folds > 0) await expect.poll(() => heightOf(seen)).toBeGreaterThan(before);
      for (const width of [1100, 320]) {
        await seen.page.locator('iframe').evaluate((frame, wide) => {
          frame.setAttribute('width', `${wide}`);
        }, width);
        await expect
          .poll(() => hidden(seen.frame), { timeout: 5000 })
          .toEqual({
            down: 0,
            across: 0,
          });
      }
      const messages = await seen.messages();
      expect(messages.length).toBeGreaterThan(1);
      const height = { type: 'partner-mix:height', height: expect.any(Number) as number };
      for (const message of messages) expect(message).toEqual(height);
      expect(seen.complaints).toEqual([]);
      await seen.page.close();
    },
  );

  it.each(['/embed/calculator/', '/embed/chart/', '/embed/definitions/'])(
    '%s keeps nothing of what is typed or ticked, and leaves the history alone',
    async (path) => {
      const seen = await embed(path);
      const length = await seen.page.evaluate(() => history.length);
      const { frame } = seen;
      if (path === '/embed/chart/') {
        await frame.getByRole('checkbox', { name: 'Markerly 2016*' }).uncheck();
      } else {
        const field = frame.locator('input:visible').and(frame.locator('[type="text"]'));
        await field.first().fill('1234');
        await field.first().blur();
      }
      await seen.page.waitForTimeout(1500);
      const kept = await seen.frame.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookie: document.cookie,
        bases: (await indexedDB.databases()).length,
        address: location.hash + location.search,
      }));
      expect(kept).toEqual({ local: 0, session: 0, cookie: '', bases: 0, address: '' });
      expect(await seen.page.evaluate(() => history.length)).toBe(length);
      await seen.page.close();
    },
  );

  it.each(frames)('%s links to its page and the data, in a new tab', async (path) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.origin + path);
    expect(await page.locator('base[target="_blank"]').count()).toBe(1);
    const links = page.locator('body > footer a');
    expect(await links.count()).toBe(2);
    for (const link of await links.all()) {
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toBe('noopener');
    }
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(await links.first().getAttribute('href')).toBe(new URL(canonical ?? '').pathname);
    expect(await links.last().getAttribute('href')).toBe('/data/');
    await page.close();
  });
});

describe('a frame in a sandbox, without an origin', () => {
  it('computes with what is typed, where the host says what _headers says', async () => {
    const seen = await embed('/embed/calculator/', { sandbox: 'allow-scripts' });
    expect(await hidden(seen.frame)).toEqual({ down: 0, across: 0 });
    const verdict = seen.frame.locator('.verdict');
    const before = await verdict.innerText();
    await seen.frame.locator('#shop-orderValue').fill('400');
    await seen.frame.locator('#shop-orderValue').blur();
    await expect.poll(() => verdict.innerText(), { timeout: 30_000 }).not.toBe(before);
    expect(seen.complaints).toEqual([]);
    await seen.page.close();
  });

  it('draws the chart anew, where the host says so', async () => {
    const seen = await embed('/embed/chart/', { sandbox: 'allow-scripts' });
    const studies = seen.frame.locator('svg:visible g.study');
    expect(await studies.count()).toBe(4);
    await seen.frame.getByRole('checkbox', { name: 'Markerly 2016*' }).uncheck();
    expect(await studies.count()).toBe(3);
    expect(seen.complaints).toEqual([]);
    await seen.page.close();
  });

  it.each([
    ['/embed/chart/', 'Most of the fall is over by 10,000 followers'],
    ['/embed/calculator/', 'Not yet: keep your money for now.'],
  ])('%s stands with its picture and its sentences where the host does not', async (path, said) => {
    const seen = await embed(path, { sandbox: 'allow-scripts', origin: plainSite.origin });
    expect(await seen.frame.locator('main').innerText()).toContain(said);
    expect(await seen.frame.locator('svg:visible').count()).toBeGreaterThan(0);
    await seen.page.close();
  });

  it('stands without scripts at all', async () => {
    const seen = await embed('/embed/calculator/', { sandbox: '' });
    expect(await seen.frame.locator('main').textContent()).toContain('keep your money for now');
    await seen.page.close();
  });
});

describe('the calculator in a frame', () => {
  it('opens what its address holds, and hands on what was changed to the whole calculator', async () => {
    const seen = await embed('/embed/calculator/#v=2&d=2026-12&m=2&aov=45');
    const field = seen.frame.locator('#shop-orderValue');
    await expect.poll(() => field.inputValue(), { timeout: 30_000 }).toBe('$45');
    await field.fill('77');
    await field.blur();
    const open = seen.frame.getByRole('link', { name: 'Open in the full calculator' });
    await expect.poll(() => open.getAttribute('href')).toContain('aov=77');
    const href = (await open.getAttribute('href')) ?? '';
    expect(href).toMatch(new RegExp(`^${site.origin}/calculator/#v=2&`));
    expect(await open.getAttribute('target')).toBe('_blank');
    // The frame's own address stays what the page around gave it.
    expect(await seen.frame.evaluate(() => location.hash)).toBe('#v=2&d=2026-12&m=2&aov=45');
    const whole = await browser.newPage();
    await whole.goto(href);
    await expect
      .poll(() => whole.locator('#shop-orderValue').inputValue(), { timeout: 30_000 })
      .toBe('$77');
    await whole.close();
    await seen.page.close();
  });

  it('opens an older data set in a sandbox', async () => {
    const seen = await embed('/embed/calculator/#v=2&d=2026-11&m=2&aov=45', {
      sandbox: 'allow-scripts',
    });
    await expect
      .poll(() => seen.frame.locator('#shop-orderValue').inputValue(), { timeout: 30_000 })
      .toBe('$45');
    await expect
      .poll(() => seen.frame.locator('html').getAttribute('data-restoring'), { timeout: 30_000 })
      .toBeNull();
    await seen.page.close();
  });
});

describe('every other page', () => {
  it.each(['/', '/calculator/', '/chart/', '/data/'])(
    '%s does not come in a frame',
    async (path) => {
      const page = await browser.newPage();
      await page.goto(theirs.at(`<iframe src="${site.origin}${path}" title="x"></iframe>`), {
        waitUntil: 'networkidle',
      });
      const inside = page.frames()[1];
      expect(await inside?.locator('main').count()).toBe(0);
      await page.close();
    },
  );
});

describe('the lines that set the height', () => {
  it('hear our frames and nobody else', async () => {
    const seen = await embed('/embed/chart/');
    const before = await heightOf(seen);
    await seen.page.evaluate(() => {
      postMessage({ type: 'partner-mix:height', height: 9999 }, '*');
      postMessage({ type: 'something-else', height: 9999 }, '*');
    });
    await seen.page.waitForTimeout(200);
    expect(await heightOf(seen)).toBe(before);
    await seen.page.close();
  });
});
