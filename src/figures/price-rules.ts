import type { Table } from '#charts/table.ts';
import type { Benchmarks, Row } from '#data/benchmark-schema.ts';
import { price, range } from '#format';
import { type Content, creditsOf, datedName, type Figure, inRow } from './figure.ts';

/** A published rule that gives a price by what a creator has or brings, not by a list of sizes. */
interface PriceRule {
  /** What is paid for, in words. */
  readonly what: string;
  /** US dollars. */
  readonly text: string;
  /** As published. */
  readonly row: Row;
}

/** What each kind of rule counts, in the order of the table. */
const counted: Readonly<Record<string, string>> = {
  'price-per-10k-followers': 'Every 10,000 followers',
  'price-per-engagement': 'A like or comment',
  'price-per-story-view': 'A view of a story',
  'price-per-1000-impressions': '1,000 times seen',
};

/** The rules beside the lists by size, with all that is said of them. */
export function priceRulesFigure({ data, sources }: Content) {
  const rules = priceRules(data);
  const rows = rules.map(({ row }) => row);
  const credits = creditsOf(rows, sources);
  const shown = {
    label: 'Rules for a price',
    columns: ['Paid for', 'US dollars', 'Whose rule'].map((title) => ({ title })),
    groups: [
      {
        rows: rules.map(({ what, text, row: { source, year } }) => {
          const { publisher, url } = sources.get(source) ?? {};
          return {
            head: what,
            cells: [text, { text: datedName(publisher ?? source, year), href: url }],
          };
        }),
      },
    ],
  } satisfies Table;
  return {
    name: 'price-rules',
    finding: 'Other rules go by followers, reactions or views instead of a list of sizes.',
    note: ['None of these rules names a sample, so hold two or three of them against a quote.'],
    credit: inRow(credits.map(({ name }) => name)),
    sources: credits,
    page: '/chart/',
    height: 700,
    sheet: {
      columns: [
        ...['Paid for', 'US dollars', 'US dollars from', 'US dollars up to'],
        ...['Whose rule', 'Year of the data'],
      ],
      rows: rules.map(({ what, row }) => [
        ...[what, row.value, row.low, row.high],
        ...[sources.get(row.source)?.publisher ?? row.source, row.year],
      ]),
    },
    shown,
    blocks: [{ kind: 'table', table: shown }],
    width: 760,
  } as const satisfies Figure & Record<string, unknown>;
}

/** Every such rule of a data set, by what it counts. */
export function priceRules({ price: rows }: Benchmarks): readonly PriceRule[] {
  return Object.entries(counted).flatMap(([metric, what]) =>
    rows
      .filter((row) => row.metric === metric)
      .map((row) => ({ what: `${what}${whereOf(row)}`, text: textOf(row), row })),
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
