import { describe, expect, it } from 'vitest';
import { opensSearch } from '../../src/shell/search-key.ts';

const slash = {
  ...{ key: '/', ctrlKey: false, metaKey: false, altKey: false },
  ...{ defaultPrevented: false, isTyped: false },
};

describe('opensSearch', () => {
  it('is for a plain slash', () => {
    expect(opensSearch(slash)).toBe(true);
    expect(opensSearch({ ...slash, key: '?' })).toBe(false);
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented', 'isTyped'] as const)(
    'is not where %s holds',
    (name) => {
      expect(opensSearch({ ...slash, [name]: true })).toBe(false);
    },
  );
});
