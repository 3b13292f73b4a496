import { type BenchmarkDefaults, defaultBusiness, defaultGroup } from '#data/defaults.ts';
import {
  type Business,
  type Estimate,
  fillCount,
  type FillCount,
  type Group,
  type Kind,
  type Mix,
} from '#engine';
import {
  type Field,
  type GroupKey,
  type GroupState,
  groupFields,
  type MixState,
  type OwnNumber,
  type ShopKey,
  shopFields,
  type State,
} from '#share';
import { dollarRateOf, inOwnMoney } from './own-money.ts';

/** What the engine is asked: the mixes, the shop, and the limits they are held against. */
export interface Inputs {
  /**
   * A group that fills has the partners that fit, and is still marked as filling; where not even one
   * fits it has one, so that what it would need can be said.
   */
  readonly mixes: readonly Mix[];
  /** How far the group that fills does, for each mix; null where none does. */
  readonly fills: readonly (FillCount | null)[];
  readonly business: Business;
  /** Cash the owner can spend, money. */
  readonly budget: number;
  /** Hours the owner can give; `Infinity` without a limit. */
  readonly hours: number;
  /** How often a plan must make money to be called sure, 0–1. */
  readonly odds: number;
}

/** Turns what the owner stated into the engine's inputs; what they left out follows the benchmarks. */
export function inputsOf(state: State, data: BenchmarkDefaults): Inputs {
  const { shop } = state;
  const { budget, hoursToGive, odds } = data.defaults;
  const business = businessOf(state, data);
  const limits = {
    budget: likelyOf(shop.budget) ?? budget.value * dollarRateOf(state),
    hours: likelyOf(shop.hoursToGive) ?? hoursToGive.value ?? Infinity,
  };
  const stated = state.mixes.map((mix) => mixOf(mix, state, data));
  const fills = stated.map((mix) =>
    mix.groups.some(({ fill }) => fill) ? fillCount(mix, business, limits) : null,
  );
  return {
    mixes: stated.map((mix, place) => filled(mix, Math.max(1, fills[place]?.count ?? 0))),
    fills,
    business,
    ...limits,
    odds: (likelyOf(shop.odds) ?? odds.value) / 10,
  };
}

/** The same comparison with numbers in the place of "as many as fit". */
export function resolveFill(state: State, data: BenchmarkDefaults): State {
  const isFilling = ({ count }: GroupState): boolean => count === 'fill';
  if (!state.mixes.some(({ groups }) => groups.some(isFilling))) return state;
  const { mixes } = inputsOf(state, data);
  const countOf = (mix: number, group: number): number => mixes[mix]?.groups[group]?.count ?? 0;
  return {
    ...state,
    mixes: state.mixes.map((mix, i) => ({
      ...mix,
      groups: mix.groups.map((group, at) => ({ ...group, count: countOf(i, at) })),
    })),
  };
}

function mixOf(
  { groups, name, testFirst: _, ...costs }: MixState,
  state: State,
  data: BenchmarkDefaults,
): Mix {
  return { name, groups: groups.map((group) => groupOf(group, state, data)), ...costs };
}

function filled(mix: Mix, count: number): Mix {
  return {
    ...mix,
    groups: mix.groups.map((group) => (group.fill ? { ...group, count } : group)),
  };
}

/** What a group was last made of, and what came of it. */
interface Made {
  readonly from: readonly unknown[];
  readonly group: Group;
}

/** While a control moves, most groups stay the same objects: what came of them is kept with them. */
const made = new WeakMap<GroupState, Made>();

/**
 * One group with the owner's own numbers laid over the defaults for its size, deal and format. One
 * that fills is marked so and has no partners yet.
 */
export function groupOf(group: GroupState, state: State, defaults: BenchmarkDefaults): Group {
  const { product, askingTime } = state.shop;
  const rate = dollarRateOf(state);
  const from = [defaults, state.warmth, likelyOf(product), likelyOf(askingTime), rate];
  const known = made.get(group);
  if (known && from.every((value, i) => value === known.from[i])) return known.group;
  const own = makeGroup(group, state, defaults);
  made.set(group, { from, group: own });
  return own;
}

function makeGroup(group: GroupState, state: State, defaults: BenchmarkDefaults): Group {
  const fills = group.count === 'fill';
  const published = defaultGroup(defaults, {
    ...group,
    count: group.count === 'fill' ? 0 : group.count,
    warmth: state.warmth,
    askingTime: likelyOf(state.shop.askingTime),
  });
  const usual = inOwnMoney(published, groupFields, state);
  const shopProduct = likelyOf(state.shop.product);
  const base: Group = shopProduct === undefined ? usual : { ...usual, product: shopProduct };
  const own = Object.entries(group.own) as [GroupKey, OwnNumber][];
  const terms = withOwn(
    base,
    own.map(([name, value]) => [name, value, groupFields[name]]),
  );
  return fills ? { ...terms, fill: true } : terms;
}

/** The shop with the owner's own numbers laid over the defaults for its warmth. */
export function businessOf(state: State, defaults: BenchmarkDefaults): Business {
  const usual = inOwnMoney(defaultBusiness(defaults, state.warmth), shopFields, state);
  const factor = defaults.defaults.spreadWords[state.spread].value;
  const { reach, engagement, clicks } = usual.partnerSpread;
  const own = (Object.entries(state.shop) as [ShopKey, OwnNumber][])
    .map(([name, value]) => [name, value, shopFields[name]] as const)
    .filter(([, , { use }]) => use !== 'page');
  return {
    ...withOwn(usual, own),
    partnerSpread: {
      reach: reach * factor,
      engagement: engagement * factor,
      clicks: clicks * factor,
    },
  };
}

/** The usual inputs with each of the owner's numbers in the place of its field. */
function withOwn<Inputs extends Business | Group>(
  usual: Inputs,
  own: readonly (readonly [string, OwnNumber, Field])[],
): Inputs {
  const numbers = usual as unknown as Readonly<Record<string, number | Estimate | null>>;
  // Views have no usual figure; they are as uncertain as the reach they take the place of.
  const like = (name: string): string => (name === 'views' ? 'reachRate' : name);
  return {
    ...usual,
    ...Object.fromEntries(
      own.map(([name, value, field]) => [
        name,
        laidOver(numbers[like(name)] ?? null, value, field),
      ]),
    ),
  };
}

/** The likely value of an owner's number. */
function likelyOf(own: OwnNumber | undefined): number | undefined {
  return typeof own === 'object' ? own.likely : own;
}

function laidOver(
  usual: number | Estimate | null,
  own: OwnNumber,
  field: Field,
): number | Estimate | null {
  if (field.type !== 'amount' && field.type !== 'rate') return likelyOf(own) ?? usual;
  // A single fee is a quote: nobody doubts it any more. And no usual figure, no usual spread.
  if (field === groupFields.fee || typeof usual !== 'object' || usual === null) {
    return typeof own === 'object' ? own : { low: own, likely: own, high: own };
  }
  return withSpread(usual, own, field.type);
}

/**
 * The owner's estimate; for a single number, that number as the likely value with the default's
 * spread: the same ratios for an amount, the same odds ratios for a rate, so it stays inside 0–1.
 */
export function withSpread(usual: Estimate, own: OwnNumber, kind: Kind): Estimate {
  if (typeof own === 'object') return own;
  const fixed = { low: own, likely: own, high: own };
  const edge = own === 0 || (kind === 'rate' && own === 1);
  if (edge || usual.low === usual.high) return fixed;
  if (kind === 'amount') {
    const scale = own / usual.likely;
    return { low: positive(usual.low * scale), likely: own, high: usual.high * scale };
  }
  const odds = (p: number): number => p / (1 - p);
  const scale = odds(own) / odds(usual.likely);
  const moved = (p: number): number => (odds(p) * scale) / (1 + odds(p) * scale);
  const belowOne = Math.min(moved(usual.high), 1 - Number.EPSILON / 2);
  return { low: positive(moved(usual.low)), likely: own, high: Math.max(own, belowOne) };
}

/** A range may not start at 0, not even by rounding. */
function positive(value: number): number {
  return Math.max(value, Number.MIN_VALUE);
}
