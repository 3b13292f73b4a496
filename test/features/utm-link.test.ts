import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partnersOf, tidyLabel, utmLink } from '../../src/features/utm-builder/utm-link.ts';

const labels = { source: 'instagram', medium: 'creator', campaign: 'socks', content: 'ana' };
const none = { source: '', medium: '', campaign: '', content: '' };
const linked = (address: string, change: Partial<typeof labels> = {}): string => {
  const result = utmLink(address, { ...labels, ...change });
  return result.ok ? result.link : `refused: ${result.problem}`;
};
const tail = 'utm_source=instagram&utm_medium=creator&utm_campaign=socks&utm_content=ana';

describe('utmLink', () => {
  test.each([
    ['https://shop.com/socks', `https://shop.com/socks?${tail}`],
    ['shop.com', `https://shop.com?${tail}`],
    ['http://shop.com/', `http://shop.com/?${tail}`],
    ['  shop.com/socks  ', `https://shop.com/socks?${tail}`],
    ['shop.com:8080/a', `https://shop.com:8080/a?${tail}`],
    ['//shop.com/a', `https://shop.com/a?${tail}`],
    ['café.fr/thé', `https://café.fr/thé?${tail}`],
  ])('labels the page %s', (address, link) => {
    expect(linked(address)).toBe(link);
  });

  test.each([
    ['shop.com/a?color=red%20wine&x', `https://shop.com/a?color=red%20wine&x&${tail}`],
    ['shop.com/a?utm_id=7', `https://shop.com/a?utm_id=7&${tail}`],
    ['shop.com/a#sizes', `https://shop.com/a?${tail}#sizes`],
    ['shop.com/a?x=1#sizes?y', `https://shop.com/a?x=1&${tail}#sizes?y`],
    ['shop.com/a?', `https://shop.com/a?${tail}`],
  ])('keeps what %s already holds', (address, link) => {
    expect(linked(address)).toBe(link);
  });

  test('replaces a label that is there already, and only that', () => {
    expect(linked('shop.com?UTM_Source=old&utm_term=x', { ...none, source: 'tiktok' })).toBe(
      'https://shop.com?utm_term=x&utm_source=tiktok',
    );
  });

  test('leaves out a label without words', () => {
    expect(linked('shop.com', { campaign: ' ', content: '' })).toBe(
      'https://shop.com?utm_source=instagram&utm_medium=creator',
    );
  });

  test('encodes what would break the link', () => {
    expect(linked('shop.com', { ...none, content: 'Ana & Co = 100 %#?' })).toBe(
      'https://shop.com?utm_content=ana-%26-co-%3D-100-%25%23%3F',
    );
  });

  test.each([
    ['', 'Type the address'],
    ['shop .com', 'no spaces'],
    ['mailto:me@shop.com', '“mailto:” is not a web page'],
    ['javascript:alert(1)', '“javascript:” is not a web page'],
    ['shop', '“shop” looks unfinished'],
    ['https://', 'not a web address'],
    ['https://shop..com', '“shop..com” looks unfinished'],
    ['https://sh<op.com', 'not a web address'],
  ])('refuses “%s” and says why', (address, reason) => {
    expect(linked(address)).toMatch(/^refused/);
    expect(linked(address)).toContain(reason);
  });

  test('makes links from which a browser reads every label back', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (address, typed) => {
        const label = tidyLabel(typed);
        fc.pre(label !== '');
        const url = new URL(linked(address, { content: typed }));
        expect(url.searchParams.get('utm_content')).toBe(label);
        expect(url.origin + url.pathname).toBe(new URL(address).origin + new URL(address).pathname);
      }),
    );
  });

  test('changes nothing when labeled twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(linked(linked(address))).toBe(linked(address));
      }),
    );
  });
});

describe('tidyLabel', () => {
  test.each([
    ['Anna Bakes', 'anna-bakes'],
    ['  spring_socks  2026 ', 'spring-socks-2026'],
    ['Zoë\u0000', 'zoë'],
    ['@anna.bakes', '@anna.bakes'],
    [' \n ', ''],
  ])('writes %j as %j', (typed, label) => {
    expect(tidyLabel(typed)).toBe(label);
  });
});

describe('partnersOf', () => {
  test('reads one partner a line, without empty lines and repeats', () => {
    expect(partnersOf('Ana\n\n Ben B \nana\r\n')).toEqual(['ana', 'ben-b']);
  });

  test('stops at 100', () => {
    const typed = Array.from({ length: 150 }, (_, place) => `partner ${place}`).join('\n');
    expect(partnersOf(typed)).toHaveLength(100);
  });
});
