import { describe, expect, test } from 'vitest';
import { groupWords, linkKeys } from '../../src/guide/link-format.ts';
import { decode, encode, groupFields, shopFields, startState } from '../../src/share/index.ts';

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
      warmth: 'cold',
      spread: 'wild',
      seed: 2,
      shop: Object.fromEntries(Object.entries(shopFields).map(([name, { high }]) => [name, high])),
      mixes: startState.mixes.slice(0, 1),
    });
    expect(full.split('&').map((pair) => pair.split('=')[0])).toEqual([
      ...shown.filter((key) => key !== 'mix' && key !== 'z'),
      'mix',
      'z',
    ]);
  });

  test('name what holds where a key is left out', () => {
    for (const { key, start } of linkKeys.filter((entry) => entry.start !== null)) {
      expect(decode(`v=2&${key}=${start}`).state, key).toEqual(startState);
    }
  });
});

describe('groupWords', () => {
  test.each(groupWords.flatMap(({ key, values }) => values.map((value) => ({ key, value }))))(
    '$value is a $key the site reads',
    ({ key, value }) => {
      const { state, problems } = decode(`v=1&mix=One~1x10k:${value}`);
      expect(problems).toEqual([]);
      expect(state.mixes[0]?.groups[0]?.[key as 'deal' | 'format']).toBe(value);
    },
  );

  test('name what holds where a group has no such word', () => {
    const [group] = decode('v=1&mix=One~1x10k').state.mixes[0]?.groups ?? [];
    expect([group?.deal, group?.format]).toEqual(groupWords.map(({ start }) => start));
  });

  test('share two words with the numbers of a group, told apart by the equals sign', () => {
    const keys = Object.values(groupFields).map((field) => field.key);
    const words = groupWords.flatMap(({ values }) => values);
    expect(words.filter((word) => keys.includes(word))).toEqual(['fee', 'commission']);
  });
});
