const tag = /<Cite\b[^>]*?\bids?=(?:"([^"]*)"|'([^']*)'|\{([^}]*)\})/g;

/**
 * Ids that a chapter cites by `<Cite id="…">` or `<Cite ids=…>`, where `ids` is a list in one string
 * (`"S0 S1"`, `"S0, S1"`) or an array of strings (`{['S0', 'S1']}`). In order, repeats kept.
 */
export function citationsIn(mdx: string): string[] {
  return [...mdx.matchAll(tag)].flatMap(([, double, single, braced]) =>
    braced === undefined
      ? (double ?? single ?? '').split(/[\s,]+/).filter((id) => id !== '')
      : [...braced.matchAll(/['"`]([^'"`]+)['"`]/g)].map((match) => match[1] ?? ''),
  );
}
