/**
 * The address of a path of the site, wherever the site stands: `/guide/` → `/partner-mix/guide/`. Pages,
 * figures and links say where things are from the top of the site; what is sent to a browser goes
 * through here.
 *
 * @param path - From the top of the site, `/guide/#small`.
 * @param base - Where the site stands, with a slash at both ends. What runs before the build is set up
 *   must name it.
 */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  if (!path.startsWith('/'))
    throw new RangeError(`“${path}” does not begin at the top of the site`);
  return `${base}${path.slice(1)}`;
}

/** A page's path from the top of the site: the inverse of `withBase`. Throws `RangeError` outside the site. */
export function withoutBase(path: string, base: string = import.meta.env.BASE_URL): string {
  if (!path.startsWith(base)) throw new RangeError(`“${path}” is not below ${base}`);
  return `/${path.slice(base.length)}`;
}
