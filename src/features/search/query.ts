import { withBase } from '#base';

/** Longest text that is looked for, UTF-16 units. */
export const longestQuery = 100;

/** A typed text as it is looked for: single spaces, none around, at most `longestQuery` long. */
export function cleaned(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().slice(0, longestQuery).trim();
}

/** What the address looks for, from its part that begins with `?`; empty where it says nothing. */
export function queryIn(search: string): string {
  return cleaned(new URLSearchParams(search).get('q') ?? '');
}

/** The address of a search; without words that of the bare page. */
export function addressOf(query: string): string {
  const words = cleaned(query);
  const asked = words === '' ? '' : `?${new URLSearchParams({ q: words }).toString()}`;
  return withBase(`/search/${asked}`);
}
