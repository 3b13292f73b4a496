/**
 * The continued fraction a₀/(b₀ + a₁/(b₁ + a₂/(b₂ + …))) by the modified Lentz method (Press et
 * al., Numerical Recipes, §5.2), to the precision of a double.
 *
 * @param term gives [aᵢ, bᵢ]
 */
export function continuedFraction(term: (i: number) => readonly [number, number]): number {
  let value = TINY;
  let c = value;
  let d = 0;
  for (let i = 0; i < MAX_TERMS; i++) {
    const [a, b] = term(i);
    d = 1 / nonzero(b + a * d);
    c = nonzero(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= 2 * Number.EPSILON) break;
  }
  return value;
}

const TINY = 1e-60;
/** Enough for shapes up to about 1e9, which need some √shape terms. */
const MAX_TERMS = 100_000;

function nonzero(x: number): number {
  return x === 0 ? TINY : x;
}
