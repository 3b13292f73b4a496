import { describe, expect, it } from 'vitest';
import { browser, embed, hidden, plainSite, site, theirs } from './framed.ts';

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
    await seen.page.keyboard.press('Tab');
    await seen.frame.waitForSelector('.instrument [role=slider]');
    await seen.frame.getByRole('checkbox', { name: 'Markerly 2016*' }).uncheck();
    expect(await studies.count()).toBe(3);
    expect(seen.complaints).toEqual([]);
    await seen.page.close();
  });

  it('shows the picture as the code at its foot is pasted, and its file opened', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/chart/`);
    const foot = page.locator('#figure-engagement .foot');
    const code = (await foot.locator('.code').textContent()) ?? '';
    expect(code).toContain(' sandbox="allow-scripts ');
    await page.goto(theirs.at(code.replace(/https:\/\/[^/]+/, site.origin)));
    const frame = page.frameLocator('iframe');
    await frame.locator('svg:visible g.study').nth(3).waitFor();
    await frame.locator('summary', { hasText: 'Download' }).click();
    // For a frame without an origin every file is somebody else's: it opens in a tab of its own.
    const opened = page.waitForEvent('popup');
    await frame.getByRole('link', { name: 'SVG' }).click();
    const file = await opened;
    await file.waitForURL(`${site.origin}/figures/engagement.svg`);
    expect(await file.locator('svg title').first().textContent()).toContain('Most of the fall');
    await page.close();
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
