import { describe, expect, test } from 'vitest';
import { firstSentence, say } from '../../src/comparison/say.ts';

describe('firstSentence', () => {
  test('ends at the first full stop with a space behind it, and keeps plans named', () => {
    expect(firstSentence(say`Send to 3 in ${0}. Then ${1} waits.`)).toEqual([
      ...['Send to 3 in ', { mix: 0 }, '.'],
    ]);
  });

  test('is not ended by the point of a number', () => {
    expect(firstSentence(['It makes $1.49 on average. No more.'])).toEqual([
      'It makes $1.49 on average.',
    ]);
  });

  test('is all of a text without another', () => {
    expect(firstSentence(say`${1} leads.`)).toEqual([{ mix: 1 }, ' leads.']);
    expect(firstSentence([])).toEqual([]);
  });
});
