import { shopFields } from './fields.ts';

/** Keys of a link that are no number of the shop: `z` is the seal. */
const wordKeys = [
  'v',
  'd',
  'm',
  'goal',
  'cur',
  'num',
  'warm',
  'spread',
  'seed',
  'want',
  'mix',
  'z',
] as const;

/** Every key a link of ours may hold. */
export const knownKeys: ReadonlySet<string> = new Set([
  ...wordKeys,
  ...Object.values(shopFields).map(({ key }) => key),
]);
