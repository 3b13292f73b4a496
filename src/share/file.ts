import { encode } from './encode.ts';
import { readFragment, type Reading } from './gateway.ts';
import { newestFormat } from './migrate.ts';
import type { State } from './state.ts';

/** Characters, and bytes, of the largest file that is read; a comparison needs a tenth of it at most. */
export const largestFile = 1_000_000;
const notOurs = 'This file is not a comparison saved here, so nothing of it was read.';
const damaged = 'The comparison in this file is damaged, so nothing of it was read.';

/** A comparison as the text of a `.json` file: the link in it says everything, and its seal guards it. */
export function toFile(state: State): string {
  return `${JSON.stringify({ 'partner-mix': newestFormat, link: encode(state) }, null, 2)}\n`;
}

/** Reads what `toFile` wrote, as strictly as a link; any other text is `unreadable`. Never throws. */
export function fromFile(text: string): Exclude<Reading, { readonly kind: 'none' }> {
  const link = text.length > largestFile ? undefined : linkIn(text);
  const reading = link === undefined ? undefined : readFragment(link);
  if (reading?.kind === 'state') return reading;
  const problem = reading?.kind === 'unreadable' ? damaged : notOurs;
  return { kind: 'unreadable', problems: [problem] };
}

function linkIn(text: string): string | undefined {
  try {
    const { 'partner-mix': format, link } = JSON.parse(text.replace(/^\ufeff/, '')) as Partial<
      Record<string, unknown>
    >;
    return format !== undefined && typeof link === 'string' ? link : undefined;
  } catch {
    // Not JSON, or JSON that is no object.
    return undefined;
  }
}
