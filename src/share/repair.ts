import { undo } from './pairs.ts';

/** A text that may be the link as it was written, and how many repairs made it. */
export interface Attempt {
  readonly text: string;
  readonly repairs: number;
}

/** Marks that show nothing: zero-width, direction, soft hyphen; as they are or percent-encoded. */
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|%(?:C2%AD|D8%9C|E1%A0%8E|E2%80%(?:8[B-F]|A[A-E])|E2%81%A\d|EF%BB%BF)/giu;
/** What a sentence, a quotation or a mark-up language puts behind a link. */
const trailing =
  /(?:[.,;!?)\]}>"'`’”»›…*_|\\/]|%(?:22|27|29|2C|2E|3B|3E|5C|5D|60|7C|7D|C2%BB|E2%80%(?:99|9D|A6|BA)))+$/iu;
const space = String.raw`(?:\s|%(?:09|0A|0D|20|C2%A0))`;
const lineBreak = new RegExp(`${space}*(?:[\\r\\n\\u2028]|%0A|%0D)(?:${space}|>|%3E)*`, 'giu');
const anySpace = new RegExp(`${space}+`, 'giu');
const entity =
  /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|equals|colon|plus|num|percnt))(?:;|%3B)/giu;
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{ equals: '=', colon: ':', plus: '+', num: '#', percnt: '%' },
};

/** What undoes one thing that travel does to links, in the order in which they are tried. */
const repairs: readonly ((text: string, ours: ReadonlySet<string>) => string)[] = [
  bare,
  decodeEntities,
  decodeQuotedPrintable,
  (text) => text.replace(/%(?:7E|3A)/gi, undo),
  (text) => text.replace(/%(?:7E|3A|3D|26|2B)/gi, undo),
  (text) => undo(text),
  (text) => text.replace(lineBreak, ''),
  (text) => text.replace(anySpace, ''),
  lowerKeys,
  joinNames,
  // A program that takes stars for emphasis leaves none of those that stand for “as many as fit”.
  (text) => text.replace(/~x(?=\d)/g, '~*x'),
];
const mostRepairs = 4;
const mostAttempts = 150;
/** Characters of all attempts together, so that no text keeps the page busy. */
const mostCharacters = 4e6;

/**
 * The text itself and then what it may have been before it was sent about: one repair, two, up to
 * four, in a fixed order, each text once.
 *
 * @param ours - Every key a link of this kind may hold.
 */
export function* attemptsAt(text: string, ours: ReadonlySet<string>): Generator<Attempt, void> {
  const most = Math.min(mostAttempts, Math.ceil(mostCharacters / (text.length + 1)));
  const seen = new Set([text]);
  let wave = [text];
  for (let count = 0; wave.length > 0; count += 1) {
    for (const each of wave) yield { text: each, repairs: count };
    if (count === mostRepairs) return;
    const next: string[] = [];
    for (const repaired of wave.flatMap((each) => repairs.map((repair) => repair(each, ours)))) {
      if (seen.has(repaired) || seen.size >= most) continue;
      seen.add(repaired);
      next.push(repaired);
    }
    wave = next;
  }
}

/** Without what stands before the keys, behind the last value, and unseen between. */
function bare(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/^[^=&]*(?:#|%23)/i, '')
    .replace(/^[\s/?!&<"'“‘([{]+/, '')
    .replace(trailing, '')
    .replaceAll('?', '&');
}

/** `&amp;`, `&#38;` and the like, with or without the semicolon encoded. */
function decodeEntities(text: string): string {
  return text.replace(entity, (_, decimal?: string, hex?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(Number(decimal ?? `0x${hex ?? '0'}`))
      : (entities[name.toLowerCase()] ?? ''),
  );
}

/** In quoted-printable text `=3D` is the equals sign and any other one is a soft line break. */
function decodeQuotedPrintable(text: string): string {
  if (!/=3D/i.test(text)) return text;
  return text
    .replace(new RegExp(`=(?!3D|26|7E|2B|3A|25)${space}*`, 'giu'), '')
    .replace(/=(3D|26|7E|2B|3A|25)/gi, (_, code: string) => undo(`%${code}`));
}

/** Keys and words in small letters; names stay, a currency is in capitals. */
function lowerKeys(text: string): string {
  if (!/[A-Z]/.test(text)) return text;
  return text
    .split('&')
    .map((pair) => {
      const [key = '', ...values] = pair.split('=');
      const value = values.length > 0 ? `=${values.join('=')}` : '';
      const small = key.toLowerCase();
      if (small === 'cur') return small + value.toUpperCase();
      const at = value.indexOf('~');
      if (small !== 'mix' || at < 0) return small + (small === 'mix' ? value : value.toLowerCase());
      return small + value.slice(0, at) + value.slice(at).toLowerCase();
    })
    .join('&');
}

/** A name whose `&` was decoded fell apart into pairs that begin with no key of ours. */
function joinNames(text: string, ours: ReadonlySet<string>): string {
  const pairs: string[] = [];
  for (const pair of text.split('&')) {
    const before = pairs.at(-1) ?? '';
    const isRest = before.startsWith('mix=') && !before.includes('~');
    if (isRest && !ours.has(pair.split('=')[0] ?? '')) pairs.push(`${pairs.pop() ?? ''}%26${pair}`);
    else pairs.push(pair);
  }
  return pairs.join('&');
}
