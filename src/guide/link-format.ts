import { count, followers, percent, range } from '#format';
import { numberLocales } from '#locale';
import {
  caps,
  datasets,
  encode,
  type Field,
  groupFields,
  type GroupState,
  newestFormat,
  shopFields,
  startState,
  type State,
  writeField,
} from '#share';
import { deals, formats, goals, platforms, spreads, warmths } from '#words';

/** A key of a link that is not a number of the shop or of a group. */
export interface LinkKey {
  readonly key: string;
  /** What it says. */
  readonly says: string;
  /** What may stand there: every word, or an example of the form. */
  readonly values: readonly string[];
  /** The word that holds where the key is left out; absent where no single word does. */
  readonly start?: string;
  /** What holds instead where there is no such word. */
  readonly without?: string;
}

const { goal, currency, warmth, spread, seed, model } = startState;
const sample: State = {
  ...startState,
  shop: { orderValue: 45, conversionRate: { low: 0.01, likely: 0.02, high: 0.04 } },
  mixes: [
    {
      name: 'Both',
      groups: [
        { count: 5, followers: 10_000, deal: 'product', format: 'post-story', own: { hours: 2 } },
        { count: 1, followers: 100_000, deal: 'fee', format: 'story', own: { fee: 400 } },
      ],
    },
  ],
};
const sampleLink = encode(sample);
const sampleSeal = sampleLink.slice(sampleLink.lastIndexOf('=') + 1);

/** Keys of the whole comparison, in the order in which links are written. */
export const linkKeys: readonly LinkKey[] = [
  { key: 'v', says: 'link format', values: [`${newestFormat}`], without: 'never' },
  { key: 'd', says: 'data set', values: datasets, without: 'the newest' },
  { key: 'm', says: 'model version', values: [`${model}`], without: 'the newest' },
  { key: 'goal', says: 'what you want most', values: Object.keys(goals), start: goal },
  { key: 'cur', says: 'currency of the money', values: ['USD', 'EUR'], start: currency },
  {
    key: 'num',
    says: 'how numbers are written',
    values: numberLocales.map((locale) => locale.toLowerCase()),
    without: 'as the browser does',
  },
  {
    key: 'warm',
    says: 'how well the audience knows you',
    values: Object.keys(warmths),
    start: warmth,
  },
  { key: 'spread', says: 'how much partners differ', values: Object.keys(spreads), start: spread },
  { key: 'seed', says: 'where the luck starts', values: ['1', '2'], start: `${seed}` },
  {
    key: 'want',
    says: 'what a campaign is to reach, and in how many of 10',
    values: ['30:orders:8', '20k:people:5', '500:profit:5'],
    without: 'an example',
  },
  {
    key: 'mix',
    says: `a mix and its name; up to ${caps.mixes} of them`,
    values: [
      'Ten+small~10x10k:product',
      'Both~5x10k:product~1x100k:fee:story',
      'As+many+as+fit~*x10k:product',
    ],
    without: 'the usual two',
  },
  {
    key: 'z',
    says: 'the seal: tells whether the link arrived whole',
    values: [sampleSeal],
    without: 'the page says what it read',
  },
];

/** The words that may follow the size of a group. */
export const groupWords: readonly LinkKey[] = [
  { key: 'deal', says: 'what the partner gets', values: Object.keys(deals), start: 'product' },
  {
    key: 'format',
    says: 'what the partner posts',
    values: Object.keys(formats),
    start: 'post-story',
  },
  {
    key: 'platform',
    says: 'where the partner posts',
    values: Object.keys(platforms).map((word) => `on=${word}`),
    start: 'on=instagram',
  },
];

/** A number of a link, ready to print. */
export interface LinkNumber {
  readonly key: string;
  readonly means: string;
  /** The form in which it is written. */
  readonly takes: string;
  /** The bounds it has to keep. */
  readonly bounds: string;
}

/** The numbers of the shop or of a group, from their rows of the table of fields. */
export function numbersOf(fields: Readonly<Record<string, Field>>): readonly LinkNumber[] {
  return Object.values(fields).map((field) => ({
    key: field.key,
    means: field.term,
    takes: takes[field.type],
    bounds: field.allowed
      ? field.allowed.map(count).join(', ')
      : range(boundOf(field, field.low), boundOf(field, field.high)),
  }));
}

const takes: Readonly<Record<Field['type'], string>> = {
  amount: 'one number or low-likely-high',
  rate: 'one share or low-likely-high',
  number: 'one number',
  share: 'one share',
  count: 'a whole number',
};

function boundOf({ type }: Field, value: number): string {
  return type === 'rate' || type === 'share' ? percent(value, 3) : count(value);
}

/** A piece of a link, and what it says. */
export interface Piece {
  readonly piece: string;
  readonly says: string;
}

/** One link taken apart at its ampersands and at the starts of its groups. */
export function linkTakenApart(): readonly Piece[] {
  const groups = sample.mixes.flatMap((mix) => mix.groups);
  const keys = [
    ...linkKeys,
    ...numbersOf(shopFields).map(({ key, means: says }) => ({ key, says })),
  ];
  return `#${sampleLink}`.split(/(?<=&)|(?=~)/).map((piece) => {
    const group = piece.startsWith('~') && groups.shift();
    if (group) return { piece, says: groupInWords(group) };
    const [key] = piece.replace(/[#&]/g, '').split('=');
    return { piece, says: keys.find((candidate) => candidate.key === key)?.says ?? '' };
  });
}

/** A group as the table of fields and the lists of words speak of it. */
function groupInWords({
  count: partners,
  followers: size,
  deal,
  format,
  ...rest
}: GroupState): string {
  const { own, platform } = rest;
  const numbers = Object.entries(groupFields).flatMap(([name, { term }]) => {
    const value = own[name as keyof typeof own];
    return value === undefined ? [] : [`${term} ${writeField(value)}`];
  });
  return [
    `${partners === 'fill' ? 'as many as fit' : count(partners)} with ${followers(size)} followers`,
    deals[deal].label,
    formats[format].label,
    ...(platform ? [platforms[platform].label] : []),
    ...numbers,
  ].join(', ');
}
