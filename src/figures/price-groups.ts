import type { RangeBar, RangeGroup } from '#charts/range-bars.ts';
import type { Benchmarks, Row } from '#data/benchmark-schema.ts';
import { type TierName, tierOf } from '#data/defaults.ts';
import { money, range } from '#format';
import { followerRange } from './follower-range.ts';

/** One list's price for one post by accounts of one size, in US dollars. */
interface PriceBar extends RangeBar {
  /** Id of its source; `null` for the calculator's own start. */
  readonly source: string | null;
  /** Sizes of account that the list means, followers; null where it names no end. */
  readonly sizes: readonly [from: number | null, to: number | null];
}

/** The lists for accounts of one tier, the lowest first, and the calculator's start last. */
interface PriceGroup extends RangeGroup {
  readonly bars: readonly PriceBar[];
}

/** Short names of the lists, by source. */
const names: Readonly<Record<string, string>> = {
  hootsuite: 'Hootsuite',
  hypeauditor2020au: 'HypeAuditor, Australia',
  imh_rates: 'Marketing Hub',
  inc_barker: 'Inc. column',
  inzpire_bi: 'inzpire.me',
  klear_econ: 'Klear',
  socialbrandmatch: 'SocialBrandMatch',
};

const groups: readonly (Omit<PriceGroup, 'bars'> & { readonly tier: TierName })[] = [
  { tier: 'nano', title: 'Under 10,000 followers', hue: 1 },
  { tier: 'micro', title: '10,000 to 100,000', hue: 1 },
  { tier: 'mid', title: '100,000 to 500,000', hue: 0 },
  { tier: 'macro', title: '500,000 to 1 million', hue: 2 },
  { tier: 'mega', title: 'Above 1 million', hue: 2 },
];

/**
 * Prices of one Instagram post by size of account. A list whose sizes cross ours stands where its
 * geometric middle falls; figures repeated without an original are left out, for they are no evidence.
 */
export function priceGroups(data: Benchmarks): readonly PriceGroup[] {
  const rows = data.price
    .filter(({ metric, platform }) => metric === 'price-post' && platform === 'Instagram')
    .filter(({ confidence, followersMin }) => confidence !== 'unchecked' && followersMin !== null);
  return groups.map(({ tier, title, hue }) => {
    const found = rows.filter((row) => tierOf(data, middleOf(row)) === tier).map(barOf);
    const { low, likely, high } = data.defaults.price[tier];
    const start: PriceBar = {
      name: 'Asked, in our calculator',
      source: null,
      sizes: [null, null],
      detail: '',
      guess: true,
      low,
      high,
      typical: likely,
      text: range(money(low), money(high)),
    };
    return { title, hue, bars: [...found.sort((a, b) => a.low - b.low), start] };
  });
}

function middleOf({ followersMin, followersMax }: Row): number {
  const from = followersMin ?? 0;
  return Math.sqrt(from * (followersMax ?? from));
}

function barOf({ source, year, followersMin, followersMax, value, low, high }: Row): PriceBar {
  const least = low ?? value ?? 0;
  return {
    name: `${names[source] ?? source}${year === null ? '' : ` ’${year % 100}`}`,
    source,
    sizes: [followersMin, followersMax],
    // Short, so that it stays apart from the price on a phone.
    detail: followerRange(followersMin, followersMax).replace(' to ', '–'),
    guess: false,
    low: least,
    high: low === null ? least : high,
    typical: value,
    text: priceText(value, least, high),
  };
}

function priceText(value: number | null, low: number, high: number | null): string {
  if (value !== null) return money(value);
  return high === null ? `${money(low)} or more` : range(money(low), money(high));
}
