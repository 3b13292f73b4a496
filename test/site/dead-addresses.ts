import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, filesOf, type Found } from './site-addresses.ts';

/** Those of a site's own addresses that name no file of it, or no anchor in that file. */
export function deadAmong(all: readonly Found[], build: Build): readonly Found[] {
  const files = new Set(filesOf(build));
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(join(build.directory, file), 'utf8');
    texts.set(file, text);
    return text;
  };
  return all.filter(({ address }) => {
    const file = fileOf(address, build);
    if (file === undefined || !files.has(file)) return true;
    const anchor = anchorOf(address);
    return anchor !== undefined && !textOf(file).includes(`id="${anchor}"`);
  });
}

/** The file of an address, from the top of the site; undefined for one that leads out of it. */
function fileOf({ pathname }: URL, { base }: Build): string | undefined {
  const path = decodeURIComponent(pathname);
  if (!path.startsWith(base)) return undefined;
  const place = path.slice(base.length);
  // What hosts show for every address where nothing is calls itself so.
  if (place === '404/') return '404.html';
  // The files of a picture are named without their endings.
  if (/^(?:chart|figures)\/[\w-]+$/.test(place)) return `${place}.csv`;
  return place.replace(/(^|\/)$/, '$1index.html');
}

/** An anchor, or undefined for none and for a state in a link. */
function anchorOf({ hash }: URL): string | undefined {
  return hash === '' || hash.includes('=') ? undefined : decodeURIComponent(hash.slice(1));
}
