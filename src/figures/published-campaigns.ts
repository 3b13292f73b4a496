import { withBase } from '#base';
import type { Table } from '#charts/table.ts';
import { stripScale } from '#charts/strip.ts';
import {
  brandSales,
  brandSizes,
  brandState,
  storeCounts,
  storeSellers,
  storeState,
} from '#comparison';
import { rowOf, valueOf } from '#data/rows.ts';
import { money, roughMoney, whole } from '#format';
import { encode } from '#share';
import type { Warmth } from '#words';
import { computed, type Content, creditsOf, type Figure } from './figure.ts';
import { numberIn } from './printed.ts';

const { creators, sold } = storeCounts;
const of87 = (sellers: number): string => `${whole(sellers)} of ${whole(creators)}`;
const sales = [1, 10, 100, 1000, 10_000, 100_000];

/** What the model expects where nobody knows the shop, typically, and where it has sold before. */
interface Expected {
  readonly model: (warmth: Warmth) => number;
  readonly fact: number;
  readonly hue: 1 | 2;
  readonly write: (value: number) => string;
  readonly powers: readonly number[];
}

/** Two published campaigns beside what the model expects of each, at its starting numbers. */
export function publishedCampaigns({ data, sources }: Content) {
  const brandRows = {
    small: rowOf(data, 'hbr-2024-revenue-nano'),
    big: rowOf(data, 'hbr-2024-revenue-macro'),
  };
  const brand = (side: 'small' | 'big', hue: 1 | 2): Expected => ({
    ...{ hue, write: roughMoney, powers: sales, fact: valueOf(brandRows[side]) },
    model: (warmth) => brandSales(data, side, warmth),
  });
  const store: Expected = {
    ...{ hue: 1, write: of87, powers: [1, 10, 100], fact: sold },
    model: (warmth) => storeSellers(data, warmth),
  };
  const campaigns = [
    {
      head: 'The study: a small creator',
      about: 'under 10,000 followers, for about $50 of product',
      back: [`over ${money(valueOf(brandRows.small))}`, 'sales, on average'],
      unit: 'USD of sales',
      expected: brand('small', 1),
    },
    {
      head: 'The study: a big creator',
      about: 'over 100,000, for well over $1,000',
      back: [money(valueOf(brandRows.big)), 'sales, on average'],
      unit: 'USD of sales',
      expected: brand('big', 2),
    },
    {
      head: 'The store: all 87 creators',
      about: 'size and pay not published',
      back: [of87(sold), 'sold anything, by link'],
      unit: `creators who sold, of ${whole(creators)}`,
      expected: store,
    },
  ] as const;
  const rows = campaigns.map(({ head, about, back: [text, note], expected }) => ({
    head: { text: head, note: about },
    cells: [{ text, note, hue: expected.hue }, expectedCell(expected)],
  }));
  const columns = ['Whose creators', 'What came back', 'What our typical line expects'];
  const brandCredits = creditsOf(Object.values(brandRows), sources);
  const shown = {
    label: 'Two published campaigns and what the model expects',
    columns: columns.map((title) => ({ title })),
    groups: [{ rows }],
  } satisfies Table;
  return {
    name: 'published-campaigns',
    finding: 'One campaign beat our usual numbers by far, the other fell short of them',
    note: [
      `The dot is the typical line, the bar runs from cold to proven, the upright line is what happened; from one grid line to the next is ten times as much. Average sales for each creator who posts, with ${whole(brandSizes.small)} and ${whole(brandSizes.big)} followers, as the study’s sales imply. The proven end is no check for the big creator: it was set to meet this study there. For the store we assumed 10,000 followers each.`,
    ],
    open: {
      brand: withBase(`/calculator/#${encode(brandState)}`),
      store: withBase(`/calculator/#${encode(storeState)}`),
    },
    credit: `${brandCredits.map(({ name }) => name).join(', ')} and Lumio 2018; expected: ${computed.credit}`,
    sources: [...brandCredits, ...storeCredit(sources), ...computed.sources],
    page: '/guide/measuring/',
    height: 700,
    shown,
    blocks: [{ kind: 'table', table: shown }],
    width: 860,
    sheet: {
      columns: [
        ...['Whose creators', 'Unit', 'What came back', 'Remark'],
        ...['Expected, cold', 'Expected, typical', 'Expected, proven'],
      ],
      rows: campaigns.map(({ head, unit, back, expected: { model, write } }) => [
        ...[head, unit, numberIn(back[0]), back[0].startsWith('over ') ? 'or more' : null],
        ...(['cold', 'typical', 'proven'] as const).map((warmth) => numberIn(write(model(warmth)))),
      ]),
    },
  } as const satisfies Figure & Record<string, unknown>;
}

function storeCredit(sources: Content['sources']): Figure['sources'] {
  const lumio = sources.get('lumio2018');
  if (!lumio) throw new Error('the picture of published campaigns finds no source “lumio2018”');
  return [{ name: 'Lumio 2018', what: lumio.sample ?? '', url: lumio.url }];
}

function expectedCell({ model, fact, hue, write, powers }: Expected) {
  const scale = stripScale('log', [powers[0] ?? 1, powers.at(-1) ?? 1]);
  const [cold, typical, proven] = [model('cold'), model('typical'), model('proven')];
  return {
    text: `${write(typical)}: ${missOf(typical, fact)}`,
    note: `cold ${write(cold)}, proven ${write(proven)}`,
    hue,
    strip: {
      grid: powers.map(scale),
      bar: [scale(cold), scale(proven)],
      dot: scale(typical),
      line: scale(fact),
    },
  } as const;
}

/** How far the typical line is from what happened, in words. */
function missOf(model: number, fact: number): string {
  const ratio = model / fact;
  if (ratio > 0.67 && ratio < 1.5) return 'about right';
  return ratio < 1 ? `${whole(1 / ratio)} times too low` : `${whole(ratio)} times too high`;
}
