import { describe, expect, it } from 'vitest';
import type { Fragment, Result } from '../../../src/features/search/pagefind.ts';
import { SearchDesk } from '../../../src/features/search/search-desk.svelte.ts';

const resultOf = (word: string, number: number): Result => ({
  data: () =>
    Promise.resolve<Fragment>({
      url: `/${word}/${number}/`,
      meta: { title: word },
      filters: {},
      excerpt: `<mark>${word}</mark>`,
      sub_results: [],
    }),
});
const results = (word: string, count: number): readonly Result[] =>
  Array.from({ length: count }, (_, i) => resultOf(word, i));

describe('SearchDesk', () => {
  it('lists ten results, then the next', async () => {
    const desk = new SearchDesk(async () => async (words) => results(words, 13));
    await desk.ask(' fee ');
    expect(desk.standing).toMatchObject({ kind: 'found', query: 'fee', count: 13 });
    expect(desk.standing.kind === 'found' && desk.standing.hits).toHaveLength(10);
    await desk.more();
    expect(desk.standing.kind === 'found' && desk.standing.hits).toHaveLength(13);
  });

  it('finds nothing where the index answers with other words', async () => {
    const desk = new SearchDesk(async () => async () => results('seal', 3));
    await desk.ask('zzz');
    expect(desk.standing).toEqual({ kind: 'found', query: 'zzz', count: 0, hits: [] });
  });

  it('drops the answer to an earlier question', async () => {
    const answers = new Map<string, () => void>();
    const desk = new SearchDesk(
      async () => (words) =>
        new Promise((resolve) => answers.set(words, () => resolve(results(words, 1)))),
    );
    const first = desk.ask('first');
    const second = desk.ask('second');
    await Promise.resolve();
    await Promise.resolve();
    answers.get('second')?.();
    await second;
    answers.get('first')?.();
    await first;
    expect(desk.standing).toMatchObject({ query: 'second' });
  });

  it('says that the index did not come, and asks for it anew', async () => {
    const attempts: number[] = [];
    const desk = new SearchDesk(async (attempt) => {
      attempts.push(attempt);
      if (attempt === 0) throw new Error('offline');
      return async (words) => results(words, 1);
    });
    await desk.ask('fee');
    expect(desk.standing).toEqual({ kind: 'unreachable' });
    await desk.ask('fee');
    expect(desk.standing).toMatchObject({ kind: 'found', count: 1 });
    expect(attempts).toEqual([0, 1]);
  });

  it('is idle without words', async () => {
    const desk = new SearchDesk(async () => async (words) => results(words, 1));
    await desk.ask('fee');
    await desk.ask('  ');
    expect(desk.standing).toEqual({ kind: 'idle' });
  });
});
