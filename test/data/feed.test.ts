import { describe, expect, it } from 'vitest';
import { atomFeed, type Entry } from '../../src/data/feed.ts';

const page = 'https://example.com/changes/';
const entry: Entry = {
  ...{ title: 'Fees & more', address: page, day: '2026-12' },
  paragraphs: ['Less than <half>.', 'So there.'],
};
const feedOf = (entries: readonly Entry[]): string =>
  atomFeed({
    title: 'News',
    about: 'Of us.',
    self: `${page}feed.xml`,
    page,
    author: 'Us',
    entries,
  });

describe('atomFeed', () => {
  it('dates a month by its first day, and itself by its newest entry', () => {
    const times = [
      ...feedOf([entry, { ...entry, day: '2026-11-30' }]).matchAll(/<updated>(.*?)</g),
    ];
    expect(times.map(([, time]) => time)).toEqual([
      '2026-12-01T00:00:00Z',
      '2026-12-01T00:00:00Z',
      '2026-11-30T00:00:00Z',
    ]);
  });

  it('gives entries of one page ids of their own, which stay', () => {
    const ids = [...feedOf([entry, { ...entry, day: '2026-11' }]).matchAll(/<id>(.*?)</g)];
    expect(ids.map(([, id]) => id)).toEqual([page, `${page}#-2026-12`, `${page}#-2026-11`]);
  });

  it('escapes a text once as a title, twice where it stands in markup', () => {
    const feed = feedOf([entry]);
    expect(feed).toContain('<title>Fees &amp; more</title>');
    expect(feed).toContain('&lt;p&gt;Less than &amp;lt;half&amp;gt;.&lt;/p&gt;');
  });

  it('refuses to be empty', () => {
    expect(() => feedOf([])).toThrow(RangeError);
  });
});
