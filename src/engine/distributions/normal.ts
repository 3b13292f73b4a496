import { gammaTails } from './tails.ts';

// Of each ratio of polynomials the coefficients above the line, then those below it but for the first,
// which is 1. In arrays, since compilers load those faster than numbers in the code.
// prettier-ignore
const MIDDLE = Float64Array.of(
  3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
  1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
  3.3430575583588128105e4, 2.5090809287301226727e3,
  4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
  2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
  5.2264952788528545610e3,
);

// prettier-ignore
const TAIL = Float64Array.of(
  1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
  3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
  2.27238449892691845833e-2, 7.74545014278341407640e-4,
  2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
  1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
  1.05075007164441684324e-9,
);

// prettier-ignore
const FAR_TAIL = Float64Array.of(
  6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
  2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
  2.71155556874348757815e-5, 2.01033439929228813265e-7,
  5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
  7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
  2.04426310338993978564e-15,
);

/**
 * The value a standard normal variable stays below with probability `p`, 0 < p < 1; good to about
 * 1 part in 10¹⁵. Wichura, *Algorithm AS 241*, Applied Statistics 37 (1988), routine PPND16: one
 * ratio of polynomials for the middle, two for the tails.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(MIDDLE, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5);
  return q < 0 ? -size : size;
}

/** Numbers of a column that lie in a tail, and their places, of as many as are looked at together. */
const tails = new Float64Array(1024);
const tailPlaces = new Int32Array(1024);

/**
 * `normalQuantile` of the first `count` numbers of a column, in their place; they have at most 33
 * binary digits, as `uniform` gives them. Which of them lie in a tail is chance, and a processor loses
 * time wherever it guesses wrong: so all are taken for the middle first, and those in the tails, listed
 * without a branch, are mended afterwards.
 */
export function toNormal(column: Float64Array, count: number): void {
  const c = MIDDLE;
  for (let from = 0; from < count; from += tails.length) {
    const to = Math.min(count, from + tails.length);
    let listed = 0;
    for (let i = from; i < to; i++) {
      const q = column[i]! - 0.5;
      tails[listed] = q;
      tailPlaces[listed] = i;
      listed += Number(Math.abs(q) > 0.425);
      const x = 0.180625 - q * q;
      // `ratio`, written out: called, it would hand over every number in a box of its own.
      // prettier-ignore
      column[i] = q * (
        (((((((c[7]! * x + c[6]!) * x + c[5]!) * x + c[4]!) * x + c[3]!) * x + c[2]!) * x + c[1]!) * x + c[0]!) /
        (((((((c[14]! * x + c[13]!) * x + c[12]!) * x + c[11]!) * x + c[10]!) * x + c[9]!) * x + c[8]!) * x + 1));
    }
    for (let j = 0; j < listed; j++) {
      const q = tails[j]!;
      const r = Math.sqrt(-Math.log(0.5 - Math.abs(q)));
      const size = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5);
      column[tailPlaces[j]!] = (q / Math.abs(q)) * size;
    }
  }
}

/** Probability that a standard normal variable stays below `z`; keeps its digits in both tails. */
export function normalProbability(z: number): number {
  if (z === 0) return 0.5;
  const { lower, upper } = gammaTails(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : (1 + lower) / 2;
}

/** Two polynomials of degree 7, one over the other, by Horner's rule. */
// prettier-ignore
function ratio(c: Float64Array, x: number): number {
  return (
    (((((((c[7]! * x + c[6]!) * x + c[5]!) * x + c[4]!) * x + c[3]!) * x + c[2]!) * x + c[1]!) * x + c[0]!) /
    (((((((c[14]! * x + c[13]!) * x + c[12]!) * x + c[11]!) * x + c[10]!) * x + c[9]!) * x + c[8]!) * x + 1)
  );
}
