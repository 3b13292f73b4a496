import type { OwnMark } from '#charts/study.ts';
import { percent } from '#format';

/** Own accounts of a link, and in sentences what of the text could not be read. */
export interface ReadOwn {
  readonly creators: readonly OwnMark[];
  readonly problems: readonly string[];
}

/** The own account as a link holds it: `20000:0.021`; empty for none. */
export function writeOwn([account]: readonly OwnMark[]): string {
  return account ? `${account.followers}:${account.rate}` : '';
}

/** Reads what `writeOwn` writes; a text that is none gives no account and says so. */
export function readOwn(text: string): ReadOwn {
  if (text === '') return { creators: [], problems: [] };
  const parts = /^(\d{1,9}(?:\.\d{1,20})?):(0(?:\.\d{1,20})?|1|\d(?:\.\d{1,20})?e-\d{1,2})$/.exec(
    text,
  );
  const [followers, rate] = [Number(parts?.[1]), Number(parts?.[2])];
  if (followers > 0 && rate >= 0 && rate <= 1) {
    return { creators: [{ name: 'Yours', followers, rate }], problems: [] };
  }
  return {
    creators: [],
    problems: ['The account in this link could not be read, so it is not drawn.'],
  };
}

/** An account that came in a link, in words. */
export function ownInWords({ followers, rate }: OwnMark): string {
  return `From the link: ${percent(rate)} of ${followers} followers react.`;
}
