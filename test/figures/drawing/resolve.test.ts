import { describe, expect, test } from 'vitest';
import { valuesOf } from '#figures/drawing/colors.ts';
import { resolved } from '#figures/drawing/resolve.ts';
import { setting } from '../../charts/picture/faces.ts';

const values = valuesOf(
  ':root { --paper: light-dark(#fff, #000); --ink: #111; } .hue-1 { --hue: var(--ink); }',
);
const standing = (inside: string, rules = ''): string =>
  resolved(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title><desc>d</desc><style>${rules}</style>${inside}</svg>`,
    { values, setting },
  );

describe('resolved', () => {
  test('writes the rules of a stylesheet to what they speak of, in the values of its hue', () => {
    const svg = standing(
      '<g class="hue-1"><rect class="bar" width="2"/></g><rect width="3"/>',
      '.bar { fill: var(--hue); stroke-width: 2px; cursor: pointer } @container (min-width: 9em) { .bar { fill: red } }',
    );
    expect(svg).toContain('<rect width="2" fill="#111" stroke-width="2"/>');
    expect(svg).toContain('<rect width="3"/>');
    expect(svg).not.toMatch(/style|class|var\(|red/);
  });

  test('lets a rule win over an attribute, and what is nearer over what is further', () => {
    const svg = standing(
      '<g class="all"><circle r="1" fill="blue" class="one"/><circle r="2"/></g>',
      '.all { fill: #abc } .one { fill: #def }',
    );
    expect(svg).toContain('<circle r="1" fill="#def"/>');
    expect(svg).toContain('<g fill="#abc">');
  });

  test('sets texts as outlines, each letter written once, and keeps title and description', () => {
    const svg = standing('<text x="1" y="2">aba</text>');
    expect(svg).not.toContain('<text');
    expect(svg.match(/<path id=/g)).toHaveLength(2);
    expect(svg.match(/<use /g)).toHaveLength(3);
    expect(svg).toContain('<title>t</title><desc>d</desc><defs>');
  });

  test('writes an outline once that comes again, where its class says so', () => {
    const svg = standing(
      '<path class="shared-outline" transform="scale(2)" fill="red" d="M0 0H9"/><path class="shared-outline" d="M0 0H9"/><path d="M1 1H2"/>',
    );
    expect(svg.match(/<path id="l0" d="M0 0H9"\/>/g)).toHaveLength(1);
    expect(svg).toContain('<use transform="scale(2)" fill="red" xlink:href="#l0"/>');
    expect(svg).toContain('<path d="M1 1H2"/>');
  });

  test('sets a text around its place where its rule says so, with an edge below it', () => {
    const svg = standing(
      '<text x="100" y="2">ab</text>',
      'text { text-anchor: end; stroke: var(--paper); stroke-width: 3px; font-size: 10px }',
    );
    const [edge, letters] = [...svg.matchAll(/<g transform="translate\(([\d.]+) 2\)[^>]*>/g)];
    expect(Number(edge?.[1])).toBeLessThan(100);
    expect(edge?.[0]).toContain('stroke="#fff"');
    expect(edge?.[0]).toContain('fill="none"');
    expect(letters?.[0]).toContain('fill="#22282b"');
  });

  test('puts a drawing in a drawing in its place', () => {
    const svg = standing(
      '<svg x="10" y="20" width="50" height="50" viewBox="-10 -10 20 20"></svg>',
    );
    expect(svg).toContain('transform="translate(35 45) scale(2.5)"');
    expect(svg.match(/<svg/g)).toHaveLength(1);
  });

  test('refuses a letter that our typefaces lack', () => {
    expect(() => standing('<text>猫</text>')).toThrow('猫');
  });
});
