import { cardAddress } from './card-address.ts';

/** What a page of a question worked out tells search engines. */
interface Article {
  readonly headline: string;
  readonly description: string;
  /** Day of the last change, ISO 8601. */
  readonly updated: string;
  /** Whole address of the page, and of the list it belongs to. */
  readonly address: URL;
  readonly list: URL;
  /** What the list is called. */
  readonly listName: string;
}

/** The article and the way to it, by schema.org. */
export function articleData({ headline, description, updated, address, list, listName }: Article) {
  const publisher = { '@type': 'Organization', name: 'Partner Mix', url: new URL('/', list).href };
  const step = (position: number, name: string, item: URL) => ({
    ...{ '@type': 'ListItem', position, name },
    item: item.href,
  });
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        ...{ headline, description },
        dateModified: updated,
        inLanguage: 'en',
        isAccessibleForFree: true,
        license: 'https://creativecommons.org/licenses/by/4.0/',
        mainEntityOfPage: address.href,
        image: new URL(cardAddress(address.pathname), list).href,
        author: publisher,
        publisher,
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [step(1, listName, list), step(2, headline, address)],
      },
    ],
  };
}
