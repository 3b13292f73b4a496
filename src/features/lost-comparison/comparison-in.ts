import { readFragment } from '#share';

/**
 * The comparison that an address carries though it leads nowhere: behind `#`, behind `?`, or in the
 * path, where a mail program has turned `#` into `%23`. As it stands in the address, to be put behind
 * the calculator's `#`; undefined where there is none.
 */
export function comparisonIn({
  hash,
  search,
  pathname,
}: Pick<URL, 'hash' | 'search' | 'pathname'>) {
  const places = [hash.slice(1), search.slice(1), ...tailsOf(pathname)];
  return places.find((text) => readFragment(text).kind === 'state');
}

/** What follows each encoded `#` and each slash of a path, longest first. */
function tailsOf(path: string): readonly string[] {
  return [...path.matchAll(/\/|%(?:25)*23/gi)].map(({ 0: mark, index }) =>
    path.slice(index + mark.length),
  );
}
