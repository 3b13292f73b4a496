import { caps, newestDataset, startState } from '#share';

/** A key of a link that is not a number of the shop or of a group. */
export interface LinkKey {
  readonly key: string;
  /** What it says. */
  readonly says: string;
  /** What may stand there: every word, or an example of the form. */
  readonly values: readonly string[];
  /** What holds where the key is left out; `null` where it is never left out. */
  readonly start: string | null;
}

/** Keys of the whole comparison, in the order in which links are written. */
export const linkKeys: readonly LinkKey[] = [
  { key: 'v', says: 'link format', values: ['2'], start: null },
  { key: 'd', says: 'data set', values: [newestDataset], start: null },
  { key: 'm', says: 'model version', values: [`${startState.model}`], start: null },
  {
    key: 'goal',
    says: 'what you want most',
    values: ['profit', 'reach', 'engagement', 'content'],
    start: startState.goal,
  },
  { key: 'cur', says: 'currency of the money', values: ['USD', 'EUR'], start: startState.currency },
  {
    key: 'warm',
    says: 'how well the audience knows you',
    values: ['cold', 'typical', 'proven'],
    start: startState.warmth,
  },
  {
    key: 'spread',
    says: 'how much partners differ',
    values: ['similar', 'normal', 'wild'],
    start: startState.spread,
  },
  { key: 'seed', says: 'where the luck starts', values: ['1', '2'], start: `${startState.seed}` },
  {
    key: 'mix',
    says: `a mix and its name; up to ${caps.mixes} of them`,
    values: ['Ten+small~10x10k:product', 'Both~5x10k:product~1x100k:fee:story'],
    start: null,
  },
  {
    key: 'z',
    says: 'the seal: tells whether the link arrived whole',
    values: ['0qy8pwm'],
    start: null,
  },
];

/** What may follow the size of a group, without a key of its own. */
export const groupWords: readonly LinkKey[] = [
  {
    key: 'deal',
    says: 'what the partner gets',
    values: ['product', 'fee', 'fee-commission', 'commission'],
    start: 'product',
  },
  {
    key: 'format',
    says: 'what the partner posts',
    values: ['post', 'story', 'post-story', 'reel'],
    start: 'post-story',
  },
];
