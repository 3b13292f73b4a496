import { withBase, withoutBase } from '#base';
import { cardAddress } from './card-address.ts';

const license = 'https://creativecommons.org/licenses/by/4.0/';

/** Who makes the site, by schema.org. @param address - of any of its pages */
export function publisherAt(address: URL) {
  return {
    '@type': 'Organization',
    name: 'Partner Mix',
    url: new URL(withBase('/'), address).href,
  };
}

/** What a chapter, or a page of a question worked out, tells search engines. */
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

/** The article and the way to it from its list, by schema.org. */
export function articleData({ headline, description, updated, address, list, listName }: Article) {
  const publisher = publisherAt(list);
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
        license,
        mainEntityOfPage: address.href,
        image: new URL(withBase(cardAddress(withoutBase(address.pathname))), list).href,
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

/** A page that stands for more than itself. */
interface Place {
  readonly description: string;
  /** Its whole address. */
  readonly address: URL;
}

/** The site as a whole, by schema.org. */
export function siteData({ description, address }: Place) {
  return {
    ...{ '@context': 'https://schema.org', '@type': 'WebSite' },
    ...{ name: 'Partner Mix', description, url: address.href },
    ...{ inLanguage: 'en', isAccessibleForFree: true, license },
    publisher: publisherAt(address),
  };
}

/** The calculator as a program that runs in a browser, without an account and without a price. */
export function calculatorData({ description, address }: Place) {
  return {
    ...{ '@context': 'https://schema.org', '@type': 'WebApplication' },
    ...{ name: 'The calculator of Partner Mix', description, url: address.href },
    ...{ applicationCategory: 'BusinessApplication', operatingSystem: 'Any' },
    ...{ inLanguage: 'en', isAccessibleForFree: true },
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD' },
    publisher: publisherAt(address),
  };
}
