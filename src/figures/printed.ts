const number = /([−-]?)[^\d\s.,]?(\d[\d,]*(?:\.\d+)?)([kM]?)(?![\d\p{L}])/gu;
const powers: Readonly<Record<string, number>> = { '': 0, k: 3, M: 6 };

/**
 * The numbers that a text of `format.ts` prints, in its unit, so that a spreadsheet holds what the page
 * says and no digit more: `−$180 to $1,350` → −180 and 1350, `10k` → 10000, `4.5%` → 4.5.
 */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(number)].map(([, sign, digits = '', power = '']) => {
    const size = Number(`${digits.replaceAll(',', '')}e${powers[power]}`);
    return sign === '' ? size : -size;
  });
}

/** The one number that a text prints. @throws RangeError where it prints none */
export function numberIn(text: string): number {
  const [first] = numbersIn(text);
  if (first === undefined) throw new RangeError(`“${text}” prints no number`);
  return first;
}

/** The ends of a printed range; one number is both. @throws RangeError where it prints none */
export function endsIn(text: string): readonly [low: number, high: number] {
  const low = numberIn(text);
  return [low, numbersIn(text).at(-1) ?? low];
}

/** What a text prints, in three cells: one number, or the ends of a range. */
export function oneOrEnds(
  text: string,
): readonly [one: number | null, low: number | null, high: number | null] {
  const [low, high] = endsIn(text);
  return numbersIn(text).length > 1 ? [null, low, high] : [low, null, null];
}
