import { withBase } from '#base';
import type { Hue } from '#charts/table.ts';
import {
  askedFor,
  billText,
  figureOf,
  figureRange,
  type MixResult,
  type Owner,
  ownerOf,
  plainText,
  verdictOf,
} from '#comparison';
import { count, hours, money, of100, people, price, shareOf100, showField } from '#format';
import { encode, type GroupKey, groupFields, shopFields, type ShopKey, type State } from '#share';
import { deals } from '#words';
import { computed, type Content, type Figure } from './figure.ts';
import { type PlanRow, planTable } from './plan-table.ts';
import { endsIn, numberIn, oneOrEnds } from './printed.ts';
import { standsOf, standsSheet } from './stands.ts';

/** What the link to the calculator is called. */
const opens = {
  plumber: 'Open the plumber’s plans in the calculator',
  candles: 'Open the candle shop’s plans in the calculator',
  'candle-sets': 'Open the same shop with boxes in the calculator',
  pottery: 'Open the pottery’s plans in the calculator',
  bags: 'Open the bag maker’s plans in the calculator',
} as const satisfies Record<Owner, string>;

/** Whose plans they are, for who sees the picture alone. */
const owners = {
  plumber: 'A plumber',
  candles: 'A candle shop',
  'candle-sets': 'A candle shop with boxes of three',
  pottery: 'A pottery',
  bags: 'A bag maker',
} as const satisfies Record<Owner, string>;

/** Heights of pages that show them; those with more plans are taller. */
const heights = {
  plumber: 1650,
  candles: 2300,
  'candle-sets': 500,
  pottery: 1700,
  bags: 1700,
} as const satisfies Record<Owner, number>;

/** An owner's budget worked through: their plans, what the calculator answers, and its campaigns. */
export function ownerPlan<Name extends Owner>(owner: Name) {
  return ({ data }: Content) => {
    const { state, result } = ownerOf(owner, data);
    const { mixes, currency, budget, hours: given } = result;
    const names = mixes.map(({ name }) => name);
    const { headline, body } = verdictOf(result);
    /** A variant of the picture above it: the answer alone. */
    const brief = owner === 'candle-sets';
    const own = ownNumbers(state, currency);
    const plans = planTable(
      'The plans, and what may come of them',
      ['Plan', 'Creators', 'Cash and hours', 'People who see it', 'Orders', 'Makes money'],
      mixes.map((mix, at) => rowOf(mix, { state, at, data, currency })),
    );
    const shelf = standsOf(
      result,
      'Twenty campaigns of each plan, each as likely as the next. Hollow ones lose money.',
    );
    const stood = brief ? { columns: [], rows: [] } : standsSheet(shelf);
    const answer = plainText(body, names);
    const who = `${owners[owner]}, ${price(budget, currency)} and ${hours(given ?? 0)}`;
    return {
      name: `owner-${owner}`,
      finding: `The calculator says: ${plainText(headline, names)}`,
      who,
      answer,
      brief,
      note: [
        brief
          ? `Now with an ${own.find((text) => text.startsWith('average')) ?? ''}; all else is as with single candles.`
          : `The owner’s numbers: ${own.join(', ')}. All others are the calculator’s, for people who have heard of the shop a little. 8 campaigns in 10 fall inside each range; a single creator is shown for the campaigns in which they post.`,
      ],
      credit:
        'Partner Mix, computed from the owner’s numbers and the calculator’s starting numbers',
      sources: [
        { name: 'The owner’s numbers', what: `an invented example: ${own.join(', ')}`, url: null },
        ...computed.sources,
      ],
      page: '/guide/budget-plans/',
      height: heights[owner],
      open: { text: opens[owner], href: withBase(`/calculator/#${encode(state)}`) },
      plans,
      shelf,
      blocks: [
        { kind: 'head', text: who },
        { kind: 'words', text: answer },
        { kind: 'table', table: plans },
        ...(brief ? [] : [shelf]),
      ],
      width: 920,
      sheet: {
        columns: [
          ...['Plan', 'Creators', 'Followers of each', 'Messages to write', `Cash (${currency})`],
          ...['Your hours', 'People who see it', 'See it from', 'See it up to'],
          ...['Orders, middle', 'Orders from', 'Orders up to', 'Makes money, of 100 campaigns'],
          ...[`Average profit (${currency})`, ...stood.columns],
        ],
        rows: mixes.map((mix, at) => [
          ...sheetRowOf(mix, { state, at, data, currency }),
          ...(stood.rows[at] ?? []),
        ]),
      },
      ...(brief && { table: plans }),
    } as const satisfies Figure & Record<string, unknown>;
  };
}

/** What the owner knows of the shop and of the creators, in the words of the fields. */
function ownNumbers({ shop, mixes }: State, currency: string): readonly string[] {
  return [
    ...Object.entries(shop).map(([name, value]) => [shopFields[name as ShopKey], value] as const),
    ...(mixes[0]?.groups ?? []).flatMap(({ own: known }) =>
      Object.entries(known).map(([name, value]) => [groupFields[name as GroupKey], value] as const),
    ),
  ].map(([{ term, unit }, value]) => `${term} ${showField(Number(value), unit, currency)}`);
}

/** Where a plan stands. */
interface Place extends Pick<Content, 'data'> {
  readonly state: State;
  readonly at: number;
  readonly currency: string;
}

/** The group of a plan, and how many people to ask for its partners; null where nobody agrees. */
function askedOf({ name, partners }: MixResult, { state, at, data }: Place) {
  const [group] = state.mixes[at]?.groups ?? [];
  if (!group) throw new Error(`“${name}” has no partners`);
  const { forYes } = askedFor(group, data);
  return { group, asked: forYes === null ? null : people(Math.round(forYes * partners)) };
}

function rowOf(mix: MixResult, place: Place): PlanRow {
  const { partners, hours: given, bill, shown, profitable, spread, mostOrders } = mix;
  const { at, currency } = place;
  const { group, asked } = askedOf(mix, place);
  const orders = figureOf('orders', shown.orders, currency, mostOrders);
  const reach = figureOf('uniqueReach', shown.uniqueReach, currency);
  return {
    head: {
      text: mix.name,
      note: `${count(group.followers)} followers, ${deals[group.deal].short}`,
      hue: (at + 1) as Hue,
      discs: partners,
    },
    cells: [
      { text: count(partners), note: asked === null ? 'nobody agrees' : `write to ${asked}` },
      { text: billText(bill, currency), note: hours(given) },
      { text: reach.large, note: reach.small },
      { text: orders.large, note: orders.small },
      {
        text: `${of100(profitable)} of 100`,
        note: `${money(spread.profit.mean, currency)} on average`,
      },
    ],
  };
}

function sheetRowOf(mix: MixResult, place: Place): Figure['sheet']['rows'][number] {
  const { name, partners, hours: given, bill, shown, profitable, spread } = mix;
  const { currency } = place;
  const { group, asked } = askedOf(mix, place);
  const reach = figureOf('uniqueReach', shown.uniqueReach, currency);
  return [
    ...[name, partners, group.followers, asked === null ? null : numberIn(asked)],
    ...[numberIn(billText(bill, currency)), numberIn(hours(given)), numberIn(reach.large)],
    ...endsIn(figureRange('uniqueReach', shown.uniqueReach, currency)),
    oneOrEnds(figureOf('orders', shown.orders, currency).large)[0],
    ...endsIn(figureRange('orders', shown.orders, currency)),
    ...[shareOf100(profitable).of100, numberIn(money(spread.profit.mean, currency))],
  ];
}
