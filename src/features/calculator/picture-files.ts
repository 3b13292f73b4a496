import { withBase } from '#base';
import { drawPicture, measureOn } from '#charts/picture/canvas.ts';
import type { Faces } from '#charts/picture/letters.ts';
import type { Picture } from '#charts/picture/marks.ts';
import { pictureSvg } from '#charts/picture/svg.ts';
import { answerParts, type Given } from './answer-parts.ts';
import { answerPicture } from './answer-picture.ts';

/** Ready to be saved. */
interface PictureFile {
  readonly content: Blob;
  readonly type: string;
}

let faces: Promise<Faces> | undefined;

/**
 * The picture of an answer as a file, 1,200 pixels wide. Rejects with an `Error` where the outlines of
 * our letters do not come, or the browser gives no image.
 */
export async function answerFile(given: Given, format: 'svg' | 'png'): Promise<PictureFile> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas to draw on.');
  const setting = { faces: await facesOf(), measure: measureOn(context) };
  const picture = answerPicture(answerParts(given), setting);
  if (format === 'svg') {
    const type = 'image/svg+xml';
    return { type, content: new Blob([pictureSvg(picture)], { type }) };
  }
  return { type: 'image/png', content: await pngOf(picture, canvas, context) };
}

async function pngOf(
  picture: Picture,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
): Promise<Blob> {
  canvas.width = picture.width;
  canvas.height = picture.height;
  drawPicture(context, picture);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser gave no image.'));
    }, 'image/png'),
  );
}

/** The outlines of our letters, fetched once; another try is made where they did not come. */
async function facesOf(): Promise<Faces> {
  faces ??= fetchFaces();
  try {
    return await faces;
  } catch (error) {
    faces = undefined;
    throw error;
  }
}

async function fetchFaces(): Promise<Faces> {
  const response = await fetch(withBase('/data/letters.json'));
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as Faces;
}
