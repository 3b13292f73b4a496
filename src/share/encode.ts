import { type Field, groupFields, type GroupKey, shopFields, type ShopKey } from './fields.ts';
import { newestFormat } from './migrate.ts';
import { writeField, writeNumber } from './number.ts';
import { type GroupState, type MixState, startState, type State } from './state.ts';

const shopEntries = Object.entries(shopFields) as [ShopKey, Field][];
const groupEntries = Object.entries(groupFields) as [GroupKey, Field][];

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
