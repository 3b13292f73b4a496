import { readdirSync, readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { paths } from './paths.ts';

const dist = new URL('../../dist/', import.meta.url);
const fonts = new URL('_astro/fonts/', dist);
const files = readdirSync(fonts).filter((name) => name.endsWith('.woff2'));
const faceOf = (file: URL): Font => fontkit.create(readFileSync(file)) as Font;
const served = files.map((name) => faceOf(new URL(name, fonts)));
const whole = (family: string): Font =>
  faceOf(
    new URL(
      `../../node_modules/@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`,
      import.meta.url,
    ),
  );

/** Every letter that stands on a page. */
const used = new Set(
  paths.flatMap((path) => {
    const html = readFileSync(new URL(`.${path}index.html`, dist), 'utf8');
    const text = html.replace(/<(script|style)\b[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');
    return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  }),
);

describe('the typefaces as they are served', () => {
  it('are two, and weigh at most 60 kB together', () => {
    expect(files).toHaveLength(2);
    const bytes = files.map((name) => readFileSync(new URL(name, fonts)).length);
    expect(bytes.reduce((sum, more) => sum + more, 0)).toBeLessThanOrEqual(60_000);
  });

  it.each(['Source Serif 4', 'Source Sans 3'])(
    'hold every letter of our pages that %s has',
    (name) => {
      const family = name.toLowerCase().replaceAll(' ', '-');
      const face = served.find(({ familyName }) => familyName.startsWith(name));
      const own = new Set(face?.characterSet);
      const lost = whole(family).characterSet.filter((code) => used.has(code) && !own.has(code));
      expect(lost.map((code) => String.fromCodePoint(code))).toEqual([]);
      expect(used.size).toBeGreaterThan(100);
    },
  );

  it('hold the weights that the styles ask for, and no others', () => {
    for (const { variationAxes } of served) {
      expect(variationAxes['wght']).toMatchObject({ min: 400, max: 700 });
    }
    const css = readdirSync(new URL('_astro/', dist))
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(new URL(`_astro/${name}`, dist), 'utf8'))
      .join('');
    const asked = [...css.matchAll(/font-weight:(\d+)[;}]/g)].map(([, weight]) => Number(weight));
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(400);
    expect(Math.max(...asked)).toBeLessThanOrEqual(700);
  });
});
