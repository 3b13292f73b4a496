import type { Benchmarks, Row } from '#data/benchmark-schema.ts';
import { type TierName, tierOf } from '#data/defaults.ts';
import { followers, money, range } from '#format';

/** One list's price for one post by accounts of one size. */
export interface PriceBar {
  /** The list and its year. */
  readonly name: string;
  /** Id of its source; `null` for the calculator's own start. */
  readonly source: string | null;
  /** The followers it is for, as text; empty where they are the group's. */
  readonly size: string;
  /** US dollars. */
  readonly low: number;
  /** US dollars; `null` where the list names no upper end. */
  readonly high: number | null;
  /** Typical price, US dollars; `null` where the list gives a range alone. */
  readonly typical: number | null;
  /** The price as text. */
  readonly text: string;
}

/** The lists for accounts of one tier, the lowest first, and the calculator's start last. */
export interface PriceGroup {
  readonly title: string;
  /** Where the tier stands: small is teal, big rust. */
  readonly side: 'small' | 'middle' | 'big';
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
  { tier: 'nano', title: 'Under 10,000 followers', side: 'small' },
  { tier: 'micro', title: '10,000 to 100,000', side: 'small' },
  { tier: 'mid', title: '100,000 to 500,000', side: 'middle' },
  { tier: 'macro', title: '500,000 to 1 million', side: 'big' },
  { tier: 'mega', title: 'Above 1 million', side: 'big' },
];

/**
 * Prices of one Instagram post by size of account. A list whose sizes cross ours stands where its
 * geometric middle falls; figures repeated without an original are left out, for they are no evidence.
 */
export function priceGroups(data: Benchmarks): readonly PriceGroup[] {
  const rows = data.price
    .filter(({ metric, platform }) => metric === 'price-post' && platform === 'Instagram')
    .filter(({ confidence, followersMin }) => confidence !== 'unchecked' && followersMin !== null);
  return groups.map(({ tier, title, side }) => {
    const found = rows.filter((row) => tierOf(data, middleOf(row)) === tier).map(barOf);
    const { low, likely, high } = data.defaults.price[tier];
    const start: PriceBar = {
      name: 'Where our calculator starts',
      source: null,
      size: '',
      low,
      high,
      typical: likely,
      text: range(money(low), money(high)),
    };
    return { title, side, bars: [...found.sort((a, b) => a.low - b.low), start] };
  });
}

function middleOf({ followersMin, followersMax }: Row): number {
  const from = followersMin ?? 0;
  return Math.sqrt(from * (followersMax ?? from));
}

function barOf({ source, year, followersMin, followersMax, value, low, high }: Row): PriceBar {
  const from = followers(followersMin ?? 0);
  const least = low ?? value ?? 0;
  return {
    name: `${names[source] ?? source} ${year}`,
    source,
    size: followersMax === null ? `over ${from}` : range(from, followers(followersMax)),
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
