import { describe, expect, test } from 'vitest';
import { groupWords, linkKeys, linkTakenApart, numbersOf } from '../../src/guide/link-format.ts';
import {
  decode,
  encode,
  type Field,
  groupFields,
  readFragment,
  shopFields,
  startState,
} from '../../src/share/index.ts';
import { deals, formats, goals, platforms, spreads, warmths } from '../../src/words/index.ts';

describe('linkKeys', () => {
  test.each(linkKeys.flatMap(({ key, values }) => values.map((value) => ({ key, value }))))(
    '$key=$value is a link the site reads without a word of doubt',
    ({ key, value }) => {
      const link = key === 'v' ? `v=${value}` : `v=2&${key}=${value}`;
      expect(decode(link).problems).toEqual([]);
    },
  );

  test('leave nothing out that a link can hold', () => {
    const shown = [
      ...linkKeys.map(({ key }) => key),
      ...Object.values(shopFields).map((f) => f.key),
    ];
    const full = encode({
      ...startState,
      goal: 'reach',
      currency: 'EUR',
      numbers: 'de-DE',
      warmth: 'cold',
      spread: 'wild',
      seed: 2,
      target: { word: 'orders', amount: 30, of10: 8 },
      shop: Object.fromEntries(Object.entries(shopFields).map(([name, { high }]) => [name, high])),
      mixes: startState.mixes.slice(0, 1),
    });
    expect(full.split('&').map((pair) => pair.split('=')[0])).toEqual([
      ...shown.filter((key) => key !== 'mix' && key !== 'z'),
      'mix',
      'z',
    ]);
  });

  test('show every word that a key takes', () => {
    const valuesOf = (name: string) => linkKeys.find(({ key }) => key === name)?.values;
    expect(valuesOf('goal')).toEqual(Object.keys(goals));
    expect(valuesOf('warm')).toEqual(Object.keys(warmths));
    expect(valuesOf('spread')).toEqual(Object.keys(spreads));
    expect(groupWords.map(({ values }) => values)).toEqual([
      Object.keys(deals),
      Object.keys(formats),
      Object.keys(platforms).map((word) => `on=${word}`),
    ]);
  });

  test('say of each key what holds without it', () => {
    expect(linkKeys.filter(({ start, without }) => !(start ?? without))).toEqual([]);
  });

  test('name what holds where a key is left out', () => {
    for (const { key, start } of linkKeys.filter((entry) => entry.start !== undefined)) {
      expect(decode(`v=2&${key}=${start}`).state, key).toEqual(startState);
    }
  });
});

describe('groupWords', () => {
  test.each(groupWords.flatMap(({ key, values }) => values.map((value) => ({ key, value }))))(
    '$value is a $key the site reads',
    ({ key, value }) => {
      const { state, problems } = decode(`v=1&mix=One~1x10k:${value}`);
      const { platform = 'instagram', ...group } = state.mixes[0]!.groups[0]!;
      expect(problems).toEqual([]);
      expect({ ...group, platform: `on=${platform}` }[key as 'deal' | 'format' | 'platform']).toBe(
        value,
      );
    },
  );

  test('name what holds where a group has no such word', () => {
    const [group] = decode('v=1&mix=One~1x10k').state.mixes[0]?.groups ?? [];
    const platform = `on=${group?.platform ?? 'instagram'}`;
    expect([group?.deal, group?.format, platform]).toEqual(groupWords.map(({ start }) => start));
  });

  test('share two words with the numbers of a group, told apart by the equals sign', () => {
    const keys = Object.values(groupFields).map((field) => field.key);
    const words = groupWords.flatMap(({ values }) => values);
    expect(words.filter((word) => keys.includes(word))).toEqual(['fee', 'commission']);
  });
});

describe('numbersOf', () => {
  test('prints a row of the table of fields: its key, term, form and bounds', () => {
    expect(numbersOf({ cvr: shopFields.conversionRate, goods: groupFields.product })).toEqual([
      {
        key: 'cvr',
        means: 'conversion rate',
        takes: 'one share or low-likely-high',
        bounds: '0% to 100%',
      },
      { key: 'goods', means: 'product cost', takes: 'one number', bounds: '0 to 1,000,000' },
    ]);
  });

  test('shows a row that is added to the table, with no other edit', () => {
    const added: Field = { ...shopFields.overlap, key: 'refunds', term: 'orders sent back' };
    expect(numbersOf({ ...shopFields, added }).map(({ key, means }) => [key, means])).toEqual([
      ...Object.values(shopFields).map(({ key, term }) => [key, term]),
      ['refunds', 'orders sent back'],
    ]);
  });
});

describe('linkTakenApart', () => {
  const pieces = linkTakenApart();

  test('is a whole link, sealed', () => {
    const link = pieces.map(({ piece }) => piece).join('');
    expect(readFragment(link.slice(1))).toMatchObject({
      kind: 'state',
      problems: [],
      seal: 'whole',
    });
  });

  test('says what each piece means, in the words of the tables', () => {
    const says = Object.fromEntries(pieces.map(({ piece, says: words }) => [piece, words]));
    expect(Object.values(says)).not.toContain('');
    expect(says).toMatchObject({
      'aov=45&': 'average order value',
      '~5x10k:product:hours=2':
        '5 with 10k followers, the product only, a post and a story with a link, hours 2',
      '~1x100k:fee:story:fee=400&':
        '1 with 100k followers, a fee and the product, a story with a link, fee 400',
    });
  });
});
