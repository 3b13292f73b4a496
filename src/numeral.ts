/** How numbers are written: a typed text taken apart into its number and the signs around it. */

/** A number as it was typed. */
export interface Numeral {
  /** The number, scale and exponent included; a lone mark before exactly three digits groups. */
  readonly value: number;
  /** The other reading, where such a mark marks decimals: `1.500` and `1,500` → 1.5. */
  readonly decimal: number | undefined;
  /** That mark; undefined where there is only one reading. */
  readonly mark: '.' | ',' | undefined;
  /** The power of ten of a word after it: 3 for `k`, 0 for none. */
  readonly scale: number;
  /** Whether a percent sign stands beside it. */
  readonly percent: boolean;
  /** What else stands before and after it, as typed: `US$`, `kr`; empty for a bare number. */
  readonly signs: readonly string[];
}

const scales: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  lakh: 5,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  crore: 7,
  b: 9,
  bn: 9,
  billion: 9,
};
const scaleShape = new RegExp(
  `^(${Object.keys(scales).reverse().join('|')})(?![\\p{L}\\p{M}])`,
  'iu',
);
const percentShape = /^(?:%|per ?cent\b|pct\b)/i;

/** What may group digits, with what may then mark decimals: `1,000.5`, `1.000,5`, `1 000,5`. */
const groupings = [',', '.', "'", ' '].flatMap((group) =>
  ['.', ','].flatMap((mark) => {
    const end = `(?:[${mark}]\\d*)?$`;
    const western = `[1-9]\\d{0,2}(?:[${group}]\\d{3})+`;
    const indian = `[1-9]\\d?(?:,\\d{2})+,\\d{3}`;
    const shape = new RegExp(`^(?:${group === ',' ? `${western}|${indian}` : western})${end}`);
    return group === mark ? [] : [{ group, mark, shape }];
  }),
);

/**
 * A text in plain marks: digits of all scripts as 0–9, one kind of space, minus and apostrophe, no
 * invisible characters, no `,-` for "no cents". Case and everything else stay.
 */
export function plainText(text: string): string {
  return (
    text
      // Before compatibility forms, which turn ´ into a space and an accent.
      .replace(/[‘’ʼ′`´]/g, "'")
      // Likewise 10² is not 102.
      .replace(/\p{No}/gu, '^$&')
      .normalize('NFKC')
      .replace(/\p{Nd}/gu, plainDigit)
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/\p{Cf}/gu, '')
      .replaceAll('٫', '.')
      .replace(/[٬،]/g, ',')
      .replaceAll('٪', '%')
      .replace(/\s+/g, ' ')
      .replace(/(\d)[.,:]--?(?! ?\d)/g, '$1')
      .trim()
  );
}

/** A plain text as one number, or as two where it is a range: `500-900`, `500 to 900`. */
export function splitRange(plain: string): readonly [string] | readonly [string, string] {
  for (const { index, 0: mark } of plain.matchAll(/-| to |\.{2,}/gi)) {
    const low = plain.slice(0, index);
    const high = plain.slice(index + mark.length);
    const exponent = mark === '-' && /\de$/i.test(low) && /^\d/.test(high);
    if (!exponent && /\d/.test(low) && /\d/.test(high)) return [low.trim(), high.trim()];
  }
  return [plain];
}

/**
 * Takes a plain text apart; undefined where it holds no number, or marks that make no sense.
 *
 * @param plain - What `plainText` gave.
 * @param power - A power of ten to multiply by: −2 where the number is a percentage. Done on the
 *   digits, so that 12.345 becomes the double nearest .12345.
 */
export function readNumeral(plain: string, power = 0): Numeral | undefined {
  const start = startOf(plain);
  if (start === undefined) return undefined;
  const body = /^[\d.,' ]*/.exec(plain.slice(start))?.[0] ?? '';
  const before = /^([-+]?) ?(.*?) ?([-+]?)$/.exec(plain.slice(0, start).trim());
  const [, first = '', head = '', last = ''] = before ?? [];
  const after = readAfter(plain.slice(start + body.length));
  const prefixed = head === '%';
  const readings = readDigits(body.trim(), after.scale + after.exponent !== 0);
  if (!before || !readings || (first !== '' && last !== '')) return undefined;
  const exponent = after.scale + after.exponent + power;
  const [value, decimal] = readings.map((digits) =>
    digits === undefined ? undefined : Number(`${first}${last}${digits}e${exponent}`) + 0,
  );
  if (value === undefined) return undefined;
  return {
    value,
    decimal,
    mark: decimal === undefined ? undefined : body.includes('.') ? '.' : ',',
    scale: after.scale,
    percent: prefixed || after.percent,
    signs: [prefixed ? '' : head, after.sign].filter((sign) => sign !== ''),
  };
}

/** Where the number begins: its first digit, or the mark before it unless that ends a word (`Rs.`). */
function startOf(plain: string): number | undefined {
  const digit = /\d/.exec(plain)?.index;
  if (digit === undefined) return undefined;
  return /(?:^|[^\p{L}\p{M}])[.,]$/u.test(plain.slice(0, digit)) ? digit - 1 : digit;
}

/** What follows the digits: an exponent, a scale, a percent sign, then what else there is. */
function readAfter(text: string): {
  exponent: number;
  scale: number;
  percent: boolean;
  sign: string;
} {
  const exponent = /^e([-+]?\d{1,4})(?!\d)/i.exec(text);
  let rest = text.slice(exponent?.[0].length ?? 0).trim();
  const scale = scaleShape.exec(rest)?.[0] ?? '';
  rest = rest.slice(scale.length).trim();
  const percent = percentShape.exec(rest)?.[0] ?? '';
  return {
    exponent: Number(exponent?.[1] ?? 0),
    scale: scales[scale.toLowerCase()] ?? 0,
    percent: percent !== '',
    sign: rest.slice(percent.length).trim(),
  };
}

/** `1.000,50` → `1000.50`; two readings where a lone mark may group or mark decimals. */
function readDigits(
  body: string,
  scaled: boolean,
): readonly [string, string | undefined] | undefined {
  const grouping = groupings.find(({ shape }) => shape.test(body));
  const decimal = /^(?:\d+[.,]?\d*|[.,]\d+)$/.test(body) ? body.replace(',', '.') : undefined;
  if (!grouping) return decimal === undefined ? undefined : [decimal, undefined];
  const grouped = body.replaceAll(grouping.group, '').replace(grouping.mark, '.');
  // Nobody groups before a scale with a point: 1.250k is 1,250, as 1.2k is 1,200.
  if (decimal !== undefined && grouping.group === '.' && scaled) return [decimal, undefined];
  return [grouped, decimal];
}

/** A digit of any script as 0–9: Unicode keeps each script's ten in one run. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return `${code - zero}`;
}
