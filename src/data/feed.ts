/** One piece of news. */
export interface Entry {
  readonly title: string;
  /** Whole address at which it stands. */
  readonly address: string;
  /** Day of the news, ISO 8601; its month where only that is known. */
  readonly day: string;
  /** What it says, in paragraphs without markup. */
  readonly paragraphs: readonly string[];
}

/** What a feed is, and who writes it. */
interface Feed {
  readonly title: string;
  readonly about: string;
  /** Whole address of the feed, and of the page that says the same. */
  readonly self: string;
  readonly page: string;
  readonly author: string;
  /** The newest first. */
  readonly entries: readonly Entry[];
}

/**
 * News as an Atom feed (RFC 4287). A month is dated by its first day.
 * @throws RangeError where there are none: a feed needs the time of its last change
 */
export function atomFeed({ title, about, self, page, author, entries }: Feed): string {
  const [newest] = entries;
  if (!newest) throw new RangeError('a feed needs at least one entry');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element('title', title),
    element('subtitle', about),
    element('id', page),
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    element('updated', timeOf(newest)),
    `<author>${element('name', author)}</author>`,
    element('rights', 'CC BY 4.0'),
    ...entries.map(entryElement),
    '</feed>',
    '',
  ].join('\n');
}

function entryElement(entry: Entry): string {
  const html = entry.paragraphs.map((text) => element('p', text)).join('');
  return [
    '<entry>',
    element('title', entry.title),
    // The same for good: news of the same month at the same place is the same news.
    element('id', `${entry.address}${entry.address.includes('#') ? '' : '#'}-${entry.day}`),
    `<link rel="alternate" type="text/html" href="${escaped(entry.address)}"/>`,
    element('updated', timeOf(entry)),
    `<content type="html">${escaped(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function timeOf({ day }: Entry): string {
  return new Date(day).toISOString().replace('.000', '');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
