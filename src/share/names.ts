import { caps } from './state.ts';

/** Characters nobody sees, which could hide, reorder or break a name; joiners are looked at apart. */
const unseen =
  /[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}]|(?![\u200c\u200d\ufe00-\ufe0f\u180b-\u180f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
/** The letters of a flag such as Scotland’s are unseen too, but spell it. */
const flag = /\u{1f3f4}[\u{e0030}-\u{e007a}]+\u{e007f}/gu;
/** Joiners that follow each other, and what stands before them. */
const joiners = /([^\u200c\u200d]?)([\u200c\u200d])[\u200c\u200d]*/gu;
/** What a joiner may follow: an emoji, or a letter or mark of a script whose words need joiners. */
const joined =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]|(?![\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hani}\p{scx=Kana}\p{scx=Hira}\p{scx=Hang}\p{scx=Zinh}\p{scx=Zyyy}])[\p{L}\p{M}]/u;
/** UTF-16 units of a name, and of what is looked at for one: no real name has so many. */
const mostUnits = 1000;
const mostLookedAt = 4 * mostUnits;

/**
 * A name as it is kept: text without unseen characters, single-spaced, in Unicode's normal form C,
 * at most 40 characters as people count them. Joiners within emoji and within Persian or Indic words
 * stay. Cleaning a clean name changes nothing. Empty where nothing of a name is left.
 */
export function cleanName(text: string): string {
  return cut(tidy(text), caps.name);
}

/** Whether `cleanName` had to cut the text. */
export function isTooLong(text: string): boolean {
  return cleanName(text) !== tidy(text);
}

/**
 * The name a plan gets beside others: cleaned, and told apart by a number where another has it
 * already, as in “Ten small (2)”. Links and the page name plans by this alone.
 * @param text - what was typed, or the name of the plan that is copied
 * @param others - names of the other plans of the comparison
 * @returns the name; empty where nothing of it is left, and then the plan should keep its old one
 */
export function nameAmong(text: string, others: readonly string[]): string {
  const name = cleanName(text);
  if (name === '' || !others.includes(name)) return name;
  const base = name.replace(/ \(\d{1,3}\)$/u, '');
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const next = cleanName(cut(base, caps.name - ending.length) + ending);
    if (!others.includes(next)) return next;
  }
}

/** Text of at most so many characters as people count them, with `…` where it was cut. */
export function shorten(text: string, most: number): string {
  const short = cut(text, most);
  return short === text ? text : `${cut(text, most - 1)}…`;
}

function tidy(text: string): string {
  const start = text.slice(0, mostLookedAt);
  if (/^[ -~]*$/.test(start)) return start.replace(/ +/g, ' ').trim();
  const flags = start.match(flag) ?? [];
  const seen = start
    .split(flag)
    .map((part) => part.replace(/[^\S\ufeff]+/gu, ' ').replace(unseen, ''))
    .reduce((all, part, index) => `${all}${flags[index - 1] ?? ''}${part}`);
  return withoutStrayJoiners(seen.normalize('NFC')).replace(/\s+/gu, ' ').trim();
}

/** Where a joiner goes, marks may meet and change places, so it is looked at again. */
function withoutStrayJoiners(text: string): string {
  const fewer = text
    .replace(joiners, (_, before: string, joiner: string) =>
      joined.test(before) ? before + joiner : before,
    )
    .normalize('NFC');
  return fewer === text ? text : withoutStrayJoiners(fewer);
}

/** The first characters of a text, whole as people see them, without a space at the end. */
function cut(text: string, most: number): string {
  // No text has more characters than units, and most names are short.
  if (text.length <= most) return text.trim();
  let kept = '';
  for (const character of charactersOf(text, most)) {
    if (kept.length + character.length > mostUnits) break;
    kept += character;
  }
  return kept.trim();
}

/** The first so many characters; code points where the browser cannot tell what belongs together. */
function charactersOf(text: string, most: number): string[] {
  const segmenter = /^[ -~]*$/.test(text) ? undefined : segmenterOf();
  if (!segmenter) return [...text].slice(0, most);
  const characters: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (characters.length === most) break;
    characters.push(segment);
  }
  return characters;
}

let made: Intl.Segmenter | undefined;

/** Made once, since that takes longer than its work. Older browsers lack it, whatever types say. */
function segmenterOf(): Intl.Segmenter | undefined {
  const { Segmenter } = Intl as Partial<typeof Intl>;
  if (Segmenter) made ??= new Segmenter('en', { granularity: 'grapheme' });
  return Segmenter && made;
}
