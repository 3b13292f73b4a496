import type { Browser } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';

/** How far a PNG file is from its drawing in a browser, and how much of it is inked; shares, 0–1. */
interface Likeness {
  /** Values that differ by more than 40 of 255 once both are blurred by a pixel. */
  readonly differs: number;
  readonly inked: number;
}

/**
 * Compares a PNG file with the SVG file it was made from. The PNG is drawn by librsvg, the other one by
 * Chromium: two programs that share no code.
 *
 * @param svg - Address of the drawing.
 * @param file - The PNG, two pixels for each unit of the drawing.
 */
export async function likeness(browser: Browser, svg: string, file: Buffer): Promise<Likeness> {
  const png = sharp(file).removeAlpha();
  const { width = 0, height = 0 } = await png.metadata();
  const page = await browser.newPage({
    viewport: { width: width / 2, height: height / 2 },
    deviceScaleFactor: 2,
  });
  await page.goto(svg);
  // A busy machine may have no picture ready the first time.
  const shot = sharp(await page.screenshot().catch(() => page.screenshot())).removeAlpha();
  await page.close();
  const [a, b] = await Promise.all([pixelsOf(png), pixelsOf(shot)]);
  if (a.length !== b.length) throw new Error(`${svg} is not as large as its PNG file`);
  const differs = a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > 40).length;
  return { differs: differs / a.length, inked: a.filter((value) => value < 128).length / a.length };
}

/** The values of a picture after a blur of a pixel, which evens out how edges are smoothed. */
function pixelsOf(picture: Sharp): Promise<Buffer> {
  return picture.blur(1).raw().toBuffer();
}
