/** As many decimals as the smallest number of a link has with all its digits. */
const plain = /^\d{1,15}(?:\.\d{1,60})?(k|m)?$/;

/** A link's number: digits, a point for decimals, `k` or `m` at the end; NaN for anything else. */
export function readNumber(text: string): number {
  const match = plain.exec(text);
  if (!match) return Number.NaN;
  const suffix = match[1] ?? '';
  const factor = suffix === 'k' ? 1e3 : suffix === 'm' ? 1e6 : 1;
  return Number(suffix === '' ? text : text.slice(0, -1)) * factor;
}

/** The shortest text that `readNumber` turns into the same number: 10k, 1.5m, 0.015. */
export function writeNumber(value: number): string {
  for (const [suffix, factor] of [
    ['m', 1e6],
    ['k', 1e3],
  ] as const) {
    const short = `${value / factor}${suffix}`;
    if (value >= factor && short.length < `${value}`.length && readNumber(short) === value) {
      return short;
    }
  }
  return expand(value);
}

/** Digits without an exponent: 1e-7 → 0.0000001. */
function expand(value: number): string {
  const [mantissa = '', exponent] = `${value}`.split('e-');
  if (exponent === undefined) return mantissa;
  return `0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace('.', '')}`;
}
