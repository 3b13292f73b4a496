/**
 * One `key=value` of a link, percent codes undone. `parts` is the value between its tildes: one text,
 * or for a mix its name and then its groups; empty where the link has the key without `=`.
 */
export interface Pair {
  readonly key: string;
  readonly parts: readonly string[];
}

/** A pair of one value. */
export function pairOf(key: string, value: string): Pair {
  return { key, parts: [value] };
}

/** The value of a pair as one text, for numbers, words and messages. */
export function valueOf({ parts }: Pair): string {
  return parts.join('~');
}

/** The pairs of a link in order; never throws: a broken percent code stays as it stands. */
export function splitPairs(text: string): Pair[] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      if (at < 0) return { key: undo(pair), parts: [] };
      const key = undo(pair.slice(0, at));
      const value = pair.slice(at + 1);
      if (key !== 'mix') return pairOf(key, undo(value));
      const [name = '', ...groups] = value.split('~');
      return { key, parts: [undo(name.replaceAll('+', ' ')), ...groups.map(undo)] };
    });
}

/**
 * Writes pairs in the one way in which the site writes them. Everything but letters, digits and
 * `-_.` of a name is percent-encoded and a space is `+`; of groups and numbers `:`, `=` and `*` stay.
 */
export function joinPairs(pairs: readonly Pair[]): string {
  return pairs.map(joinPair).join('&');
}

function joinPair({ key, parts }: Pair): string {
  const [first, ...rest] = parts;
  if (first === undefined) return encode(key);
  const value = key === 'mix' ? encode(first).replaceAll('%20', '+') : plain(first);
  return `${plain(key)}=${[value, ...rest.map(plain)].join('~')}`;
}

function plain(text: string): string {
  if (/^[\w.:=*-]*$/.test(text)) return text;
  return encode(text).replace(/%3A|%3D|%2A/g, decodeURIComponent);
}

/** Percent-encodes what a link could lose or a text program could take for its own mark. */
function encode(text: string): string {
  if (/^[\w.-]*$/.test(text)) return text;
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[~!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Undoes percent codes as far as they are whole. */
export function undo(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
