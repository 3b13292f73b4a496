import { colors } from '#charts/picture/colors.ts';
import sharp from 'sharp';
import { readGlyph } from './drawing/glyph.ts';
import { placed } from './drawing/parts.ts';

/** An icon of the site. */
interface Icon {
  /** In pixels; icons are square. */
  readonly side: number;
  /** Share of the side that the sign takes. */
  readonly share: number;
  /** Whether it has a ground of its own, for devices that cut icons to their shape. */
  readonly hasGround: boolean;
}

/**
 * Every icon by its name. A device may cut all but a disc of four fifths from an icon that it masks: a
 * square within that disc is 0.56 of the side.
 */
export const icons = {
  'apple-touch-icon': { side: 180, share: 0.76, hasGround: true },
  'icon-192': { side: 192, share: 1, hasGround: false },
  'icon-512': { side: 512, share: 1, hasGround: false },
  'icon-maskable-512': { side: 512, share: 0.56, hasGround: true },
} as const satisfies Record<string, Icon>;

/** An icon as a PNG file. */
export async function iconPng({ side, share, hasGround }: Icon): Promise<Buffer> {
  const glyph = readGlyph(new URL(`file://${process.cwd()}/`));
  const edge = (side * (1 - share)) / 2;
  const ground = hasGround ? `<rect width="${side}" height="${side}" fill="${colors.paper}"/>` : '';
  const sign = placed(glyph, { x: edge, y: edge, width: side * share });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${ground}${sign}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

/** The icon for programs that know no SVG: a PNG file of 32 pixels in the frame of an ICO file. */
export async function iconIco(): Promise<Buffer> {
  const side = 32;
  const png = await iconPng({ side, share: 1, hasGround: false });
  const [kind, sizes, planes, bits] = [1, 1, 1, 32];
  const words = Buffer.from(
    new Uint16Array([0, kind, sizes, side | (side << 8), 0, planes, bits]).buffer,
  );
  const place = words.length + 8;
  return Buffer.concat([words, Buffer.from(new Uint32Array([png.length, place]).buffer), png]);
}
