import type { Benchmarks, Row } from '#data/benchmark-schema.ts';
import { fractionOf, rowOf, valueOf } from '#data/rows.ts';
import { followers, percent } from '#format';
import { followerRange } from './follower-range.ts';

/** One study's comparison of smaller with larger accounts, ready to print. */
interface Gap {
  /** Whose count, and the year of its data. */
  readonly study: string;
  readonly year: number | null;
  /** Id of the source. */
  readonly source: string;
  /** What was compared, with the rates where the study gives them: `0.98% at 10k to 50k`. */
  readonly small: string;
  readonly big: string;
  /** Both sides, small and big. */
  readonly sides: readonly [Side, Side];
  /** Whom it compares, by size alone: `10k to 50k against over 1M`. */
  readonly whom: string;
  /** How much more the smaller accounts engage; .6 = 60% more, below 0 = less. */
  readonly more: number;
  /** What a reader must know of the count; empty where there is nothing. */
  readonly note: string;
}

/** One side of a comparison: its sizes, and reactions of 100 where the study gives them. */
interface Side {
  readonly from: number | null;
  readonly to: number | null;
  readonly rate: number | null;
}

/** A titled run of comparisons. */
interface GapGroup {
  readonly title: string;
  readonly gaps: readonly Gap[];
}

/** Two rows to compare, or one row that states the gap itself. */
interface Pair {
  readonly study: string;
  readonly small: string;
  readonly big?: string;
  readonly note?: string;
}

/** Which rows are compared: by followers on Instagram, by views on TikTok. */
const sets = {
  followers: [
    {
      title: 'With accounts under 10,000',
      pairs: [
        { study: 'HypeAuditor', small: 'hypeauditor-2025-1k-10k', big: 'hypeauditor-2025-over-1m' },
        { study: 'Modash', small: 'modash-2023-1k-5k', big: 'modash-2023-100k-500k' },
        {
          study: 'HelloSociety',
          small: 'hellosociety-2017-under-35k',
          big: 'hellosociety-2017-over-750k',
        },
        {
          study: 'Markerly',
          small: 'markerly-2016-1k-10k',
          big: 'markerly-2016-1m-10m',
          note: 'likes only',
        },
        {
          study: 'CampaignDeus',
          small: 'campaigndeus-2018-uk-branded-against-larger-under-100k',
          note: 'British accounts, paid posts',
        },
      ],
    },
    {
      title: 'With none under 10,000',
      pairs: [
        {
          study: 'HypeAuditor',
          small: 'hypeauditor-2025-10k-50k',
          big: 'hypeauditor-2025-over-1m',
        },
        {
          study: 'Markerly',
          small: 'markerly-2016-10k-100k',
          big: 'markerly-2016-1m-10m',
          note: 'likes only',
        },
        {
          study: 'Mediakix',
          small: 'mediakix-2017-sponsored-10k-100k',
          big: 'mediakix-2017-sponsored-over-100k',
          note: 'paid posts',
        },
        { study: 'Modash', small: 'modash-2023-10k-50k', big: 'modash-2023-100k-500k' },
      ],
    },
  ],
  views: [
    {
      title: 'TikTok, reactions per view',
      pairs: [
        {
          study: 'Modash',
          small: 'modash-2025-tiktok-views-1k-5k',
          big: 'modash-2025-tiktok-views-over-1m',
        },
        {
          study: 'influencer-marketing.de',
          small: 'influencer-marketing-de-2025-tiktok-views-1k-50k',
          big: 'influencer-marketing-de-2025-tiktok-views-over-1m',
          note: 'owner of the data not named',
        },
        {
          study: 'Rival IQ',
          small: 'rival-iq-2023-tiktok-views-under-5k',
          big: 'rival-iq-2023-tiktok-views-over-1m',
          note: 'brand accounts',
        },
      ],
    },
  ],
} as const satisfies Record<string, readonly { title: string; pairs: readonly Pair[] }[]>;

/** Name of a set of comparisons. */
export type GapSet = keyof typeof sets;

/** The comparisons of a set, computed from the rows of the data set, largest gap first. */
export function gapsOf(data: Benchmarks, set: GapSet): readonly GapGroup[] {
  return sets[set].map(({ title, pairs }) => ({
    title,
    gaps: pairs.map((pair) => gapOf(data, pair)).sort((a, b) => b.more - a.more),
  }));
}

/** A gap with its sign, to the whole percent: `+60%`, `−3%`. */
export function signedPercent(more: number): string {
  const whole = Math.round(more * 100) / 100;
  const sign = whole > 0 ? '+' : whole < 0 ? '−' : '';
  return `${sign}${percent(Math.abs(whole), 3)}`;
}

function gapOf(data: Benchmarks, { study, small: id, big: against, note = '' }: Pair): Gap {
  const small = rowOf(data, id);
  const big = against === undefined ? null : rowOf(data, against);
  const common = { study, year: small.year, source: small.source, note };
  if (!big) {
    const over = `${followers(small.followersMax ?? 0)} or more`;
    const whom = `${sizeOf(small)} against ${over}`;
    return {
      ...{ ...common, small: sizeOf(small), big: over, whom, more: valueOf(small) / 100 },
      sides: [
        { ...sideOf(small), rate: null },
        { from: small.followersMax, to: null, rate: null },
      ],
    };
  }
  return {
    ...common,
    small: rateOf(small),
    big: rateOf(big),
    sides: [sideOf(small), sideOf(big)],
    whom: `${sizeOf(small)} against ${sizeOf(big)}`,
    more: valueOf(small) / valueOf(big) - 1,
  };
}

function sideOf({ followersMin, followersMax, value }: Row): Side {
  return { from: followersMin, to: followersMax, rate: value };
}

function sizeOf({ followersMin, followersMax }: Row): string {
  return followerRange(followersMin, followersMax);
}

function rateOf(row: Row): string {
  const size = sizeOf(row);
  return `${percent(fractionOf(valueOf(row)), 3)} ${/^\d/.test(size) ? `at ${size}` : size}`;
}
