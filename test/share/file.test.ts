import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFile, readFragment, startState, toFile } from '#share';
import { arbitraryState } from './arbitrary-state.ts';

describe('toFile', () => {
  it('is read by fromFile as its link is, whatever the state', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        expect(fromFile(toFile(state))).toMatchObject({ state, problems: [], seal: 'whole' });
      }),
      { numRuns: 200 },
    );
  });

  it('says what it is, in JSON', () => {
    expect(JSON.parse(toFile(startState))).toEqual({
      'partner-mix': 2,
      link: expect.stringMatching(/^v=2&d=2026-12&m=2&z=[\da-z]{7}$/),
    });
  });
});

describe('fromFile', () => {
  it('reads a file that an editor gave a byte order mark and other line ends', () => {
    const text = `\ufeff${toFile(startState).replaceAll('\n', '\r\n')}`;
    expect(fromFile(text)).toMatchObject({ state: startState, seal: 'whole' });
  });

  it('reads an edited link in it as an edited link', () => {
    const text = toFile(startState).replace('m=2', 'm=2&aov=45');
    expect(fromFile(text)).toMatchObject({ state: { shop: { orderValue: 45 } }, seal: 'broken' });
  });

  it.each([
    ...['', 'null', '5', '[]', '{}', '"v=2"', 'v=2', '{"link":"v=2"}', '{"partner-mix":2}'],
    ...[
      '{"partner-mix":2,"link":5}',
      '{"partner-mix":2,"link":""}',
      '{"partner-mix":2,"link":"main"}',
    ],
    ...[
      '['.repeat(200_000),
      `{"partner-mix":2,"link":"v=2${' '.repeat(1_000_000)}"}`,
      '\u0000',
      'PK\u0003\u0004',
    ],
  ])('names a file that is none of ours', (text) => {
    expect(fromFile(text)).toEqual({
      kind: 'unreadable',
      problems: ['This file is not a comparison saved here, so nothing of it was read.'],
    });
  });

  it('names a damaged comparison, in words of the file and not of an address', () => {
    for (const link of ['v=', `v=2${'&aov=45'.repeat(100_000)}`]) {
      expect(fromFile(JSON.stringify({ 'partner-mix': 2, link }))).toEqual({
        kind: 'unreadable',
        problems: ['The comparison in this file is damaged, so nothing of it was read.'],
      });
    }
  });

  it('reads the link of any file as readFragment does', () => {
    const link = 'v=1&d=2026-11&m=1&aov=45';
    expect(fromFile(JSON.stringify({ 'partner-mix': 1, link }))).toEqual(readFragment(link));
  });
});
