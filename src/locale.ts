/**
 * Whose marks numbers are written with: `1,234.50` here, `1.234,50` there. Words stay English. Only the
 * page can know its reader, so it says by whose marks to write; until it does, by those of en-US.
 */

/** The ways to write numbers that can be chosen, by the locale whose marks they are. */
export const numberLocales = ['en-US', 'en-IN', 'de-DE', 'de-CH', 'sv-SE', 'fr-FR'] as const;

export type NumberLocale = (typeof numberLocales)[number];

/** What stands between thousands and before decimals, in plain marks: any space is ` `, any ’ is `'`. */
export interface Marks {
  readonly group: string;
  readonly decimal: string;
}

let source = (): NumberLocale => 'en-US';
const known = new Map<NumberLocale, Marks>();

/** The marks' locale that holds now. */
export function numberLocale(): NumberLocale {
  return source();
}

/** Writes and reads numbers as `read` says from now on; the result goes back to what held before. */
export function writeNumbersAs(read: () => NumberLocale): () => void {
  const before = source;
  source = read;
  return () => {
    source = before;
  };
}

/** The marks that hold now. */
export function numberMarks(): Marks {
  const locale = numberLocale();
  const marks = known.get(locale) ?? shapeOf(locale);
  known.set(locale, marks);
  return marks;
}

/**
 * The way nearest to that of a browser: the same marks in the same places, else the same decimal mark;
 * of several the one of its language. What none is like is written as in en-US.
 *
 * @param tags - The languages a reader prefers, best first; what is no language tag is passed over.
 */
export function nearestLocale(tags: readonly string[]): NumberLocale {
  const [tag] = supported(tags);
  if (tag === undefined) return 'en-US';
  const own = shapeOf(tag);
  const near = numberLocales.filter((locale) => shapeOf(locale).decimal === own.decimal);
  const alike = near.filter((locale) => {
    const { group, isIndian } = shapeOf(locale);
    return group === own.group && isIndian === own.isIndian;
  });
  const language = tag.split('-')[0] ?? tag;
  const candidates = alike.length > 0 ? alike : near;
  const sibling = candidates.find((locale) => locale.startsWith(`${language}-`));
  return sibling ?? candidates[0] ?? 'en-US';
}

function supported(tags: readonly string[]): readonly string[] {
  return tags.flatMap((tag) => {
    try {
      return Intl.NumberFormat.supportedLocalesOf(tag);
    } catch {
      return [];
    }
  });
}

/** Marks, and whether thousands are followed by groups of two: 12,34,567. */
function shapeOf(tag: string): Marks & { readonly isIndian: boolean } {
  const parts = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const group = find('group').replace(/\s/, ' ').replace('’', "'");
  return { group, decimal: find('decimal'), isIndian: parts[0]?.value.length === 2 };
}
