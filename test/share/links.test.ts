import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Decoded, decode, encode, readFragment } from '#share';

const folder = new URL('./links/', import.meta.url);
/** Every link ever shipped, by format. */
const shipped = readdirSync(folder).flatMap((file) => {
  const { links } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    links: (Decoded & { link: string })[];
  };
  return links.map((entry) => ({ file, ...entry }));
});

describe('links of every format ever shipped', () => {
  it.each(shipped)('still open: $link', ({ link, state, problems }) => {
    expect(decode(link)).toEqual({ state, problems });
  });

  it.each(shipped)('arrive whole, or are said to be older: $link', ({ file, link, state }) => {
    const seal = file === 'v1.json' ? 'missing' : 'whole';
    expect(readFragment(link)).toMatchObject({ kind: 'state', state, problems: [], seal });
  });

  it.each(shipped)('keep their state when written again: $link', ({ link, state }) => {
    expect(decode(encode(decode(link).state)).state).toEqual(state);
  });
});
