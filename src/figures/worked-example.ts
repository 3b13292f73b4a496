import { withBase } from '#base';
import type { ShelfRow } from '#charts/shelf.ts';
import type { Cell, Table } from '#charts/table.ts';
import {
  billText,
  exampleOf,
  figureOf,
  figureRange,
  groupOf,
  inputsOf,
  type MixResult,
  plainText,
  type Spread,
  verdictOf,
  verdictText,
} from '#comparison';
import { acceptanceRate } from '#data/defaults.ts';
import { type Measure, peopleToAsk } from '#engine';
import { count, of100, price, range, roughly } from '#format';
import { encode, tenOrOne } from '#share';
import type { Warmth } from '#words';
import { computed, type Content, type Figure } from './figure.ts';
import { endsIn, numberIn, oneOrEnds } from './printed.ts';
import { standsOf } from './stands.ts';

const { currency } = tenOrOne;

const audiences: readonly { readonly warmth: Warmth; readonly label: string }[] = [
  { warmth: 'cold', label: 'Cold: nobody knows you' },
  { warmth: 'typical', label: 'Typical' },
  { warmth: 'proven', label: 'Proven: it has sold before' },
];

/** Steps of the example, as its table names them. */
const steps = [
  'Partners',
  'Those who post',
  'People reached',
  'Clicks',
  'Orders',
  'What each order leaves, after product cost and discount',
  'Cash out, fees and product sent',
  'Profit',
] as const;
const plans = ['Ten small, for product', 'One big, for a fee'] as const;
/** The columns of the example: its steps, then the plans. */
const planColumns: Table['columns'] = [
  { title: 'Step' },
  { title: plans[0], hue: 1, discs: 10 },
  { title: plans[1], hue: 2, discs: 1 },
];

/** The example of the guide, step by step, for three audiences. */
export function workedExample({ data }: Content) {
  const examples = audiences.map((audience) => exampleFor(audience, data));
  return {
    name: 'worked-example',
    finding: 'A handful of orders either way, at a very different stake',
    note: [
      `The large number is the middle of 32,768 imagined campaigns. Eight in ten fall between the two smaller ones; where orders are few, these stand large. The big one is shown for the campaigns in which they post. Each row has its own middle, so a column need not add up. To find ten who agree, you would ask about ${askedText(data)} creators at our starting guesses.`,
    ],
    ...computed,
    page: '/guide/cost/',
    height: 1350,
    ...{ examples, steps, currency, columns: planColumns },
    blocks: [
      {
        kind: 'beside',
        columns: examples.map(({ label, columns, headline }) => [
          { kind: 'head', text: label },
          { kind: 'table', table: { label, columns: planColumns, groups: groupsOf(columns) } },
          { kind: 'words', text: `The calculator says: ${headline}` },
        ]),
      },
    ],
    width: 1360,
    table: {
      label: 'The example for three audiences, as a table',
      columns: ['Step', ...plans].map((title) => ({ title })),
      groups: examples.flatMap(({ label, columns }) => groupsOf(columns, label)),
    },
    sheet: {
      columns: [
        ...['Audience', 'Plan', 'Partners', 'Followers of each', 'Post, middle', 'Post from'],
        ...['Post up to', 'Posts, of 100 campaigns', 'People reached, middle'],
        ...['People reached from', 'People reached up to', 'Clicks, middle', 'Clicks from'],
        ...[
          'Clicks up to',
          'Orders, middle',
          'Orders from',
          'Orders up to',
          `An order leaves (${currency})`,
        ],
        ...[`Cash out (${currency})`, `Profit, middle (${currency})`],
        ...[`Profit from (${currency})`, `Profit up to (${currency})`],
      ],
      rows: examples.flatMap(({ label, sheet }) =>
        sheet.map((row, at) => [label, plans[at] ?? '', ...row]),
      ),
    },
  } as const satisfies Figure & Record<string, unknown>;
}

/** The steps as rows, their last a sum; `title` stands above them. */
function groupsOf(columns: Example['columns'], title?: string): Table['groups'] {
  const rows = steps.map((head, step) => ({
    head,
    cells: columns.map((column) => column[step] ?? ''),
    sum: step === steps.length - 1,
  }));
  return [title === undefined ? { rows } : { title, rows }];
}

/** The example for one kind of audience. */
export interface Example {
  readonly warmth: string;
  readonly label: string;
  /** What the calculator advises. */
  readonly verdict: string;
  /** The first sentence of it. */
  readonly headline: string;
  /** Twenty campaigns of each mix, for the shelves of money. */
  readonly shelf: readonly ShelfRow[];
  /** Address of the same comparison in the calculator. */
  readonly href: string;
  /** Cells by mix (small, big), then by step. */
  readonly columns: readonly (readonly Cell[])[];
  /** The same by mix, as numbers. */
  readonly sheet: Figure['sheet']['rows'];
}

function exampleFor({ warmth, label }: (typeof audiences)[number], data: Content['data']): Example {
  const { state, result } = exampleOf(data, warmth);
  const verdict = verdictOf(result);
  const names = result.mixes.map(({ name }) => name);
  return {
    warmth,
    label,
    verdict: plainText(verdictText(verdict), names),
    headline: plainText(verdict.headline, names),
    shelf: standsOf(result, '').rows,
    href: withBase(`/calculator/#${encode(state)}`),
    columns: result.mixes.map((mix, place) => columnOf(mix, placeOf(place, data))),
    sheet: result.mixes.map((mix, place) => sheetRowOf(mix, placeOf(place, data))),
  };
}

/** Followers of each partner of a plan, and the photos each brings. */
interface Place {
  readonly followers: number;
  readonly assets: number;
}

function placeOf(place: number, data: Content['data']): Place {
  const [group] = tenOrOne.mixes[place]?.groups ?? [];
  if (!group) throw new Error('the example has two mixes of one group each');
  return { followers: group.followers, assets: groupOf(group, tenOrOne, data).assets };
}

function columnOf(
  { partners, shown, bill, ifPosted, mostOrders }: MixResult,
  { followers, assets }: Place,
): readonly Cell[] {
  const cell = (measure: Measure): Cell => {
    const most = measure === 'orders' ? mostOrders : [];
    const { large, small } = figureOf(measure, shown[measure], currency, most);
    return { text: large, note: small };
  };
  return [
    { text: count(partners), note: `${count(followers)} followers each` },
    postingCell(shown.assets, assets, ifPosted),
    cell('uniqueReach'),
    cell('clicks'),
    cell('orders'),
    { text: price(bill.perOrder, currency), note: '' },
    { text: billText(bill, currency), note: bill.fees ? 'at a likely fee' : '' },
    cell('profit'),
  ];
}

/** How many post. Every partner who posts brings as many photos, so photos tell it. */
function postingCell(photos: Spread, each: number, chance: number | null): Cell {
  if (chance !== null) return { text: '1', note: `in ${of100(chance)} of 100 campaigns` };
  const ends = range(count(photos.low / each), count(photos.high / each));
  return { text: count(photos.middle / each), note: ends };
}

function sheetRowOf(mix: MixResult, place: Place): Figure['sheet']['rows'][number] {
  const { partners, shown, bill, ifPosted } = mix;
  const [, posting] = columnOf(mix, place);
  const ends = (measure: Measure) => endsIn(figureRange(measure, shown[measure], currency));
  const middle = (measure: Measure) => numberIn(figureOf(measure, shown[measure], currency).large);
  const orders = figureOf('orders', shown.orders, currency).large;
  const chance = ifPosted === null ? null : numberIn(of100(ifPosted));
  const post = ifPosted === null ? endsIn(posting?.note ?? '') : [null, null];
  return [
    ...[partners, place.followers, numberIn(posting?.text ?? ''), ...post, chance],
    ...[middle('uniqueReach'), ...ends('uniqueReach')],
    ...[middle('clicks'), ...ends('clicks'), oneOrEnds(orders)[0], ...ends('orders')],
    ...[numberIn(price(bill.perOrder, currency)), numberIn(billText(bill, currency))],
    ...[middle('profit'), ...ends('profit')],
  ];
}

/** How many creators one asks for ten who agree, as it is printed. */
function askedText(data: Content['data']): string {
  const [small] = inputsOf(tenOrOne, data).mixes[0]?.groups ?? [];
  if (!small) throw new Error('the example has two mixes of one group each');
  const { expected } = peopleToAsk(
    small.count,
    data.defaults.replyRate.likely,
    acceptanceRate(data, small.followers).likely,
  );
  return roughly(expected ?? 0);
}
