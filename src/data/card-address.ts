/** Path of the preview card of a page: `/guide/cost/` → `/cards/guide/cost.png`. */
export function cardAddress(path: string): string {
  const name = path.replace(/^\/|\/$/g, '');
  return `/cards/${name === '' ? 'home' : name}.png`;
}
