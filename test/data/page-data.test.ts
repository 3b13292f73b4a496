import { describe, expect, it } from 'vitest';
import { articleData, calculatorData, siteData } from '../../src/data/page-data.ts';

describe('articleData', () => {
  const list = new URL('https://example.com/compare/');
  const address = new URL('https://example.com/compare/blend/');
  const [article, way] = articleData({
    ...{ headline: 'Should I?', description: 'Perhaps.', updated: '2026-11-30' },
    ...{ address, list, listName: 'Answers' },
  })['@graph'];

  it('says what the page says of itself', () => {
    expect(article).toMatchObject({
      ...{ '@type': 'Article', headline: 'Should I?', description: 'Perhaps.' },
      ...{ dateModified: '2026-11-30', mainEntityOfPage: address.href },
      author: { name: 'Partner Mix', url: 'https://example.com/' },
    });
  });

  it('gives the way to it from the list', () => {
    expect(way).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Answers', item: list.href },
        { '@type': 'ListItem', position: 2, name: 'Should I?', item: address.href },
      ],
    });
  });
});

describe('siteData and calculatorData', () => {
  const address = new URL('https://example.com/calculator/');

  it('name their maker by the address of the site', () => {
    for (const data of [siteData, calculatorData]) {
      const { url, publisher } = data({ description: 'Compare.', address });
      expect(url).toBe(address.href);
      expect(publisher).toMatchObject({ name: 'Partner Mix', url: 'https://example.com/' });
    }
  });

  it('ask for no money', () => {
    expect(calculatorData({ description: 'Compare.', address }).offers).toMatchObject({ price: 0 });
  });
});
