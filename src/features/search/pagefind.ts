import { withBase } from '#base';

/** What Pagefind gives of a result once it is asked for. */
export interface Fragment {
  /** Address, as Pagefind makes it from where it was fetched, with the anchor where the result is no whole page. */
  readonly url: string;
  readonly meta: { readonly title?: string };
  /** What sort of thing it is, as the index was given it. */
  readonly filters: { readonly kind?: readonly string[] };
  /** Text around the words found, each in `<mark>`. */
  readonly excerpt: string;
  /** The sections of the page in which words were found. */
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}

/** Something that was found, best first; its text is fetched when it is asked for. */
export interface Result {
  data(): Promise<Fragment>;
}

/** The index of the site, opened: every result for some words. Rejects where a part cannot be fetched. */
export type SearchIndex = (words: string) => Promise<readonly Result[]>;

interface Program {
  options(options: { readonly noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string,
    options: { readonly filters: Readonly<Record<string, unknown>> },
  ): Promise<{ readonly results: readonly Result[] }>;
}

/** What explains comes before what it rests on: sources are many and short, and would bury the rest. */
const order = [{ kind: { any: ['Chapter', 'Answer', 'Glossary'] } }, { kind: 'Source' }];

/**
 * Fetches and starts Pagefind. Rejects where it cannot be had. Browsers remember a module that did not
 * come, so every attempt, counted from 0, asks at an address of its own.
 */
export async function openIndex(attempt: number): Promise<SearchIndex> {
  const address = withBase(`/pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`);
  const program = (await import(/* @vite-ignore */ address)) as Program;
  // A hundred short texts are searched at once: a worker would cost more than it spares.
  await program.options({ noWorker: true });
  await program.init();
  return async (words) => {
    const found = order.map((filters) => program.search(words, { filters }));
    return (await Promise.all(found)).flatMap(({ results }) => results);
  };
}
