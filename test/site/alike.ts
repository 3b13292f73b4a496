import type { Browser, Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';

/** How far a PNG file is from its drawing in a browser, and how much of it is inked; shares, 0–1. */
interface Likeness {
  /** Values that differ by more than 40 of 255 once both are blurred by a pixel. */
  readonly differs: number;
  readonly inked: number;
}

/** A page for `likeness`: two pixels for each unit. */
export const pageOfPixels = (browser: Browser): Promise<Page> =>
  browser.newPage({ deviceScaleFactor: 2 });

/**
 * Compares a PNG file with the SVG file it was made from. The PNG is drawn by librsvg, the other one by
 * Chromium: two programs that share no code.
 *
 * @param page - One by `pageOfPixels`.
 * @param svg - Address of the drawing.
 * @param file - The PNG, two pixels for each unit of the drawing.
 */
export async function likeness(page: Page, svg: string, file: Buffer): Promise<Likeness> {
  const png = sharp(file).removeAlpha();
  const { width = 0, height = 0 } = await png.metadata();
  await page.setViewportSize({ width: width / 2, height: height / 2 });
  await page.goto(svg);
  // A busy machine may have no picture ready the first time.
  const shot = sharp(await page.screenshot().catch(() => page.screenshot())).removeAlpha();
  const [a, b] = await Promise.all([pixelsOf(png), pixelsOf(shot)]);
  if (a.length !== b.length) throw new Error(`${svg} is not as large as its PNG file`);
  let [differs, inked] = [0, 0];
  for (let at = 0; at < a.length; at += 1) {
    if (Math.abs(a[at]! - b[at]!) > 40) differs += 1;
    if (a[at]! < 128) inked += 1;
  }
  return { differs: differs / a.length, inked: inked / a.length };
}

/** The values of a picture after a blur of a pixel, which evens out how edges are smoothed. */
function pixelsOf(picture: Sharp): Promise<Buffer> {
  return picture.blur(1).raw().toBuffer();
}
