import { groupEntries, planEntries, shopEntries } from './fields.ts';
import { newestFormat } from './migrate.ts';
import { writeNumber } from './link-number.ts';
import { writeField } from './number.ts';
import { joinPairs, type Pair, pairOf } from './pairs.ts';
import { sealOf } from './seal.ts';
import { fillSign, platformKey } from './read-group.ts';
import { writeTarget } from './read-target.ts';
import { targetKey } from './target.ts';
import { type GroupState, type MixState, startState, type State } from './state.ts';

/** Above so many characters a link gets lost in messages, and a page offers the file beside it. */
export const longLink = 2000;

/** The plans that a link leaves out. */
const startMixes = joinPairs(startState.mixes.map(pairOfMix));

/**
 * Writes a state as `v=2&…&z=…`: its pins, then only what differs from the start, in a fixed order,
 * closed by the seal. Never throws; what it writes of a valid state, `readFragment` reads.
 */
export function encode(state: State): string {
  const pairs = pairsOf(state);
  return `${joinPairs(pairs)}&z=${sealOf(pairs)}`;
}

function pairsOf(state: State): readonly Pair[] {
  const pairs = [
    pairOf('v', `${newestFormat}`),
    pairOf('d', state.dataset),
    pairOf('m', `${state.model}`),
  ];
  const add = (key: string, value: string, start: string): void => {
    if (value !== start) pairs.push(pairOf(key, value));
  };
  add('goal', state.goal, startState.goal);
  add('cur', state.currency, startState.currency);
  // In small letters, as a mended link has all its words.
  if (state.numbers) pairs.push(pairOf('num', state.numbers.toLowerCase()));
  add('warm', state.warmth, startState.warmth);
  add('spread', state.spread, startState.spread);
  add('seed', `${state.seed}`, `${startState.seed}`);
  if (state.target) pairs.push(pairOf(targetKey, writeTarget(state.target)));
  for (const [name, field] of shopEntries) {
    const value = state.shop[name];
    if (value !== undefined) pairs.push(pairOf(field.key, writeField(value)));
  }
  const mixes = state.mixes.map(pairOfMix);
  return joinPairs(mixes) === startMixes ? pairs : [...pairs, ...mixes];
}

function pairOfMix(mix: MixState): Pair {
  const costs = planEntries.flatMap(([name, field]) => {
    const value = mix[name];
    return value === undefined ? [] : [`${field.key}=${writeField(value)}`];
  });
  return { key: 'mix', parts: [mix.name, ...mix.groups.map(encodeGroup), ...costs] };
}

function encodeGroup(group: GroupState): string {
  const count = group.count === 'fill' ? fillSign : writeNumber(group.count);
  const tokens = [`${count}x${writeNumber(group.followers)}`, group.deal];
  if (group.format !== 'post-story') tokens.push(group.format);
  const { platform = 'instagram' } = group;
  if (platform !== 'instagram') tokens.push(`${platformKey}=${platform}`);
  for (const [name, field] of groupEntries) {
    const value = group.own[name];
    if (value !== undefined) tokens.push(`${field.key}=${writeField(value)}`);
  }
  return tokens.join(':');
}
