import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasets } from '#share';

const folder = new URL('../../content/benchmarks/', import.meta.url);

/** SHA-256 of every data set as it was published. A new figure is a new data set and a new line. */
const published: Readonly<Record<string, string>> = {
  '2026-11.json': 'dfbaa1d73e4a0921412b5857cddd5d46b2585fc29423a840cff58cab8fe05ea8',
  '2026-12.json': '8fbfb7ee0bb7909e1f359a484818aeb930e1c18566bddc608c64cac5fd5bd013',
};

describe('published data sets', () => {
  it.each(Object.entries(published))(
    '%s is as it was published: old links rest on it',
    (file, wanted) => {
      const digest = createHash('sha256')
        .update(readFileSync(new URL(file, folder)))
        .digest('hex');
      expect(digest).toBe(wanted);
    },
  );

  it('are all sets but the newest, which may change until the day it is published', () => {
    const older = readdirSync(folder).sort().slice(0, -1);
    expect(Object.keys(published)).toEqual(expect.arrayContaining(older));
  });

  it('are those that links may be pinned to', () => {
    expect(datasets.map((id) => `${id}.json`)).toEqual(readdirSync(folder).sort());
  });
});
