/** Numbers of the claims that a chapter answers by `<Claim id="…" />`, in order, repeats kept. */
export function claimsMarkedIn(mdx: string): string[] {
  return [...mdx.matchAll(/<Claim\b[^>]*?\bid="([^"]*)"/g)].map(([, id = '']) => id);
}
