import { hundredth, tenth } from '../drawing.ts';
import type { Mark, PathMark, Picture, TextMark } from './marks.ts';

/** Fonts of the system, for letters that our typefaces lack. */
export const systemFonts = 'system-ui, sans-serif';

/**
 * A picture as the text of an SVG file that needs no font and no other file. An outline that comes more
 * than once, as most letters do, is written once.
 */
export function pictureSvg({ width, height, ground, title, description, marks }: Picture): string {
  const ids = sharedPaths(marks);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    '<defs>',
    ...[...ids].map(([d, id]) => `<path id="${id}" d="${d}"/>`),
    '</defs>',
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...marks.map((mark) => (mark.kind === 'text' ? textElement(mark) : pathElement(mark, ids))),
    '</svg>',
    '',
  ].join('\n');
}

/** An id for each path that more than one mark draws. */
function sharedPaths(marks: readonly Mark[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const mark of marks) {
    if (mark.kind === 'path') counts.set(mark.d, (counts.get(mark.d) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count > 1);
  return new Map(shared.map(([d], at) => [d, `p${at}`]));
}

function textElement({ text, x, y, size, width, bold, fill }: TextMark): string {
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${tenth(x)}" y="${tenth(y)}" font-family="${systemFonts}" font-size="${tenth(size)}"${weight} fill="${fill}" textLength="${tenth(width)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

function pathElement(mark: PathMark, ids: ReadonlyMap<string, string>): string {
  const { d, x, y, scale, fill = 'none', stroke, line } = mark;
  const size = scale === 1 ? '' : ` scale(${Number(scale.toPrecision(5))})`;
  const edge = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${line ?? 1}"`;
  const look = `transform="translate(${hundredth(x)} ${hundredth(y)})${size}" fill="${fill}"${edge}`;
  const id = ids.get(d);
  // Older programs know no other name of the attribute.
  return id === undefined ? `<path ${look} d="${d}"/>` : `<use ${look} xlink:href="#${id}"/>`;
}

/** A text as XML takes it; characters that it has no place for are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
