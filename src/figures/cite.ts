import { withBase } from '#base';
import type { Figure } from './figure.ts';

/** What a figure may be used for, and where that is written. */
export const license = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The month of a data set: `2026-12` → `December 2026`. */
export function monthOf(compiled: string): string {
  const month = new Date(`${compiled}-15`);
  return month.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Address of the site, as Astro hands it on. */
type Site = URL | undefined;

/** Where a figure stands: `https://…/guide/engagement/#figure-reach-by-size`. */
export function addressOf(figure: Placed, site: Site): string {
  return new URL(placeOf(figure), site).href;
}

/** The same within the site: `/guide/engagement/#figure-reach-by-size`. */
export function placeOf({ page, name, places }: Placed): string {
  return withBase(`${page}#${places?.fragment ?? `figure-${name}`}`);
}

/** What tells where a figure and its files stand. */
type Named = Pick<Figure, 'name' | 'places'>;
type Placed = Named & Pick<Figure, 'page'>;

/** The kinds of files of a figure, and what each is for. */
export const fileKinds = [
  { kind: 'svg', about: 'a drawing that stays sharp at any size' },
  { kind: 'png', about: 'a picture for slides and posts' },
  { kind: 'csv', about: 'the numbers for a spreadsheet' },
] as const;

/** Address of the files of a figure, without their endings: `/figures/reach-by-size`. */
export function filesOf({ name, places }: Named): string {
  return withBase(places?.files ?? `/figures/${name}`);
}

/** Address of the page that shows a figure in a frame: `/embed/reach-by-size/`. */
export function frameOf({ name, places }: Named): string {
  return withBase(places?.frame ?? `/embed/${name}/`);
}

/** A figure as another text cites it: author, year, title, address, month of the data, license. */
export function citation(figure: Figure, { compiled: newest, site }: Published): string {
  const { compiled = newest } = figure;
  const title = figure.finding.replace(/\.$/, '');
  return `Partner Mix (${compiled.slice(0, 4)}). “${title}.” ${addressOf(figure, site)}. Data of ${monthOf(compiled)}. License: ${license.name}.`;
}

/** When the data were compiled, `2026-12`, and where the site stands. */
export interface Published {
  readonly compiled: string;
  readonly site: Site;
}

/** The HTML that shows a figure within another page. */
export function embedCode(figure: Figure, site: Site): string {
  const { finding: title, height } = figure;
  return frameCode({ src: new URL(frameOf(figure), site).href, title, height });
}

/**
 * The HTML of a frame within another page. It needs no script of that page. What is in the frame may
 * run scripts of its own, open links in new tabs and save files, and reaches nothing of that page.
 *
 * @param frame - Its whole address, what it shows, and its height in pixels.
 */
export function frameCode(frame: { src: string; title: string; height: number }): string {
  const { src, title, height } = frame;
  const allowed = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
  return `<iframe src="${src}" title="${escaped(title)}" width="100%" height="${height}" style="border: 0" loading="lazy" sandbox="${allowed}"></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
