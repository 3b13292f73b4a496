import { describe, expect, it } from 'vitest';
import { type RulerRow, rulerLayout, wordsBelow } from '#charts/ruler.ts';
import { textWidth } from '#charts/labels.ts';

const rows: RulerRow[] = [
  {
    id: 'a',
    definer: 'A',
    bands: [
      { label: 'micro', side: 'small', min: 0, max: 1e5 },
      { label: 'regular', side: 'other', min: 1e5, max: 1.1e5 },
      { label: 'macro', side: 'big', min: 1e6, max: null },
      { label: 'mega', side: 'big', min: 5e6, max: null },
    ],
  },
  { id: 'b', definer: 'B', bands: [{ label: 'micro', side: 'small', min: 1e4, max: 1e5 }] },
];

describe.each(['narrow', 'wide'] as const)('rulerLayout, %s', (name) => {
  const { x, width, height, rows: laid } = rulerLayout(rows, name);
  const [a, b] = laid;

  it('draws a band from its least to its most followers', () => {
    const [band] = b!.bands;
    expect(x.invert(band!.x) / 1e4).toBeCloseTo(1, 1);
    expect(x.invert(band!.x + band!.width) / 1e5).toBeCloseTo(1, 1);
  });

  it('carries open bands to the ends and lets none leave the picture', () => {
    const bands = laid.flatMap((row) => row.bands);
    expect(Math.min(...bands.map((band) => band.x))).toBeCloseTo(x(500), -0.5);
    for (const band of bands) expect(band.x + band.width).toBeLessThanOrEqual(width);
  });

  it('ends a band where the next word begins, so that none covers another', () => {
    a!.bands.slice(1).forEach((band, i) => {
      expect(a!.bands[i]!.x + a!.bands[i]!.width).toBeLessThanOrEqual(band.x);
    });
  });

  it('writes a word into its band only where it fits', () => {
    expect(a!.bands[0]!.fits).toBe(true);
    expect(a!.bands[1]!.fits).toBe(false);
    for (const band of a!.bands.filter(({ fits }) => fits)) {
      expect(textWidth(band.label)).toBeLessThan(band.width);
    }
  });

  it('writes every other word under its bands, apart and inside the picture', () => {
    const under = a!.bands.filter(({ fits }) => !fits);
    expect(under.map(({ label }) => label)).toContain('regular');
    const spans = under.map(({ label, wordAt }) => {
      const half = textWidth(label) / 2;
      return [wordAt - half, wordAt + half] as const;
    });
    expect(Math.min(...spans.map(([from]) => from))).toBeGreaterThanOrEqual(-0.1);
    expect(Math.max(...spans.map(([, to]) => to))).toBeLessThanOrEqual(width + 0.1);
    spans.slice(1).forEach(([from], i) => expect(from).toBeGreaterThan(spans[i]![1]));
  });

  it('keeps rows, their names and their bands inside the picture and apart', () => {
    expect(b!.y - a!.y).toBeGreaterThan(17 + wordsBelow);
    expect(b!.nameY).toBeGreaterThan(a!.y);
    expect(b!.y + 17).toBeLessThanOrEqual(height);
  });
});
