import type { Benchmarks, Row } from '#data/benchmark-schema.ts';
import { price, range } from '#format';

/** A published rule that gives a price by what a creator has or brings, not by a list of sizes. */
interface PriceRule {
  /** What is paid for, in words. */
  readonly what: string;
  /** US dollars. */
  readonly text: string;
  readonly year: number | null;
  /** Id of its source. */
  readonly source: string;
}

/** What each kind of rule counts, in the order of the table. */
const counted: Readonly<Record<string, string>> = {
  'price-per-10k-followers': 'Every 10,000 followers',
  'price-per-engagement': 'A like or comment',
  'price-per-story-view': 'A view of a story',
  'price-per-1000-impressions': '1,000 times seen',
};

/** Every such rule of a data set, by what it counts. */
export function priceRules({ price: rows }: Benchmarks): readonly PriceRule[] {
  return Object.entries(counted).flatMap(([metric, what]) =>
    rows
      .filter((row) => row.metric === metric)
      .map((row) => {
        const { year, source } = row;
        return { what: [what, whereOf(row)].join(''), text: textOf(row), year, source };
      }),
  );
}

/** Where the rule holds, where that is not plain Instagram: a platform, or a kind of post. */
function whereOf({ id, platform }: Row): string {
  if (/-(photo|video)$/.test(id)) return id.endsWith('video') ? ', video' : ', photo';
  return platform === null || platform === 'Instagram' ? '' : `, ${platform}`;
}

function textOf({ value, low, high }: Row): string {
  return value === null ? range(price(low ?? 0), price(high ?? 0)) : price(value);
}
