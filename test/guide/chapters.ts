import { type Guide, guideSchema } from '../../src/data/schemas.ts';
import { content } from '../data/real-content.ts';

/** A chapter of the guide as its file states it. */
export interface Chapter {
  /** Its place in the address: `/guide/<slug>/`. */
  readonly slug: string;
  /** The frontmatter. */
  readonly data: Guide;
  /** The MDX below the frontmatter. */
  readonly body: string;
}

/** All chapters, in the order of the guide. */
export const chapters: readonly Chapter[] = Object.entries(content.guide)
  .map(([path, text]) => readChapter(path, text))
  .sort((a, b) => a.data.order - b.data.order);

/** Chapters that are looked things up in, not read through: longer, and a little harder. */
export const references: readonly string[] = ['evidence', 'glossary'];

/** The chapter with this slug, or `undefined` while nobody has written it. */
export function chapterOf(slug: string): Chapter | undefined {
  return chapters.find((chapter) => chapter.slug === slug);
}

/**
 * Reads a chapter file.
 * @throws Error if the frontmatter is missing or is not that of a chapter
 */
export function readChapter(path: string, text: string): Chapter {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!match) throw new Error(`${path} has no frontmatter`);
  const [, head = '', body = ''] = match;
  const fields = Object.fromEntries(head.split(/\n(?=\w)/).map(readField));
  const data = guideSchema.parse({
    ...fields,
    order: Number(fields['order']),
    ...(fields['minutes'] === undefined ? {} : { minutes: Number(fields['minutes']) }),
  });
  return { slug: path.replace(/^.*\/|\.mdx$/g, ''), data, body };
}

/** One field of YAML as chapters write it: plain, quoted or folded over several lines. */
function readField(line: string): [string, string] {
  const at = line.indexOf(':');
  const value = line
    .slice(at + 1)
    .trim()
    .replace(/^>-?\s/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const quoted = /^(['"])(.*)\1$/.exec(value);
  return [line.slice(0, at), (quoted?.[2] ?? value).replaceAll("''", "'")];
}
