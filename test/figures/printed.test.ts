import { describe, expect, test } from 'vitest';
import { endsIn, numberIn, numbersIn, oneOrEnds } from '#figures/printed.ts';
import { followers, hours, money, people, percent, range, times } from '#format';

describe('numbersIn', () => {
  test.each([
    ['−$180 to $1,350', [-180, 1350]],
    ['10k to 1.5M', [10_000, 1_500_000]],
    ['0.98%', [0.98]],
    ['−3%', [-3]],
    ['€1,007', [1007]],
    ['16 creators · 2.5 hours', [16, 2.5]],
    ['under 35k', [35_000]],
    ['nobody agrees', []],
  ])('reads %s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test('reads back what every rule of the site prints', () => {
    expect(numbersIn(money(-1234.4))).toEqual([-1234]);
    expect(numbersIn(money(4.5))).toEqual([4.5]);
    expect(numbersIn(percent(0.0435, 3))).toEqual([4.35]);
    expect(numbersIn(people(12_273))).toEqual([12_000]);
    expect(numbersIn(followers(2_500_000))).toEqual([2_500_000]);
    expect(numbersIn(hours(0.75))).toEqual([0.75]);
    expect(numbersIn(times(5.391))).toEqual([5.39]);
  });
});

describe('numberIn, endsIn and oneOrEnds', () => {
  test('tell one number from a range', () => {
    expect(numberIn('$45')).toBe(45);
    expect(endsIn(range('0', '13'))).toEqual([0, 13]);
    expect(endsIn('27')).toEqual([27, 27]);
    expect(oneOrEnds('27')).toEqual([27, null, null]);
    expect(oneOrEnds('−$180 to $188')).toEqual([null, -180, 188]);
  });

  test('refuse a text without a number', () => {
    expect(() => numberIn('none')).toThrow(RangeError);
    expect(() => endsIn('–')).toThrow(RangeError);
  });
});
