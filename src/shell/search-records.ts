import type { Source, Term } from '#data/schemas.ts';

/** Something to be found that is no page: it stands on one, at an anchor. */
export interface SearchRecord {
  readonly url: string;
  /** What is searched, as plain text. */
  readonly content: string;
  readonly language: 'en';
  readonly meta: { readonly title: string };
  /** What sort of thing it is; pages say it in their HTML, `Chapter` or `Answer`. */
  readonly filters: { readonly kind: ['Glossary' | 'Source'] };
}

/** A term of the glossary, with its other words and both explanations. */
export function termRecord({ id, term, also, plain, more }: Term): SearchRecord {
  const others = also.length > 0 ? ` (${also.join(', ')})` : '';
  return {
    url: `/guide/glossary/#${id}`,
    content: [`${term}${others}.`, plain, more].filter(Boolean).join(' '),
    language: 'en',
    meta: { title: term },
    filters: { kind: ['Glossary'] },
  };
}

/** A source as the page of sources lists it. */
export function sourceRecord({ id, publisher, title, year, sample, note }: Source): SearchRecord {
  const name = [publisher, title, year].filter((part) => part !== null).join(', ');
  return {
    url: `/sources/#source-${id}`,
    content: [`${name}.`, sample !== null && `Sample: ${sample}.`, note].filter(Boolean).join(' '),
    language: 'en',
    meta: { title },
    filters: { kind: ['Source'] },
  };
}
