/** Contrast of two colors in hexadecimal as WCAG 2.2 defines it, 1–21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (x + 0.05) / (y + 0.05);
}

/** A color that lies over another with an opacity, 0–1, as browsers mix them. */
export function over(front: string, back: string, opacity: number): string {
  const [top, ground] = [partsOf(front), partsOf(back)];
  const mixed = top.map((part, at) => opacity * part + (1 - opacity) * (ground[at] ?? 0));
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = partsOf(hex).map((whole) => {
    const part = whole / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue, 0–255. */
function partsOf(hex: string): readonly number[] {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
