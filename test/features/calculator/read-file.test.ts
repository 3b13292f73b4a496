import { describe, expect, it } from 'vitest';
import { startState, toFile } from '#share';
import { carriesFile } from '../../../src/features/calculator/file-door.svelte.ts';
import { readFile } from '../../../src/features/calculator/read-file.ts';

const unchanged = 'Nothing here has changed.';
const saved = toFile(startState);

describe('readFile', () => {
  it('reads what was saved, whatever its name and type', async () => {
    const file = new File([saved], 'holiday.txt', { type: 'text/plain' });
    expect(await readFile([file])).toMatchObject({
      ok: true,
      reading: { state: startState, problems: [], seal: 'whole' },
    });
  });

  it.each([
    ['empty', '', 'This file is empty.'],
    ['a picture', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]), 'is not a comparison'],
    ['cut short', saved.slice(0, -9), 'is not a comparison'],
    ['damaged', saved.replace('v=2', 'x=2'), 'is damaged'],
    ['huge', 'a'.repeat(1_000_001), 'larger than any comparison'],
  ])('says of one that is %s what is wrong and what to do', async (_name, content, problem) => {
    const read = await readFile([new File([content], 'x.json')]);
    const words = read.ok ? '' : read.problem;
    expect(words).toContain(problem);
    expect(words).toContain('Open one that “Save as a file” wrote: its name ends in .json.');
    expect(words).toContain(unchanged);
  });

  it('does not so much as read a huge one', async () => {
    const text = (): Promise<string> => Promise.reject(new Error('read'));
    const read = await readFile([{ size: 5e9, text }]);
    expect(read).toMatchObject({ problem: expect.stringContaining('larger') });
  });

  it('says so of a folder, and of two files at once', async () => {
    const text = (): Promise<string> => Promise.reject(new DOMException('', 'NotFoundError'));
    expect(await readFile([{ size: 4096, text }])).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Your browser could not read this file. It may be a folder'),
    });
    const file = new File([saved], 'x.json');
    expect(await readFile([file, file])).toEqual({
      ok: false,
      problem: `These are 2 files. Open one at a time. ${unchanged}`,
    });
  });
});

describe('carriesFile', () => {
  it.each([
    [['Files'], true],
    [['application/x-moz-file', 'Files'], true],
    [['text/plain'], false],
    [['text/html', 'text/plain'], false],
    [['text/uri-list', 'text/html', 'Files'], false],
    [[], false],
  ])('of what is dragged as %j says %s: a picture of a page is no file', (types, expected) => {
    expect(carriesFile({ types })).toBe(expected);
  });
});
