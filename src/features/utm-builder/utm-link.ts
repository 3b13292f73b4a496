/** The labels of a link, as typed; an empty one is left out of the link. */
export interface Labels {
  /** Where the link stands: `instagram`. */
  readonly source: string;
  /** Through whom: `creator`. */
  readonly medium: string;
  /** Which campaign: `spring-socks`. */
  readonly campaign: string;
  /** Which partner: `anna-bakes`. */
  readonly content: string;
}

/** A labeled link, or what is wrong with the address and what to do. */
export type UtmLink =
  { readonly ok: true; readonly link: string } | { readonly ok: false; readonly problem: string };

const keys = {
  source: 'utm_source',
  medium: 'utm_medium',
  campaign: 'utm_campaign',
  content: 'utm_content',
} as const satisfies Record<keyof Labels, string>;

/**
 * Puts labels on the address of a page. What the address already holds stays as it is, letter by letter,
 * except earlier labels of the same name.
 */
export function utmLink(address: string, labels: Labels): UtmLink {
  const read = readAddress(address);
  if (!read.ok) return read;
  const { page, query, anchor } = read;
  const added = Object.entries(keys)
    .map(([name, key]) => [key, tidyLabel(labels[name as keyof Labels])] as const)
    .filter(([, value]) => value !== '');
  const replaced = new Set<string>(added.map(([key]) => key));
  const kept = query.split('&').filter((pair) => pair !== '' && !replaced.has(keyOf(pair)));
  const pairs = [...kept, ...added.map(([key, value]) => `${key}=${encodeURIComponent(value)}`)];
  const search = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  return { ok: true, link: `${page}${search}${anchor}` };
}

/**
 * A label as statistics tell it apart from others: lower case, words joined by hyphens. `Anna Bakes` and
 * `anna bakes` would count as two partners.
 */
export function tidyLabel(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');
}

/** Partners typed one a line, tidied, without empty lines and repeats; at most 100. */
export function partnersOf(typed: string): string[] {
  return [...new Set(typed.split('\n').map(tidyLabel))].filter((name) => name !== '').slice(0, 100);
}

type Address =
  | { readonly ok: true; readonly page: string; readonly query: string; readonly anchor: string }
  | { readonly ok: false; readonly problem: string };

function readAddress(typed: string): Address {
  const text = typed.trim();
  const refuse = (problem: string): Address => ({ ok: false, problem });
  if (text === '') return refuse('Type the address of the page people are to land on.');
  if (/\s/.test(text)) return refuse('An address has no spaces. Copy it from your browser’s bar.');
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') {
    return refuse(`“${scheme}:” is not a web page. The address starts with https://`);
  }
  const whole = scheme === undefined ? `https://${text.replace(/^\/+/, '')}` : text;
  if (!URL.canParse(whole)) {
    return refuse('This is not a web address. Try one such as your-shop.com/socks');
  }
  const { hostname } = new URL(whole);
  if (!/[^.]\.[^.]/.test(hostname)) {
    return refuse(`“${hostname}” looks unfinished. Is .com or another ending missing?`);
  }
  const [, page = '', query = '', anchor = ''] = /^([^?#]*)\??([^#]*)(#.*)?$/.exec(whole) ?? [];
  return { ok: true, page, query, anchor };
}

function keyOf(pair: string): string {
  return pair.split('=', 1)[0]?.toLowerCase() ?? '';
}
