import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { iconIco, iconPng, icons } from '#figures/icons.ts';

/** Whether the pixel at a place, in shares of the side, is painted at all, and its color. */
async function pixel(png: Buffer, x: number, y: number) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = 4 * (Math.floor(y * info.height) * info.width + Math.floor(x * info.width));
  return [...data.subarray(at, at + 4)];
}

const paper = [0xfb, 0xf7, 0xef, 255];

describe('iconPng', () => {
  it.each(Object.entries(icons))('%s is square and as large as it says', async (_, icon) => {
    const { width, height } = await sharp(await iconPng(icon)).metadata();
    expect([width, height]).toEqual([icon.side, icon.side]);
  });

  it('paints the ground of icons that a device cuts, and no other', async () => {
    expect(await pixel(await iconPng(icons['icon-maskable-512']), 0.01, 0.01)).toEqual(paper);
    expect(await pixel(await iconPng(icons['apple-touch-icon']), 0.01, 0.01)).toEqual(paper);
    expect((await pixel(await iconPng(icons['icon-192']), 0.01, 0.01))[3]).toBe(0);
  });

  it('keeps the sign of a masked icon within a disc of four fifths', async () => {
    const { side } = icons['icon-maskable-512'];
    const png = await iconPng(icons['icon-maskable-512']);
    const { data, info } = await sharp(png)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    let farthest = 0;
    for (let at = 0; at < data.length; at += info.channels) {
      const isGround = paper.slice(0, 3).every((part, place) => data[at + place] === part);
      const place = at / info.channels;
      const [x, y] = [(place % side) - side / 2, Math.floor(place / side) - side / 2];
      if (!isGround) farthest = Math.max(farthest, Math.hypot(x, y));
    }
    expect(farthest).toBeGreaterThan(0.2 * side);
    expect(farthest).toBeLessThan(0.4 * side);
  });

  it('shows the large disc in the hue of big partners', async () => {
    expect(await pixel(await iconPng(icons['icon-512']), 0.67, 0.69)).toEqual([
      0xad, 0x4d, 0x0e, 255,
    ]);
  });
});

describe('iconIco', () => {
  it('frames one PNG file of 32 pixels', async () => {
    const ico = await iconIco();
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const png = ico.subarray(ico.readUInt32LE(18));
    expect(png.length).toBe(ico.readUInt32LE(14));
    expect((await sharp(png).metadata()).width).toBe(32);
  });
});
