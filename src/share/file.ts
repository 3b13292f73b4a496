import { encode } from './encode.ts';
import { readFragment, type Reading } from './gateway.ts';
import { newestFormat } from './migrate.ts';
import type { State } from './state.ts';

/** Characters of the largest file that is read; a comparison needs a tenth of it at most. */
const longest = 1_000_000;
const notOurs = 'This file is not a comparison saved here, so nothing of it was read.';

/** A comparison as the text of a `.json` file: the link in it says everything, and its seal guards it. */
export function toFile(state: State): string {
  return `${JSON.stringify({ 'partner-mix': newestFormat, link: encode(state) }, null, 2)}\n`;
}

/** Reads what `toFile` wrote, as strictly as a link; any other text is `unreadable`. Never throws. */
export function fromFile(text: string): Reading {
  const link = text.length > longest ? undefined : linkIn(text);
  const reading = link === undefined ? undefined : readFragment(link);
  if (reading === undefined || reading.kind === 'none') {
    return { kind: 'unreadable', problems: [notOurs] };
  }
  return reading;
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
