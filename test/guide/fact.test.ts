import { describe, expect, test } from 'vitest';
import { changeText } from '../../src/guide/fact.ts';

describe('changeText', () => {
  test.each([
    ['a rate with its range', { low: 0.01, likely: 0.02, high: 0.05 }, 'fraction', '2% (1% to 5%)'],
    ['a single number', 18, 'USD', '$18'],
    ['a number that sets no limit', null, 'people', 'none'],
  ] as const)('prints %s', (_, side, unit, text) => {
    expect(changeText(side, unit)).toBe(text);
  });
});
