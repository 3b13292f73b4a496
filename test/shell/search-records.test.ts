import { describe, expect, it } from 'vitest';
import { sourceSchema, termSchema } from '../../src/data/schemas.ts';
import { sourceRecord, termRecord } from '../../src/shell/search-records.ts';

describe('termRecord', () => {
  it('is found by each of its names and leads to its anchor', () => {
    const term = termSchema.parse({
      ...{ id: 'ftc', term: 'FTC', also: ['Federal Trade Commission'] },
      ...{ plain: 'It watches over ads.', more: 'In the US.' },
    });
    expect(termRecord(term)).toMatchObject({
      url: '/guide/glossary/#ftc',
      content: 'FTC (Federal Trade Commission). It watches over ads. In the US.',
      meta: { title: 'FTC' },
    });
  });
});

describe('sourceRecord', () => {
  it('leaves out what is not known', () => {
    const source = sourceSchema.parse({
      ...{ id: 'some', role: 'evidence', kind: 'vendor', publisher: null, title: 'A title' },
      ...{ url: null, year: null, sample: null, note: '', confidence: 'weak' },
    });
    expect(sourceRecord(source)).toMatchObject({
      url: '/sources/#source-some',
      content: 'A title.',
    });
  });
});
