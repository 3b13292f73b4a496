import { describe, expect, test } from 'vitest';
import { defaultGroups } from '../../src/components/guide/default-names.ts';
import { dataset } from '../content/real-content.ts';

describe('defaultGroups', () => {
  test('name every default of the data set once, and nothing else', () => {
    const named = defaultGroups.flatMap(({ defaults }) => defaults.map(({ key }) => key));
    expect(named.sort()).toEqual(Object.keys(dataset.defaults).sort());
  });
});
