import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { sourceSchema } from '../../src/data/schemas.ts';
import { content } from './real-content.ts';

const sources = z.array(sourceSchema).parse(content.sources);

/** Where anybody may put up a copy of what somebody else published. */
const uploads = ['blogspot.com', 'scribd.com', 'slideshare.net', 'docslib.org', 'github.com'];

describe('sources', () => {
  test('link to whoever published, never to an upload of it', () => {
    const hosts = sources.flatMap(({ id, url }) => (url === null ? [] : [[id, new URL(url).host]]));
    expect(
      hosts.filter(([, host = '']) => uploads.some((upload) => host.endsWith(upload))),
    ).toEqual([]);
  });

  test('take three marks only with a sample, or as a regulator’s word or a method', () => {
    const bare = sources.filter(
      ({ role, kind, confidence, sample }) =>
        confidence === 'strong' && sample === null && role !== 'method' && kind !== 'regulator',
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('of vendors never take three marks: they sell by what they count', () => {
    const sold = sources.filter(
      ({ kind, confidence }) => kind === 'vendor' && confidence === 'strong',
    );
    expect(sold.map(({ id }) => id)).toEqual([]);
  });

  test('without a date and a sample are one voice at best', () => {
    const undated = sources.filter(
      ({ role, kind, year, sample, confidence }) =>
        role === 'evidence' &&
        kind !== 'academic' &&
        year === null &&
        (sample === null || sample.includes('not known')) &&
        ['strong', 'fair'].includes(confidence),
    );
    expect(undated.map(({ id }) => id)).toEqual([]);
  });
});
