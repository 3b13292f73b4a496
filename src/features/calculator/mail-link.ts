import type { Result } from '#comparison';
import { textRows } from './table-text.ts';

/** Characters of the longest text that mail programs take from a link, as it is written in it. */
const longest = 1900;
/** Characters of the longest subject, as it is written in a link. */
const longestSubject = 300;

/** What a mail says. */
interface Letter {
  /** What is compared. */
  readonly title: string;
  /** The verdict in words. */
  readonly verdict: string;
  /** The link of the comparison. */
  readonly link: string;
  /** What its table holds. */
  readonly result: Result;
}

/** A mail ready to be sent. */
export interface MailLink {
  readonly href: string;
  /** Whether the link of the comparison is in it; else the file must go with it. */
  readonly hasLink: boolean;
}

/**
 * A link that opens the reader's mail program with the verdict, the table and the link of the
 * comparison: without the table where that gets too long, and with a word on the file in the place of
 * the link where even that does.
 */
export function mailLink({ title, verdict, link, result }: Letter): MailLink {
  const linked = ['', 'All numbers, to look at and to change:', link];
  const filed = ['', 'All numbers are in the file that comes with this email.'];
  const withLink = [
    [verdict, '', ...tableLines(result), ...linked],
    [verdict, ...linked],
  ];
  const withFile = [[verdict, ...filed], filed];
  const fitting = (lines: readonly string[]): boolean => bodyOf(lines).length < longest;
  const lines = withLink.find(fitting);
  const subject = encodeURIComponent(title);
  const body = bodyOf(lines ?? withFile.find(fitting) ?? []);
  return {
    href: `mailto:?subject=${subject.length > longestSubject ? 'Partner%20Mix' : subject}&body=${body}`,
    hasLink: lines !== undefined,
  };
}

/** Lines as a link writes them; mail ends them by two signs. */
function bodyOf(lines: readonly string[]): string {
  return encodeURIComponent(lines.join('\r\n'));
}

/** What is likely of each plan: ranges would make a mail too long. */
function tableLines(result: Result): readonly string[] {
  const rows = textRows(result).map(
    ({ label, figures }) => `${label}: ${figures.map(({ large }) => large).join(' / ')}`,
  );
  return [`Likely, ${result.mixes.map(({ name }) => name).join(' / ')}:`, ...rows];
}
