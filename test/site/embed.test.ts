import { describe, expect, it } from 'vitest';
import { figureNames } from '../../src/figures/names.ts';
import { browser, embed, heightOf, hidden, site, theirs } from './framed.ts';
import { paths } from './paths.ts';

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

  it('link to their pages and the data, in a new tab, as they are sent', async () => {
    const page = await browser.newPage();
    for (const path of frames) {
      const html = await (await page.request.get(site.origin + path)).text();
      const sent = await page.evaluate((text) => {
        const seen = new DOMParser().parseFromString(text, 'text/html');
        const links = [...seen.querySelectorAll('body > footer a')];
        const attributes = ['href', 'target', 'rel'] as const;
        return {
          bases: seen.querySelectorAll('base[target="_blank"]').length,
          canonical: seen.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
          links: links.map((link) => attributes.map((name) => link.getAttribute(name))),
        };
      }, html);
      expect(sent.bases, path).toBe(1);
      expect(sent.links, path).toEqual([
        [new URL(sent.canonical).pathname, '_blank', 'noopener'],
        ['/data/', '_blank', 'noopener'],
      ]);
    }
    await page.close();
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
