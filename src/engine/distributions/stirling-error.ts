/**
 * What Stirling's formula leaves out of ln Γ: δ(a) = ln Γ(a) − [(a − ½) ln a − a + ½ ln 2π], a > 0.
 * Densities written with δ keep their digits where ln Γ itself is large and would cancel (Loader,
 * "Fast and accurate computation of binomial probabilities", 2000). Absolute error about 1e-15.
 */
export function stirlingError(a: number): number {
  if (a >= 10) return series(a);
  const shifts = Math.ceil(10 - a);
  let product = 1;
  for (let i = 0; i < shifts; i++) product *= a + i;
  const top = a + shifts;
  return series(top) + stirling(top) - stirling(a) - Math.log(product);
}

function stirling(a: number): number {
  return (a - 0.5) * Math.log(a) - a;
}

/** NIST Digital Library of Mathematical Functions, 5.11.1. */
function series(a: number): number {
  const s = 1 / (a * a);
  return (
    (1 / 12 -
      s *
        (1 / 360 -
          s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) /
    a
  );
}

/**
 * u − 1 − ln u for u > 0: how far a ratio is from 1, as it enters the gamma and beta densities.
 * Keeps its digits near u = 1 and near 0.
 */
export function excess(u: number): number {
  return u < 0.5 ? u - 1 - Math.log(u) : u - 1 - Math.log1p(u - 1);
}
