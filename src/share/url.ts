import type { Deal, Format, Warmth } from '../defaults.ts';
import { countField, type Field, followersField, groupFields, shopFields } from './fields.ts';
import { migrate, newestFormat } from './migrate.ts';
import { readField, readNumber, showValue, writeField, writeNumber } from './number.ts';
import {
  caps,
  type GoalWord,
  type GroupKey,
  type GroupState,
  type MixState,
  modelVersion,
  newestDataset,
  type OwnNumber,
  type ShopKey,
  type SpreadWord,
  startState,
  type State,
} from './state.ts';

/** A state, and in words what of the link could not be honored. */
export interface Decoded {
  readonly state: State;
  readonly problems: readonly string[];
}

const deals: readonly Deal[] = ['product', 'fee', 'fee-commission', 'commission'];
const formats: readonly Format[] = ['post', 'story', 'post-story', 'reel'];
const words = {
  goal: ['profit', 'reach', 'engagement', 'content'] satisfies GoalWord[],
  warm: ['cold', 'typical', 'proven'] satisfies Warmth[],
  spread: ['similar', 'normal', 'wild'] satisfies SpreadWord[],
} as const;
const shopEntries = Object.entries(shopFields) as [ShopKey, Field][];
const groupEntries = Object.entries(groupFields) as [GroupKey, Field][];
const longest = 20_000;

/** Whether a fragment (without `#`) is a shared state and not an ordinary anchor. */
export function isShared(fragment: string): boolean {
  return /(?:^|[&?])v=/.test(fragment);
}

/** Writes a state as `v=1&…`: only what differs from the start, in a fixed order. */
export function encode(state: State): string {
  const pairs = [`v=${newestFormat}`, `d=${state.dataset}`, `m=${state.model}`];
  const add = (key: string, value: string, start: string): void => {
    if (value !== start) pairs.push(`${key}=${value}`);
  };
  add('goal', state.goal, startState.goal);
  add('cur', state.currency, startState.currency);
  add('warm', state.warmth, startState.warmth);
  add('spread', state.spread, startState.spread);
  add('seed', `${state.seed}`, `${startState.seed}`);
  for (const [name, field] of shopEntries) {
    const value = state.shop[name];
    if (value !== undefined) pairs.push(`${field.key}=${writeField(value)}`);
  }
  const mixes = state.mixes.map(encodeMix);
  if (mixes.join() !== startState.mixes.map(encodeMix).join()) {
    pairs.push(...mixes.map((mix) => `mix=${mix}`));
  }
  return pairs.join('&');
}

function encodeMix(mix: MixState): string {
  const name = encodeURIComponent(mix.name)
    .replace(/[~!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
  return [name, ...mix.groups.map(encodeGroup)].join('~');
}

function encodeGroup(group: GroupState): string {
  const tokens = [`${writeNumber(group.count)}x${writeNumber(group.followers)}`, group.deal];
  if (group.format !== 'post-story') tokens.push(group.format);
  for (const [name, field] of groupEntries) {
    const value = group.own[name];
    if (value !== undefined) tokens.push(`${field.key}=${writeField(value)}`);
  }
  return tokens.join(':');
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
    if (text === undefined || (words[key] as readonly string[]).includes(text)) {
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
  if (Intl.supportedValuesOf('currency').includes(text)) return text;
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

function readMixes(pairs: readonly [string, string][], problems: string[]): readonly MixState[] {
  const texts = pairs.filter(([key]) => key === 'mix').map(([, value]) => value);
  if (texts.length === 0) return startState.mixes;
  if (texts.length > caps.mixes) {
    problems.push(`The link holds ${texts.length} mixes; the first ${caps.mixes} are kept.`);
  }
  const mixes = texts
    .slice(0, caps.mixes)
    .map((text, index) => readMix(text, index, problems))
    .filter((mix) => mix !== undefined);
  if (mixes.length > 0) return mixes;
  problems.push('No mix of the link could be read, so the usual two are shown.');
  return startState.mixes;
}

function readMix(text: string, index: number, problems: string[]): MixState | undefined {
  const [rawName = '', ...rest] = text.split('~');
  const name = cleanName(rawName) || `Mix ${index + 1}`;
  if (rest.length > caps.groups) {
    problems.push(`“${name}” holds ${rest.length} groups; the first ${caps.groups} are kept.`);
  }
  const groups = rest
    .slice(0, caps.groups)
    .map((group) => readGroup(group, name, problems))
    .filter((group) => group !== undefined);
  if (groups.length > 0) return { name, groups };
  problems.push(`“${name}” names no partners that could be read, so it was left out.`);
  return undefined;
}

/** Names are text: decoded, without control characters, single-spaced, at most 40 characters. */
export function cleanName(text: string): string {
  const clean = unescape(text.replaceAll('+', ' '))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, caps.name).join('').trim();
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readGroup(text: string, mix: string, problems: string[]): GroupState | undefined {
  const [size = '', ...tokens] = text.split(':');
  const [countText = '', followersText = ''] = size.split('x');
  const count = readField(countField, countText);
  const followers = readField(followersField, followersText);
  if (!count.ok || !followers.ok) {
    problems.push(
      `In “${mix}”, ${quote('partners', size)} is not a size such as 10x10k; left out.`,
    );
    return undefined;
  }
  let deal: Deal = 'product';
  let format: Format = 'post-story';
  const own: Partial<Record<GroupKey, OwnNumber>> = {};
  for (const token of tokens) {
    const at = token.indexOf('=');
    const entry = groupEntries.find(([, field]) => at > 0 && field.key === token.slice(0, at));
    if ((deals as readonly string[]).includes(token)) deal = token as Deal;
    else if ((formats as readonly string[]).includes(token)) format = token as Format;
    else if (entry) {
      const read = readField(entry[1], token.slice(at + 1));
      if (read.ok) own[entry[0]] = read.value;
      else problems.push(`In “${mix}”, ${refusal(entry[1], token.slice(at + 1), read.reason)}`);
    } else problems.push(`In “${mix}”, ${quote('terms', token)} is not known and was left out.`);
  }
  return { count: Number(count.value), followers: Number(followers.value), deal, format, own };
}

function refusal(field: Field, text: string, reason: string): string {
  const values = text.split('-').map(readNumber);
  const shown = values.some(Number.isNaN)
    ? text
    : values.map((value) => showValue(field, value)).join(' – ');
  return `${quote(field.term, shown)} ${reason}, so the usual figure is used.`;
}

function quote(term: string, text: string): string {
  const clean = cleanName(text);
  return `“${term} = ${clean.length > 24 ? `${clean.slice(0, 23)}…` : clean}”`;
}
