import { readdirSync, readFileSync } from 'node:fs';

/** What a component or page says to a reader. */
export interface PageText {
  /** Path from the root of the project. */
  readonly file: string;
  /** Its text between tags, and the attributes that are read or spoken, one a line. */
  readonly text: string;
}

const root = new URL('../../', import.meta.url);
const attribute =
  /\b(?:title|description|label|aria-label|alt|placeholder|summary|help|term|unit)="([^"{}]*\s[^"{}]*)"/g;

const listed = 'content/pages.json';

/**
 * The texts of every `.astro` and `.svelte` file, and what pages tell search engines. Text inside braces
 * is not read.
 */
export const pageTexts: readonly PageText[] = [
  ...readdirSync(new URL('src/', root), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((path) => /\.(?:astro|svelte)$/.test(path))
    .sort()
    .map((path) => ({
      file: `src/${path}`,
      text: textOf(readFileSync(new URL(`src/${path}`, root), 'utf8')),
    })),
  { file: listed, text: toldBy(JSON.parse(readFileSync(new URL(listed, root), 'utf8'))) },
];

function toldBy(pages: readonly Record<'title' | 'description', string>[]): string {
  return pages.flatMap(({ title, description }) => [title, description]).join('\n');
}

/** The reader's text of a template: without scripts, styles, comments, tags and braces. */
export function textOf(template: string): string {
  let markup = template
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const spoken = [...markup.matchAll(attribute)].map(([, text = '']) => text);
  for (let before = ''; before !== markup;) {
    before = markup;
    markup = markup.replace(/\{[^{}<>]*\}/g, ' ');
  }
  const between = [...markup.matchAll(/>([^<>{}]+)(?=<)/g)].map(([, text = '']) => text);
  return [...spoken, ...between]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}/u.test(text))
    .join('\n');
}
