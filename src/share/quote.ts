import { cleanName, shorten } from './names.ts';

/** A term and what stood for it, cleaned and cut, in quotation marks. */
export function quote(term: string, text: string): string {
  const [name, value] = [term, text].map((part) => shorten(cleanName(part), 24));
  return `“${name} = ${value}”`;
}
