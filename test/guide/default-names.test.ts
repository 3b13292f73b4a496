import { describe, expect, test } from 'vitest';
import { defaultGroups } from '../../src/guide/default-names.ts';
import { dataset } from '../data/real-content.ts';

describe('defaultGroups', () => {
  test('name every default of the data set once, and nothing else', () => {
    const named = defaultGroups.flatMap(({ defaults }) => defaults.map(({ key }) => key));
    expect(named.sort()).toEqual(Object.keys(dataset.defaults).sort());
  });
});
