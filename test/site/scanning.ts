import type { Locator } from 'playwright-core';
import decodeQr from 'qr/decode.js';

/** What a camera reads off the screen where a QR code is shown; throws where it reads none. */
export async function scan(code: Locator): Promise<string> {
  const shot = (await code.screenshot({ scale: 'css' })).toString('base64');
  const browser = code.page().context().browser();
  const blank = await browser!.newPage();
  try {
    const { width, height, data } = await blank.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      // A list of millions of numbers would take its time to cross over.
      const reader = new FileReader();
      const read = new Promise((resolve) => reader.addEventListener('load', resolve));
      reader.readAsDataURL(new Blob([data]));
      await read;
      const [, text = ''] = `${reader.result as string}`.split(',');
      return { width: image.width, height: image.height, data: text };
    }, shot);
    return decodeQr({ width, height, data: new Uint8Array(Buffer.from(data, 'base64')) });
  } finally {
    await blank.close();
  }
}
