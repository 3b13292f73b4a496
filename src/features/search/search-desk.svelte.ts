import { type Hit, hitOf, holdsWord } from './hits.ts';
import type { Result, SearchIndex } from './pagefind.ts';
import { cleaned } from './query.ts';

/** How a search stands. */
export type Standing =
  | { readonly kind: 'idle' | 'searching' | 'unreachable' }
  | {
      readonly kind: 'found';
      readonly query: string;
      /** How many results there are; `hits` are the first of them. */
      readonly count: number;
      readonly hits: readonly Hit[];
    };

/** How many results are listed at first, and with each further step. */
const step = 10;

/** Asks the index, and keeps what it said last: the answer to an earlier question is dropped. */
export class SearchDesk {
  standing = $state.raw<Standing>({ kind: 'idle' });

  readonly #open: (attempt: number) => Promise<SearchIndex>;
  #index: Promise<SearchIndex> | undefined;
  #attempts = 0;
  #asked = 0;
  #results: readonly Result[] = [];

  /** `open` fetches the index; it is asked again after a failure. */
  constructor(open: (attempt: number) => Promise<SearchIndex>) {
    this.#open = open;
  }

  /** Looks for some words; without any, for nothing. */
  async ask(words: string): Promise<void> {
    const query = cleaned(words);
    const number = ++this.#asked;
    if (query === '') {
      this.standing = { kind: 'idle' };
      return;
    }
    if (this.standing.kind !== 'found') this.standing = { kind: 'searching' };
    try {
      this.#index ??= this.#open(this.#attempts++);
      const all = await (await this.#index)(query);
      const first = await listed(all.slice(0, step));
      if (number !== this.#asked) return;
      // Of a word that stands nowhere Pagefind takes the first letters, down to one.
      const isAnswer = first.some((hit) => holdsWord(hit, query));
      const results = isAnswer ? all : [];
      const hits = isAnswer ? first : [];
      this.#results = results;
      this.standing = { kind: 'found', query, count: results.length, hits };
    } catch {
      this.#fail(number);
    }
  }

  /** Lists the next results as well. */
  async more(): Promise<void> {
    const { standing } = this;
    const number = this.#asked;
    if (standing.kind !== 'found') return;
    const from = standing.hits.length;
    try {
      const next = await listed(this.#results.slice(from, from + step));
      if (this.standing !== standing) return;
      this.standing = { ...standing, hits: [...standing.hits, ...next] };
    } catch {
      this.#fail(number);
    }
  }

  #fail(number: number): void {
    this.#index = undefined;
    if (number === this.#asked) this.standing = { kind: 'unreachable' };
  }
}

async function listed(results: readonly Result[]): Promise<readonly Hit[]> {
  return (await Promise.all(results.map((result) => result.data()))).map(hitOf);
}
