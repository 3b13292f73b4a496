import type { RangeBar, RangeGroup } from '#charts/range-bars.ts';
import type { Benchmarks } from '#data/benchmark-schema.ts';
import { fractionOf, rowOf } from '#data/rows.ts';
import { percent, range } from '#format';
import { followerRange } from './follower-range.ts';

/** One count of the reach of a post, with the id of its source. */
interface YearBar extends RangeBar {
  readonly source: string;
}

/** The counts for accounts of one size, the earlier one first. */
export interface YearGroup extends RangeGroup {
  readonly bars: readonly [before: YearBar, after: YearBar];
}

const groups = [
  {
    title: 'Small accounts',
    hue: 1,
    before: 'socialinsider-2021-post-under-5k',
    after: 'outfame-2025-post-under-10k',
  },
  {
    title: 'Big accounts',
    hue: 2,
    before: 'socialinsider-2021-post-over-100k',
    after: 'outfame-2025-post-over-100k',
  },
] as const;

/** The reach of a post in 2020–21 beside that of 2025, for small and for big accounts of brands. */
export function reachYears(data: Benchmarks): readonly YearGroup[] {
  return groups.map(({ title, hue, before, after }) => ({
    title,
    hue,
    bars: [barOf(data, before, 'Socialinsider ’20–21'), barOf(data, after, 'Outfame ’25')],
  }));
}

function barOf(data: Benchmarks, id: string, name: string): YearBar {
  const { source, followersMin, followersMax, value, low, high } = rowOf(data, id);
  const typical = value === null ? null : fractionOf(value);
  const [least, most] = [low ?? value ?? 0, high ?? value ?? 0].map(fractionOf);
  return {
    ...{ name, source, typical, guess: false, low: least ?? 0, high: most ?? 0 },
    detail: followerRange(followersMin || null, followersMax),
    text: range(percent(least ?? 0), percent(most ?? 0)),
  };
}
