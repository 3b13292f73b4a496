import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { encode, fromFile, readFragment, type State, toFile } from '#share';
import { isWhole, readEntry, writeEntry } from '../../../src/features/calculator/kept-entry.ts';
import { KeptStore } from '../../../src/features/calculator/kept-store.ts';
import { mulberry } from '../../mulberry.ts';
import { randomState } from '../../share/random-state.ts';
import { FakeStorage } from './fake-storage.ts';

const storage = new FakeStorage();
const store = new KeptStore(() => storage);
const time = new Date('2026-11-30T10:02:00Z');

/** Each way in which a comparison goes out and comes back. */
const ways = {
  link: (state: State) => readFragment(encode(state)),
  file: (state: State) => fromFile(toFile(state)),
  storage: (state: State) => {
    const isPut = store.put('a', writeEntry(state, 'Spring', time));
    const entry = readEntry('a', (isPut && store.get('a')) || '');
    return isWhole(entry) ? entry.reading : { kind: 'none' as const };
  },
} as const;

describe('100,000 states', () => {
  it('come back from link, file and storage as they were, whole and without a word', () => {
    const chance = mulberry(20_261_130);
    const lost: string[] = [];
    const links = new Set<string>();
    for (let at = 0; at < 100_000; at += 1) {
      const state = randomState(chance);
      for (const [way, send] of Object.entries(ways)) {
        const back = send(state);
        const isSame =
          back.kind === 'state' &&
          back.seal === 'whole' &&
          back.problems.length === 0 &&
          isDeepStrictEqual(back.state, state);
        if (!isSame) lost.push(`${way}: ${JSON.stringify(state)} → ${JSON.stringify(back)}`);
      }
      if (at % 100 === 0) links.add(encode(state));
    }
    expect(lost.slice(0, 3)).toEqual([]);
    expect(links.size).toBeGreaterThan(990);
  }, 300_000);
});
