import { describe, expect, test } from 'vitest';
import { fractionOf, rowOf, valueOf } from '#data/rows.ts';
import { dataset } from './real-content.ts';

describe('rowOf', () => {
  test.each(['modash-2023-1k-5k', 'minter-2019-post-under-20k'])('finds %s', (id) => {
    expect(rowOf(dataset, id).id).toBe(id);
  });

  test('names the row that is missing', () => {
    expect(() => rowOf(dataset, 'no-such-row')).toThrow('no-such-row');
  });
});

describe('valueOf', () => {
  test('is the published number, and refuses a row that has only a range', () => {
    expect(valueOf(rowOf(dataset, 'modash-2023-100k-500k'))).toBe(1.005);
    expect(() => valueOf(rowOf(dataset, 'hypeauditor-2018-over-20k'))).toThrow(
      'hypeauditor-2018-over-20k',
    );
  });
});

describe('fractionOf', () => {
  test('moves the decimal point and loses no digit', () => {
    expect(fractionOf(1.005)).toBe(0.01005);
    expect(fractionOf(-17)).toBe(-0.17);
  });
});
