/** What reading a typed number gave: the number, or what is wrong and what to do, in words. */
export type Parsed =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

const suffixes: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, bn: 1e9, b: 1e9 };
const shape = /^([-+]?)([\d., '’\u00a0\u202f]+?)\s*(k|m|bn|b|)\s*(%|percent|)$/i;

/**
 * Reads a number as people type it: `1,000`, `1.000,50`, `1 000`, `1k`, `1.5m`, `$45`, `45 €`,
 * `2,5 %`. The last comma or point is the decimal mark, unless exactly three digits follow it and
 * nothing contradicts thousands (`1,000` is a thousand; `1.500` too; `0.125` and `1,5` are decimals).
 *
 * @param text - What was typed; any string.
 * @param percent - True where the field is a percentage: `2.5` and `2.5 %` both give 0.025.
 *   Elsewhere a percent sign divides by 100 too, since nobody types it otherwise.
 */
export function parseNumber(text: string, percent = false): Parsed {
  const bare = text
    .normalize('NFKC')
    .replace(/[\p{Sc}]|\b(?:usd|eur|gbp)\b/giu, '')
    .trim();
  if (bare === '') return { ok: false, problem: 'Type a number, for example 45.' };
  const match = shape.exec(bare);
  if (!match) return { ok: false, problem: `“${shorten(text)}” is not a number. Try 45 or 1,000.` };
  const [, sign = '', body = '', suffix = '', mark = ''] = match;
  const digits = plainDigits(body);
  if (digits === undefined) {
    return {
      ok: false,
      problem: `“${shorten(text)}” can be read in two ways. Try 1000 or 1000.50.`,
    };
  }
  const factor = suffixes[suffix.toLowerCase()] ?? 1;
  const value = Number(`${sign}${digits}`) * factor;
  if (!Number.isFinite(value)) return { ok: false, problem: `“${shorten(text)}” is too long.` };
  return { ok: true, value: percent || mark !== '' ? value / 100 : value };
}

/** `1.000,50` → `1000.50`; undefined where the marks make no sense. */
function plainDigits(body: string): string | undefined {
  const compact = body.replace(/[ '’]/g, '');
  const marks = compact.replace(/\d/g, '');
  if (!/\d/.test(compact)) return undefined;
  if (marks === '') return compact;
  const last = marks.at(-1) ?? '';
  const other = last === ',' ? '.' : ',';
  const count = [...marks].filter((mark) => mark === last).length;
  const at = compact.lastIndexOf(last);
  const head = compact.slice(0, at);
  const tail = compact.slice(at + 1);
  const grouped = (part: string, mark: string): boolean =>
    new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})*$`).test(part);
  if (count > 1) {
    return !marks.includes(other) && grouped(compact, last)
      ? compact.replaceAll(last, '')
      : undefined;
  }
  if (marks.includes(other)) {
    return grouped(head, other) ? `${head.replaceAll(other, '')}.${tail}` : undefined;
  }
  return grouped(compact, last) && tail.length === 3
    ? `${head}${tail}`
    : `${head || '0'}.${tail || '0'}`;
}

function shorten(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, ' ').trim();
  return clean.length > 24 ? `${clean.slice(0, 23)}…` : clean;
}
