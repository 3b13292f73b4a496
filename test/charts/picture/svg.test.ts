import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/charts/picture/marks.ts';
import { pictureSvg } from '../../../src/charts/picture/svg.ts';

const mark = { kind: 'path', d: 'M0 0H1', x: 1, y: 2, scale: 0.5, fill: '#000000' } as const;
const picture: Picture = {
  width: 1200,
  height: 600,
  ground: '#ffffff',
  title: 'A & B <or> C',
  description: 'One\u0000 line',
  marks: [
    mark,
    { ...mark, x: 9 },
    { ...mark, d: 'M5 5V9' },
    {
      ...{ kind: 'text', text: '<script>&', x: 0, y: 10, size: 20 },
      ...{ width: 90, bold: true, fill: '#111111' },
    },
  ],
};

describe('pictureSvg', () => {
  const svg = pictureSvg(picture);

  it('names itself and says what it shows', () => {
    expect(svg).toContain('<title>A &amp; B &lt;or&gt; C</title>');
    expect(svg).toContain('<desc>One line</desc>');
    expect(svg).toContain('width="1200" height="600"');
  });

  it('writes an outline that comes twice once', () => {
    expect(svg.match(/ d="M0 0H1"/g)).toHaveLength(1);
    expect(svg.match(/xlink:href="#p0"/g)).toHaveLength(2);
    expect(svg).toContain(
      '<path transform="translate(1 2) scale(0.5)" fill="#000000" d="M5 5V9"/>',
    );
  });

  it('holds names as text alone', () => {
    expect(svg).not.toContain('<script');
    expect(svg).toContain('>&lt;script&gt;&amp;</text>');
  });

  it('needs no other file, font or style', () => {
    expect(svg.replace(/xmlns(?::xlink)?="[^"]*"/g, '')).not.toMatch(
      /https?:|url\(|@font-face|<style|<image|style=/,
    );
  });
});
