/** A page in a line. */
export interface PageLine {
  readonly title: string;
  /** Whole address. */
  readonly address: string;
  /** One or two sentences on what stands there. */
  readonly about: string;
}

/** What a site is, and its pages in groups. */
interface Site {
  readonly name: string;
  readonly about: string;
  /** What to know before quoting it, in paragraphs. */
  readonly notes: readonly string[];
  readonly groups: readonly { readonly title: string; readonly pages: readonly PageLine[] }[];
}

/** A site for programs that read text: a heading, a summary, and lists of links, as llms.txt has them. */
export function siteMapText({ name, about, notes, groups }: Site): string {
  const lists = groups.map(({ title, pages }) =>
    [`## ${title}`, '', ...pages.map(pageLine)].join('\n'),
  );
  return `${[`# ${name}`, `> ${about}`, ...notes, ...lists].join('\n\n')}\n`;
}

function pageLine({ title, address, about }: PageLine): string {
  return `- [${title.replace(/[[\]]/g, '\\$&')}](${address}): ${about.replace(/\s+/g, ' ')}`;
}
