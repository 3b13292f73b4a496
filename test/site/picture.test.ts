import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf } from './calculator-page.ts';
import { takeOneCopy } from './clipboard.ts';
import { openCalculator, sixPlans } from './open-calculator.ts';
import { download, link, textOf } from './passing-files.ts';
import { scan } from './scanning.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Puts pictures on an empty page, as another program would show them, one below the other. */
async function shown(files: readonly Download[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  for (const file of files) {
    const type = file.suggestedFilename().endsWith('svg') ? 'image/svg+xml' : 'image/png';
    const data = readFileSync(await file.path()).toString('base64');
    await page.evaluate(
      async ([source = '']) => {
        const image = new Image();
        image.src = source;
        image.style.display = 'block';
        document.body.style.margin = '0';
        document.body.append(image);
        await image.decode();
      },
      [`data:${type};base64,${data}`],
    );
  }
  return page;
}

describe('the picture of an answer', () => {
  it.each([
    ['two plans', link, 'light'],
    ['six plans', sixPlans, 'dark'],
  ] as const)('is the same as SVG and as PNG: %s', async (_, fragment, colorScheme) => {
    const page = await openCalculator(browser, fragment, { colorScheme });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    const svg = await download(page, 'Picture as SVG');
    const png = await download(page, 'Picture as PNG');
    expect(svg.suggestedFilename()).toMatch(/^partner-mix-.*\.svg$/);
    expect(png.suggestedFilename()).toMatch(/^partner-mix-.*\.png$/);
    expect(problems).toEqual([]);
    const text = await textOf(svg);
    expect(text).not.toMatch(/<text|@font-face|<image/);
    expect(text).toContain('fill="#fbf7ef"');
    const other = await shown([svg, png]);
    const sizes = await other.evaluate(() =>
      [...document.images].map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight]),
    );
    expect(sizes[0]?.[0]).toBe(1200);
    expect(sizes[1]).toEqual(sizes[0]);
    const difference = await other.evaluate(() => {
      const [one, two] = [...document.images].map((image) => {
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      });
      let far = 0;
      for (let at = 0; at < one!.length; at += 4) {
        if (Math.abs((one![at] ?? 0) - (two![at] ?? 0)) > 96) far += 1;
      }
      return far / (one!.length / 4);
    });
    expect(difference).toBeLessThan(0.002);
    expect(await scan(other.locator('img').last())).toBe(await linkOf(page));
    await other.close();
    await page.context().close();
  });

  it('says in words what it shows, to be copied', async () => {
    const page = await openCalculator(browser, link);
    await takeOneCopy(page);
    const verdict = await page.locator('.verdict').innerText();
    const button = page.getByRole('button', { name: 'Copy picture in words' });
    await button.click();
    await page.getByText('Copied.').waitFor();
    const [words = ''] = await page.evaluate(
      () => (window as unknown as { copied: string[] }).copied,
    );
    expect(words).toContain('Ours or Theirs, with $2,000?');
    expect(words).toContain(verdict);
    expect(await textOf(await download(page, 'Picture as SVG'))).toContain(
      `<desc>${words.replaceAll('&', '&amp;')}</desc>`,
    );
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved as .+-or-theirs-.+\.svg\.$/ })
      .waitFor();
    await button.click();
    await page.getByText('The words stand below, selected').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(words);
    await page.context().close();
  });

  it('is asked of the server no sooner, and says so where it does not come', async () => {
    const page = await openCalculator(browser, link);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/data/letters.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Picture as PNG' }).click();
    await page.getByText('The picture could not be drawn').waitFor();
    expect(asked.filter((url) => url.endsWith('letters.json'))).toHaveLength(1);
    await page.unroute('**/data/letters.json');
    const png = await download(page, 'Picture as PNG');
    expect(
      readFileSync(await png.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(await page.getByText('The picture could not be drawn').count()).toBe(0);
    await page.context().close();
  });
});
