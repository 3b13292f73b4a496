import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A built site and where it is to stand. */
export interface Build {
  readonly directory: string;
  /** Scheme and host. */
  readonly site: string;
  /** Path below it, with a slash at both ends. */
  readonly base: string;
}

/** An address of the site, found in one of its files. */
export interface Found {
  /** The file, from the top of the site. */
  readonly file: string;
  /** The whole address. */
  readonly address: URL;
}

/** Not ours to judge: in a way we do not take, it asks for a file that it does not need. */
const foreign = 'pagefind/pagefind.js';

const isText = /\.(?:html|xml|json|css|txt|js|svg|csv|webmanifest)$/;

/** Files of a built site, from its top, with `/` between folders. */
export function filesOf({ directory }: Pick<Build, 'directory'>): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .map((name) => name.replaceAll(sep, '/'))
    .sort();
}

/** Every address of the site itself in its own files; those of other sites are left out. */
export function addressesIn(build: Build): readonly Found[] {
  const { directory, site, base } = build;
  return filesOf(build)
    .filter((file) => isText.test(file) && file !== foreign)
    .flatMap((file) => {
      const text = withoutNames(readFileSync(join(directory, file), 'utf8'), file);
      const home = new URL(`${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, site);
      return [...new Set([...wholeIn(text, site), ...linksIn(text, file)])]
        .filter((link) => URL.canParse(link, home))
        .map((link) => ({ file, address: new URL(link, home) }))
        .filter(({ address }) => address.origin === site);
    });
}

/** A feed without the names of its entries, which look like addresses and lead nowhere. */
function withoutNames(text: string, file: string): string {
  return file === 'feed.xml' ? text.replaceAll(/<id>.*?<\/id>/g, '') : text;
}

/** Addresses that name the site's host, wherever in a text; a stop at the end is the sentence's. */
function wholeIn(text: string, site: string): readonly string[] {
  const start = site.replaceAll('.', String.raw`\.`);
  return [...text.matchAll(new RegExp(`${start}[^\\s"'<>\\\\)]*`, 'g'))].map(([found]) =>
    unescaped(found)
      .replace(/[.,;]+$/, '')
      .replace(/["”].*$/, ''),
  );
}

/** Addresses by the place where a file of its kind has them, as they are written. */
function linksIn(text: string, file: string): readonly string[] {
  const all = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, link = '']) => link);
  if (file.endsWith('.html')) {
    const named = all(
      /\s(?:href|src|action|component-url|renderer-url|before-hydration-url)="([^"]*)"/g,
    );
    const sets = all(/\ssrcset="([^"]*)"/g).flatMap((set) =>
      set.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''),
    );
    // What a part that comes to life is given: texts in JSON.
    const props = all(/\sprops="([^"]*)"/g).flatMap((json) =>
      [...unescaped(json).matchAll(/"(\/[^"\\]*)"/g)].map(([, link = '']) => link),
    );
    return [...named, ...sets, ...props, ...stylesIn(text), ...scriptsIn(text)].map(unescaped);
  }
  if (file.endsWith('.css')) return stylesIn(text);
  if (file.endsWith('.js')) return scriptsIn(text);
  if (file.endsWith('.webmanifest')) return all(/"(?:src|start_url|scope|id)":"([^"]*)"/g);
  if (file.endsWith('datapackage.json')) return all(/"path": "([^":]+\.[a-z]+)"/g);
  return [];
}

/** Files that styles name, fonts above all. */
function stylesIn(text: string): readonly string[] {
  return [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, link = '']) => link);
}

/** Files that scripts name: modules beside them, and what was built for pages. */
function scriptsIn(text: string): readonly string[] {
  return [
    ...text.matchAll(/["'`](\.{1,2}\/[\w./-]+\.(?:js|css)|\/[\w./-]*_astro\/[\w./-]+)["'`]/g),
  ].map(([, link = '']) => link);
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
