import type { FaceName } from './letters.ts';
import type { Picture } from './marks.ts';
import { systemFonts } from './svg.ts';

/**
 * Draws a picture on a canvas, mark by mark. The policy of our pages lets in no image but our own
 * files, so an SVG cannot be loaded into one; and what is drawn so needs no browser to read it again.
 */
export function drawPicture(
  context: CanvasRenderingContext2D,
  { width, height, ground, marks }: Picture,
): void {
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  for (const mark of marks) {
    context.save();
    context.translate(mark.x, mark.y);
    if (mark.kind === 'text') {
      context.font = fontOf(mark.size, mark.bold);
      context.fillStyle = mark.fill;
      context.fillText(mark.text, 0, 0);
    } else {
      const path = new Path2D(mark.d);
      context.scale(mark.scale, mark.scale);
      if (mark.fill !== undefined) {
        context.fillStyle = mark.fill;
        context.fill(path);
      }
      if (mark.stroke !== undefined) {
        context.strokeStyle = mark.stroke;
        context.lineWidth = mark.line ?? 1;
        context.stroke(path);
      }
    }
    context.restore();
  }
}

/** How wide a text of the system's fonts is on a canvas. */
export function measureOn(context: CanvasRenderingContext2D) {
  return (text: string, size: number, face: FaceName): number => {
    context.font = fontOf(size, face !== 'sans');
    return context.measureText(text).width;
  };
}

function fontOf(size: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${size}px ${systemFonts}`;
}
