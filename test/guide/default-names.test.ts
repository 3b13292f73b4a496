import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/data/check-benchmarks.ts';
import { branchNames, defaultGroups } from '../../src/guide/default-names.ts';
import { type Field, groupFields, shopFields } from '../../src/share/index.ts';
import { deals, spreads, warmths } from '../../src/words/index.ts';
import { dataset } from '../data/real-content.ts';

const keys = Object.keys(dataset.defaults);
const added: Field = {
  key: 'refunds',
  term: 'orders sent back',
  label: 'Of the orders, how many come back',
  low: 0,
  high: 1,
  type: 'rate',
  unit: 'percent',
  place: 'more',
};

describe('defaultGroups', () => {
  test('name every default of the data set once, and nothing else', () => {
    const named = defaultGroups(keys).flatMap(({ defaults }) => defaults.map(({ key }) => key));
    expect(named.sort()).toEqual(keys.sort());
  });

  test('call a default by its term in the table of fields', () => {
    const names = new Map(
      defaultGroups(keys).flatMap(({ defaults }) => defaults.map(({ key, name }) => [key, name])),
    );
    for (const [key, { term }] of Object.entries<Field>({ ...groupFields, ...shopFields })) {
      if (keys.includes(key)) expect(names.get(key)?.toLowerCase(), key).toBe(term.toLowerCase());
    }
    expect(names.get('clickRate')).toBe('Click-through rate');
  });

  test.each([
    ['shop', 'Your shop'],
    ['group', 'What a partner asks and does'],
  ] as const)('show a default whose row is added to the %s, with no other edit', (side, title) => {
    const rows = { shop: shopFields, group: groupFields };
    const groups = defaultGroups([...keys, 'refunds'], {
      ...rows,
      [side]: { ...rows[side], refunds: added },
    });
    expect(groups.find((group) => group.title === title)?.defaults).toContainEqual({
      key: 'refunds',
      name: 'Orders sent back',
    });
  });

  test('refuse a default that neither a row nor a name speaks of', () => {
    expect(() => defaultGroups([...keys, 'refunds'])).toThrow('“refunds”');
  });
});

describe('branchNames', () => {
  test('speak of each branch that is no size as the lists of words do', () => {
    const sizes = [...dataset.tiers.map(({ id }) => id), 'small', 'big'];
    const own = ['story', 'storyLink', 'reel', 'post', 'reach', 'engagement', 'clicks'];
    const branches = figuresOf(dataset).flatMap(({ path }) => path.split('.').slice(2));
    const spoken = Object.entries({
      ...Object.fromEntries(Object.entries(deals).map(([key, { short }]) => [key, short])),
      ...Object.fromEntries(
        Object.entries({ ...warmths, ...spreads }).map(([key, { label }]) => [key, label]),
      ),
    });
    const rest = new Set(branches.filter((word) => ![...sizes, ...own].includes(word)));
    expect([...rest].sort()).toEqual(
      spoken
        .map(([key]) => key)
        .filter((key) => rest.has(key))
        .sort(),
    );
    for (const [key, words] of spoken) expect(branchNames[key]).toBe(words.toLowerCase());
  });
});
