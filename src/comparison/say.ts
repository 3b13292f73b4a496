import { of100, shareOf100 } from '#format';

/** A piece of a sentence: plain text, or a mix to be named in its own color. */
export type Part = string | { readonly mix: number };

/**
 * A sentence from a template: numbers in it are places of mixes, text is text, lists of parts are
 * taken in.
 */
export function say(
  texts: TemplateStringsArray,
  ...values: readonly (number | string | readonly Part[])[]
): readonly Part[] {
  const parts = texts.flatMap((text, i): readonly Part[] => {
    const value = values[i] ?? '';
    if (typeof value === 'number') return [text, { mix: value }];
    return typeof value === 'string' ? [text, value] : [text, ...value];
  });
  return joined(parts);
}

/** Plain text of a sentence, for screen readers, titles and tests. */
export function plainText(parts: readonly Part[], names: readonly string[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : (names[part.mix] ?? ''))).join('');
}

/** The first sentence of a text: up to the first full stop that a space or the end follows. */
export function firstSentence(parts: readonly Part[]): readonly Part[] {
  const last = parts.findIndex((part) => typeof part === 'string' && /\.(?: |$)/.test(part));
  return parts
    .slice(0, last < 0 ? undefined : last + 1)
    .map((part, i) =>
      i === last && typeof part === 'string' ? (/^.*?\.(?= |$)/.exec(part)?.[0] ?? part) : part,
    );
}

/** `in 89 of 100 campaigns`; `in no campaign` and `in every campaign` only where it is exactly so. */
export function inCampaigns(share: number): string {
  const { kind } = shareOf100(share);
  if (kind === 'none') return 'in no campaign';
  return kind === 'all' ? 'in every campaign' : `in ${of100(share)} of 100 campaigns`;
}

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function listed(places: readonly number[]): readonly Part[] {
  return places.flatMap((mix, i): readonly Part[] => {
    if (i === 0) return [{ mix }];
    return [i === places.length - 1 ? ' and ' : ', ', { mix }];
  });
}

/** Neighboring texts as one, empty ones gone. */
function joined(parts: readonly Part[]): readonly Part[] {
  return parts.reduce<Part[]>((done, part) => {
    const last = done.at(-1);
    if (part === '') return done;
    if (typeof part !== 'string' || typeof last !== 'string') return [...done, part];
    return [...done.slice(0, -1), last + part];
  }, []);
}
