import { describe, expect, it } from 'vitest';
import { reachYears } from '#figures/reach-years.ts';
import { newestSet } from '../data/real-content.ts';

describe('reachYears', () => {
  const groups = reachYears(newestSet);

  it('sets 2020–21 beside 2025 for small and for big accounts', () => {
    const printed = groups.map(({ title, bars }) => [
      title,
      ...bars.map(({ name, detail, text }) => `${name}, ${detail}: ${text}`),
    ]);
    expect(printed).toEqual([
      [
        'Small accounts',
        'Socialinsider ’20–21, under 5k: 17%',
        'Outfame ’25, under 10k: 8% to 15%',
      ],
      ['Big accounts', 'Socialinsider ’20–21, over 100k: 8.5%', 'Outfame ’25, over 100k: 3% to 7%'],
    ]);
  });

  it('bears out that a post reached fewer by 2025: the later range ends below the earlier figure', () => {
    for (const { bars } of groups) expect(bars[1].high).toBeLessThan(bars[0].low);
  });
});
