import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  countField,
  fieldIn,
  followersField,
  type GroupState,
  shopFields,
  type State,
} from '#share';
import { type Warmth, warmths } from '#words';
import { groupOf, inputsOf } from './inputs.ts';
import { groupNumbers, shopNumbers } from './numbers-in-use.ts';

/** Dials of the shop, in the order of the question. */
export const shopDials = ['budget', 'orderValue', 'grossMargin', 'discount', 'warmth'] as const;
/** Dials of a group of partners. */
export const groupDials = ['count', 'followers', 'fee'] as const;

/** One of the main numbers: the shop's, or that of a group of a plan, both by their places. */
export type Dial =
  | { readonly name: (typeof shopDials)[number] }
  | {
      readonly name: (typeof groupDials)[number];
      readonly mix: number;
      readonly group: number;
    };

/** The range of a dial. */
export interface DialScale {
  /** Ends; `from` is above 0 where steps are even in ratio. */
  readonly from: number;
  readonly to: number;
  /** Even in ratio, even, or whole numbers with even steps. */
  readonly steps: 'ratio' | 'even' | 'whole';
}

const audiences = Object.keys(warmths) as Warmth[];
/** A discount above a half is rare; whoever has one sees the whole range. */
const usualDiscount = 0.5;
/** A fee from an eighth to eight times the usual one. */
const aroundFee = 8;
/** Ends of the number of partners: the first that holds what there is. */
const counts = [40, 100, countField.high] as const;

/**
 * The range of a dial: that of its slider where it has one, so that the strip stays in its place while
 * the dial is turned; it reaches further where today's value lies outside. Fees go from an eighth to
 * eight times the usual one of the group, counts up to 40, 100 or 400.
 */
export function dialScale(state: State, defaults: BenchmarkDefaults, dial: Dial): DialScale {
  const value = dialValue(state, defaults, dial);
  switch (dial.name) {
    case 'warmth':
      return { from: 0, to: audiences.length - 1, steps: 'whole' };
    case 'budget':
    case 'orderValue':
      return widened(fieldIn(shopFields[dial.name], state.currency).slider ?? [1, 10], value);
    case 'grossMargin':
      return { from: 0, to: 1, steps: 'even' };
    case 'discount':
      return { from: 0, to: value > usualDiscount ? 1 : usualDiscount, steps: 'even' };
    case 'followers':
      return widened(followersField.slider ?? [1, 10], value);
    case 'count': {
      const to = counts.find((most) => value <= most) ?? value;
      return { from: Math.min(1, value), to, steps: 'whole' };
    }
    case 'fee': {
      const { own: _, ...rest } = groupAt(state, dial);
      const usual = groupOf({ ...rest, own: {} }, state, defaults).fee.likely || 100;
      return widened([oneDigit(usual / aroundFee), oneDigit(usual * aroundFee)], value);
    }
  }
}

/** Today's value of a dial; of the audience its place, of a group that fills the partners that fit. */
export function dialValue(state: State, defaults: BenchmarkDefaults, dial: Dial): number {
  if (dial.name === 'warmth') return audiences.indexOf(state.warmth);
  if (!('mix' in dial)) return likely(shopNumbers(state, defaults)[dial.name]);
  const group = groupAt(state, dial);
  if (dial.name === 'followers') return group.followers;
  if (dial.name === 'fee') return likely(groupNumbers(group, state, defaults).fee);
  if (group.count !== 'fill') return group.count;
  const mixes = state.mixes.slice(dial.mix, dial.mix + 1);
  return inputsOf({ ...state, mixes }, defaults).fills[0]?.count ?? 0;
}

/** The comparison with a dial at another value; a range of the owner's becomes that one number. */
export function withDial(state: State, dial: Dial, value: number): State {
  if (dial.name === 'warmth') return { ...state, warmth: audiences[value] ?? state.warmth };
  if (!('mix' in dial)) return { ...state, shop: { ...state.shop, [dial.name]: value } };
  const changed = (group: GroupState): GroupState =>
    dial.name === 'fee'
      ? { ...group, own: { ...group.own, fee: value } }
      : { ...group, [dial.name]: Math.round(value) };
  const at = <Item>(items: readonly Item[], place: number, change: (item: Item) => Item): Item[] =>
    items.map((item, i) => (i === place ? change(item) : item));
  return {
    ...state,
    mixes: at(state.mixes, dial.mix, (mix) => ({
      ...mix,
      groups: at(mix.groups, dial.group, changed),
    })),
  };
}

/** How far along its range a value stands, 0–1; values outside stand at the ends. */
export function shareOn({ from, to, steps }: DialScale, value: number): number {
  const share =
    steps === 'ratio' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
}

/** The value at a share of the range. */
export function valueOn({ from, to, steps }: DialScale, share: number): number {
  if (steps === 'ratio') return from * (to / from) ** share;
  const value = from + (to - from) * share;
  return steps === 'whole' ? Math.round(value) : value;
}

/** The range of a slider, to the next round number where a value lies outside. */
function widened([from, to]: readonly [number, number], value: number): DialScale {
  const low = 10 ** Math.floor(Math.log10(Math.max(value, Number.MIN_VALUE)));
  const high = Math.max(to, 10 ** Math.ceil(Math.log10(Math.max(value, 1))));
  const isBelow = value > 0 && value < from;
  return { from: isBelow ? low : from, to: value > to ? high : to, steps: 'ratio' };
}

function groupAt({ mixes }: State, { mix, group }: Extract<Dial, { mix: number }>): GroupState {
  const found = mixes[mix]?.groups[group];
  if (!found) throw new RangeError(`there is no group ${group} of mix ${mix}`);
  return found;
}

function oneDigit(value: number): number {
  return Number(value.toPrecision(1));
}

function likely(value: number | { readonly likely: number } | null): number {
  return typeof value === 'object' ? (value?.likely ?? 0) : value;
}
