import { goals, spreads, warmths } from '#words';
import { fieldIn, shopEntries, type ShopKey, shopFields } from './fields.ts';
import { knownKeys } from './keys.ts';
import { isTracker } from './trackers.ts';
import { migrate } from './migrate.ts';
import { readField } from './number.ts';
import { type Pair, splitPairs, valueOf } from './pairs.ts';
import { readPins } from './pins.ts';
import { quote } from './quote.ts';
import { refusal } from './refusal.ts';
import { readMixes } from './read-mixes.ts';
import { type OwnNumber, startState, type State } from './state.ts';
import { readTarget } from './read-target.ts';
import { targetKey } from './target.ts';

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

/** Whether a fragment (without `#`) says that it is a shared state and not an ordinary anchor. */
export function isShared(fragment: string): boolean {
  return /(?:^|[&?])v=/.test(fragment);
}

/**
 * Reads the text of a link, as it stands, into a valid state; never throws. What it cannot honor
 * falls back to the start and is named in `problems`. It repairs nothing and looks at no seal: a page
 * reads its address by `readFragment`.
 */
export function decode(text: string): Decoded {
  return decodePairs(splitPairs(text.replace(/^[#?]/, '')));
}

/** The same from pairs. */
export function decodePairs(written: readonly Pair[]): Decoded {
  const problems: string[] = [];
  const pairs = migrate(written, problems);
  const last = new Map(pairs.map((pair) => [pair.key, valueOf(pair)]));
  sayStrangers(pairs, problems);
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
  const pins = readPins(last, problems);
  const target = readTarget(last.get(targetKey), pins.currency, problems);
  const state: State = {
    ...pins,
    ...(target && { target }),
    goal: word('goal', startState.goal),
    warmth: word('warm', startState.warmth),
    spread: word('spread', startState.spread),
    shop: readShop(last, pins.currency, problems),
    mixes: readMixes(pairs, pins, problems),
  };
  return { state, problems };
}

/** Names the keys that are not ours, and those that stand more than once. */
function sayStrangers(pairs: readonly Pair[], problems: string[]): void {
  const seen = new Set<string>();
  for (const pair of pairs) {
    const { key } = pair;
    if (!knownKeys.has(key)) {
      if (!isTracker(key)) {
        problems.push(`${quote(key, valueOf(pair))} is not known here and was passed over.`);
      }
    } else if (pair.parts.length === 0) {
      problems.push(`“${key}” stands in the link without a value.`);
    } else if (seen.has(key) && key !== 'mix') {
      problems.push(`“${key}” stands in the link twice; the last one is used.`);
    }
    seen.add(key);
  }
}

function readShop(
  last: ReadonlyMap<string, string>,
  currency: string,
  problems: string[],
): State['shop'] {
  const shop: Partial<Record<ShopKey, OwnNumber>> = {};
  for (const [name, row] of shopEntries) {
    const field = fieldIn(row, currency);
    const text = last.get(field.key);
    if (text === undefined) continue;
    if (row === shopFields.dollarRate && currency === 'USD') {
      problems.push(
        `${quote(row.term, text)} plays no part in a comparison in US dollars, so it was left out.`,
      );
      continue;
    }
    const read = readField(field, text);
    if (read.ok) shop[name] = read.value;
    else if (read.instead === undefined) problems.push(refusal(field, text, read.reason));
    else {
      shop[name] = read.instead;
      problems.push(refusal(field, text, read.reason, `${read.instead} is used`));
    }
  }
  return shop;
}
