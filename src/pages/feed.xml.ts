import { withBase } from '#base';
import { atomFeed, type Entry } from '#data/feed.ts';
import { datasetOf, editions } from '#data/site.ts';
import { monthOf } from '#figures/cite.ts';
import type { APIContext } from 'astro';

/** The log of changes as a feed: each edition with what its data set changed. */
export async function GET({ site }: APIContext): Promise<Response> {
  const page = new URL(withBase('/guide/reference/#what-has-changed'), site).href;
  const entries = (await editions()).map(async ({ id, title, text }): Promise<Entry> => {
    const { changes } = await datasetOf(id);
    const paragraphs = [text, ...changes.map(({ what, why }) => `${what} ${why}`)];
    return { title: `${title}, ${monthOf(id)}`, address: page, day: id, paragraphs };
  });
  const feed = atomFeed({
    title: 'Partner Mix: what has changed',
    about: 'New data sets and editions of a free guide and calculator for small business owners.',
    ...{ self: new URL(withBase('/feed.xml'), site).href, page, author: 'Partner Mix' },
    entries: await Promise.all(entries),
  });
  return new Response(feed);
}
