import { goals, spreads, warmths } from '#words';
import { type Field, shopFields, type ShopKey } from './fields.ts';
import { migrate } from './migrate.ts';
import { readField, readNumber } from './number.ts';
import { quote, readMixes, refusal } from './read-mixes.ts';
import { modelVersion, newestDataset, type OwnNumber, startState, type State } from './state.ts';

/** A state, and in words what of the link could not be honored. */
export interface Decoded {
  readonly state: State;
  readonly problems: readonly string[];
}

const words = {
  goal: Object.keys(goals),
  warm: Object.keys(warmths),
  spread: Object.keys(spreads),
} as const;
const shopEntries = Object.entries(shopFields) as [ShopKey, Field][];
const currencies = new Set(Intl.supportedValuesOf('currency'));
const longest = 20_000;

/** Whether a fragment (without `#`) is a shared state and not an ordinary anchor. */
export function isShared(fragment: string): boolean {
  return /(?:^|[&?])v=/.test(fragment);
}

/**
 * Reads any string into a valid state; never throws. What it cannot honor falls back to the start
 * and is named in `problems`. Unknown keys are passed over, with a word where the link is newer.
 */
export function decode(fragment: string): Decoded {
  const problems: string[] = [];
  if (fragment.length > longest) {
    return {
      state: startState,
      problems: ['This link is too long to read, so it was left aside.'],
    };
  }
  const pairs = migrate(split(fragment.replace(/^[#?]/, '')), problems);
  const last = new Map(pairs);
  const word = <T extends string>(key: keyof typeof words, start: T): T => {
    const text = last.get(key);
    if (text === undefined || words[key].includes(text)) {
      return (text as T | undefined) ?? start;
    }
    problems.push(
      `${quote(key, text)} is not one of ${words[key].join(', ')}, so ${start} is used.`,
    );
    return start;
  };
  const state: State = {
    dataset: readDataset(last.get('d'), problems),
    model: readModel(last.get('m'), problems),
    seed: readSeed(last.get('seed'), problems),
    goal: word('goal', startState.goal),
    currency: readCurrency(last.get('cur'), problems),
    warmth: word('warm', startState.warmth),
    spread: word('spread', startState.spread),
    shop: readShop(last, problems),
    mixes: readMixes(pairs, problems),
  };
  return { state, problems };
}

/** Pairs in order; a broken percent code stays as it stands. */
function split(text: string): [string, string][] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });
}

function readDataset(text: string | undefined, problems: string[]): string {
  if (text !== undefined && text !== newestDataset) {
    problems.push(
      `${quote('d', text)} is a data set this site does not hold; ${newestDataset} is used.`,
    );
  }
  return newestDataset;
}

function readModel(text: string | undefined, problems: string[]): number {
  const value = text === undefined ? modelVersion : readNumber(text);
  if (value > modelVersion) {
    problems.push(
      'This link was made with a newer version of the model; reload the page to get it.',
    );
  } else if (value !== modelVersion) {
    problems.push(`${quote('m', text ?? '')} is not a model version, so ${modelVersion} is used.`);
  }
  return modelVersion;
}

function readSeed(text: string | undefined, problems: string[]): number {
  if (text === undefined) return startState.seed;
  const value = readNumber(text);
  if (Number.isInteger(value) && value < 2 ** 32) return value;
  problems.push(
    `${quote('seed', text)} is not a whole number below 2³², so ${startState.seed} is used.`,
  );
  return startState.seed;
}

function readCurrency(text: string | undefined, problems: string[]): string {
  if (text === undefined) return startState.currency;
  if (currencies.has(text)) return text;
  problems.push(
    `${quote('cur', text)} is not a currency code such as EUR, so US dollars are shown.`,
  );
  return startState.currency;
}

function readShop(last: ReadonlyMap<string, string>, problems: string[]): State['shop'] {
  const shop: Partial<Record<ShopKey, OwnNumber>> = {};
  for (const [name, field] of shopEntries) {
    const text = last.get(field.key);
    if (text === undefined) continue;
    const read = readField(field, text);
    if (read.ok) shop[name] = read.value;
    else problems.push(refusal(field, text, read.reason));
  }
  return shop;
}
