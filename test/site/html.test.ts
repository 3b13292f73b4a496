import { readdirSync, readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);
const textOf = (name: string): string => readFileSync(new URL(name, dist), 'utf8');

/** What is asked of every page: all that is recommended, but for rules with a reason not to. */
const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Valid either way; Svelte writes `<input/>` and `checked=""`.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Valid either way: a label around its field names it as well, for programs that ask for that alone.
    'no-redundant-for': 'off',
    // Astro sets the style of its islands before the first of them. Browsers take it anywhere.
    'element-permitted-content': 'off',
    // The foot of a picture stands below its caption and belongs to it: frames and links point at both.
    'element-permitted-order': 'off',
    // A matter of taste: regions that scroll, and rows of a picture that are read as a table.
    'prefer-native-element': 'off',
    // A matter of search engines: a title is the question as it is asked.
    'long-title': 'off',
    // Anchors made of headings may begin with a digit; HTML asks for no more than no spaces.
    'valid-id': ['error', { relaxed: true }],
    // A form whose answer follows every choice has nothing to send.
    'wcag/h32': 'off',
  },
};

/** Where Svelte opens a part of a list it writes a comment that is empty to browsers alone. */
const readable = (html: string): string => html.replaceAll('<!>', '<!---->');

describe('the HTML of every page', () => {
  it('is valid', async () => {
    const validator = new HtmlValidate(config);
    const found: string[] = [];
    for (const name of pages) {
      const { results } = await validator.validateString(readable(textOf(name)), name);
      for (const { messages } of results) {
        found.push(...messages.map(({ ruleId, message }) => `${name}: ${ruleId}: ${message}`));
      }
    }
    expect(found).toEqual([]);
    expect(pages.length).toBeGreaterThan(50);
  });
});

describe('addresses outside the site', () => {
  it('are whole, secure where they can be, and without spaces', () => {
    const wrong = pages.flatMap((name) =>
      [...textOf(name).matchAll(/<a [^>]*href="([^"]*)"/g)]
        .map(([, href = '']) => href.replaceAll('&amp;', '&'))
        .filter((href) => !href.startsWith('/') && !href.startsWith('#'))
        .filter((href) => !isWellFormed(href))
        .map((href) => `${name} → ${href}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['http://example.com/', 'https://exa mple.com/', 'example.com', 'https:///', ''])(
    'would not be “%s”',
    (href) => {
      expect(isWellFormed(href)).toBe(false);
    },
  );
});

/** Hosts of sources that were read without encryption; nobody has said that they answer with it. */
const unencrypted = ['customerthink.com', 'www.warc.com', 'www.marketingkeys.net', 'tmschwab.com'];

function isWellFormed(href: string): boolean {
  if (/\s/.test(href) || !URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  if (protocol === 'mailto:') return true;
  return (
    hostname.includes('.') &&
    (protocol === 'https:' || (protocol === 'http:' && unencrypted.includes(hostname)))
  );
}
