import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, readFragment, startState } from '#share';
import {
  isWhole,
  type Kept,
  readEntry,
  renameEntry,
  titleOf,
  writeEntry,
} from '../../../src/features/calculator/kept-entry.ts';
import { dayAndTime, detailsOf, offerWords } from '../../../src/features/calculator/kept-words.ts';
import { arbitraryState } from '../../share/arbitrary-state.ts';

const time = new Date('2026-11-30T10:02:00Z');
const read = (text: string): Kept => {
  const entry = readEntry('a', text);
  if (!isWhole(entry)) throw new Error('it is spoiled');
  return entry;
};

describe('a kept comparison', () => {
  it('comes back as its link does, whatever the state, with its name and its time', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        const entry = read(writeEntry(state, 'Spring', time));
        expect(entry.reading).toEqual(readFragment(encode(state)));
        expect(entry.reading).toMatchObject({ state, problems: [], seal: 'whole' });
        expect(entry).toMatchObject({
          name: 'Spring',
          time: time.getTime(),
          link: encode(state),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is called by its plans where it has no name', () => {
    expect(titleOf(read(writeEntry(startState, '', time)))).toBe('Many small or One big');
    expect(titleOf(read(writeEntry(startState, 'Spring', time)))).toBe('Spring');
  });

  it('of an older format opens as an older link does, and keeps it under a new name', () => {
    const link = 'v=1&d=2026-11&m=1&aov=45&mix=Old~3x5k:product';
    const entry = read(JSON.stringify({ 'partner-mix': 1, link, colour: 'red' }));
    expect(entry.reading).toEqual(readFragment(link));
    expect(entry).toMatchObject({ name: '', time: 0 });
    expect(JSON.parse(renameEntry(entry, 'Old one'))).toEqual({
      ...{ 'partner-mix': 1, link, colour: 'red', name: 'Old one' },
    });
  });

  it('with a byte order mark is read and renamed', () => {
    const entry = read(`\ufeff${writeEntry(startState, '', time)}`);
    expect(read(renameEntry(entry, 'B')).name).toBe('B');
  });

  it('changed by hand says so as a link does', () => {
    const text = writeEntry(startState, '', time).replace('m=2', 'm=2&cvr=4');
    expect(read(text).reading.problems.join()).toContain('400 %');
    expect(read(text).reading.seal).toBe('broken');
  });

  it.each([
    [7, 'yesterday'],
    [null, null],
    ['\u202e\u0000', '9'.repeat(400)],
    [['x'], {}],
  ])('is whole without a name and a time that can be read: %j, %j', (name, when) => {
    const text = JSON.stringify({ 'partner-mix': 2, link: encode(startState), name, time: when });
    expect(read(text)).toMatchObject({ name: '', time: 0 });
  });

  it('has a name as short and clean as that of a plan', () => {
    const name = ` ${'long '.repeat(40)}\u202e`;
    const text = JSON.stringify({ 'partner-mix': 2, link: encode(startState), name });
    expect(read(text).name).toBe('long '.repeat(8).trim());
  });

  it.each(['', '{', '[]', 'null', '{"partner-mix":2,"link":"main"}', 'x'.repeat(2_000_000)])(
    'is set aside where it cannot be read',
    (text) => {
      expect(readEntry('a', text)).toEqual({ id: 'a', text });
    },
  );
});

describe('dayAndTime', () => {
  it('has words for every time', () => {
    expect(dayAndTime(time.getTime())).toMatch(/^(?:Nov 29|Nov 30|Dec 1), 2026, \d/);
    for (const odd of [0, -1, 9e15, Infinity, NaN])
      expect(dayAndTime(odd)).toBe('at an unknown time');
  });
});

describe('words on a kept comparison', () => {
  it('name it, or its first two plans, and its day', () => {
    const { mixes } = startState;
    const six = {
      ...startState,
      mixes: [...mixes, ...'abcd'].map((mix, i) =>
        typeof mix === 'string' ? { ...mixes[0]!, name: `No ${i}` } : mix,
      ),
    };
    const one = { ...startState, mixes: mixes.slice(0, 1) };
    const day = 'Nov 30, 2026';
    const noon = new Date(2026, 10, 30, 12);
    const offered = (state: typeof startState, name = ''): string =>
      offerWords(read(writeEntry(state, name, noon)));
    expect(offered(six, 'Spring')).toBe(`Spring, ${day}`);
    expect(offered(six)).toBe(`Many small or One big and 4 more, ${day}`);
    expect(offered(one)).toBe(`Many small, ${day}`);
    const timeless = read(writeEntry(startState, '', noon).replace(/"time":"[^"]*"/, '"time":0'));
    expect(offerWords(timeless)).toBe('Many small or One big');
    expect(detailsOf(timeless)).toBe('at an unknown time');
    expect(detailsOf(read(writeEntry(startState, 'Spring', noon)))).toMatch(
      /^Many small or One big, Nov 30, 2026, 12:00\sPM$/,
    );
  });
});
