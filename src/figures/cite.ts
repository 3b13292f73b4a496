import type { Figure } from './figure.ts';
import type { FigureName } from './names.ts';

/** What a figure may be used for, and where that is written. */
export const license = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

const monthFormat = new Intl.DateTimeFormat('en-US', {
  ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
});

/** The month of a data set: `2026-12` → `December 2026`. */
export function monthOf(compiled: string): string {
  return monthFormat.format(new Date(`${compiled}-15`));
}

/** Address of the site, as Astro hands it on. */
type Site = URL | undefined;

/** Where a figure stands: `https://…/guide/engagement/#figure-reach-by-size`. */
export function addressOf({ page, name }: Pick<Figure, 'page' | 'name'>, site: Site): string {
  return new URL(`${page}#figure-${name}`, site).href;
}

/** Where a file of a figure stands on the site: `/figures/reach-by-size.svg`. */
export function fileOf(name: FigureName, kind: 'svg' | 'png' | 'csv'): string {
  return `/figures/${name}.${kind}`;
}

/** A figure as another text cites it: author, year, title, address, month of the data, license. */
export function citation(figure: Figure, { compiled, site }: Published): string {
  const title = figure.finding.replace(/\.$/, '');
  return `Partner Mix (${compiled.slice(0, 4)}). “${title}.” ${addressOf(figure, site)}. Data of ${monthOf(compiled)}. License: ${license.name}.`;
}

/** When the data were compiled, `2026-12`, and where the site stands. */
export interface Published {
  readonly compiled: string;
  readonly site: Site;
}

/**
 * The HTML that shows a figure within another page. It needs no script of that page, and works in a
 * frame that is forbidden to run any.
 */
export function embedCode({ name, finding, height }: Figure, site: Site): string {
  const src = new URL(`/embed/${name}/`, site).href;
  return `<iframe src="${src}" title="${escaped(finding)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
