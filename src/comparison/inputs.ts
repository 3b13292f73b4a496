import { type BenchmarkDefaults, defaultBusiness, defaultGroup } from '#data/defaults.ts';
import { type Business, type Estimate, type Group, type Kind, type Mix } from '#engine';
import {
  type Field,
  type GroupKey,
  type GroupState,
  groupFields,
  type OwnNumber,
  type State,
} from '#share';

/** What the engine is asked: the mixes, the shop, and the budget they are held against. */
export interface Inputs {
  readonly mixes: readonly Mix[];
  readonly business: Business;
  /** Cash the owner can spend, money. */
  readonly budget: number;
}

/** Turns what the owner stated into the engine's inputs; what she left out follows the benchmarks. */
export function inputsOf(state: State, defaults: BenchmarkDefaults): Inputs {
  return {
    mixes: state.mixes.map(({ name, groups }) => ({
      name,
      groups: groups.map((group) => groupOf(group, state, defaults)),
    })),
    business: businessOf(state, defaults),
    budget: likelyOf(state.shop.budget) ?? defaults.defaults.budget.value,
  };
}

/** One group with the owner's own numbers laid over the defaults for its size, deal and format. */
export function groupOf(group: GroupState, state: State, defaults: BenchmarkDefaults): Group {
  const usual = defaultGroup(defaults, { ...group, warmth: state.warmth });
  const shopProduct = likelyOf(state.shop.product);
  const base: Group = shopProduct === undefined ? usual : { ...usual, product: shopProduct };
  const own = Object.entries(group.own) as [GroupKey, OwnNumber][];
  return Object.fromEntries([
    ...Object.entries(base),
    ...own.map(([name, value]) => [name, laidOver(base[name], value, groupFields[name])]),
  ]) as unknown as Group;
}

/** The shop with the owner's own numbers laid over the defaults for its warmth. */
export function businessOf(state: State, defaults: BenchmarkDefaults): Business {
  const usual = defaultBusiness(defaults, state.warmth);
  const { budget: _budget, product: _product, ...shop } = state.shop;
  const estimate = (
    name: 'orderValue' | 'conversionRate' | 'untrackedOrders' | 'overlap',
    kind: Kind,
  ): Estimate => {
    const own = shop[name];
    return own === undefined ? usual[name] : withSpread(usual[name], own, kind);
  };
  const factor = defaults.defaults.spreadWords[state.spread].value;
  return {
    orderValue: estimate('orderValue', 'amount'),
    conversionRate: estimate('conversionRate', 'rate'),
    untrackedOrders: estimate('untrackedOrders', 'amount'),
    overlap: estimate('overlap', 'rate'),
    grossMargin: likelyOf(shop.grossMargin) ?? usual.grossMargin,
    discount: likelyOf(shop.discount) ?? usual.discount,
    hourlyValue: likelyOf(shop.hourlyValue) ?? usual.hourlyValue,
    contentValue: likelyOf(shop.contentValue) ?? usual.contentValue,
    repeatCredit: likelyOf(shop.repeatCredit) ?? usual.repeatCredit,
    campaignSpread: likelyOf(shop.campaignSpread) ?? usual.campaignSpread,
    market: likelyOf(shop.market) ?? usual.market,
    partnerSpread: {
      reach: usual.partnerSpread.reach * factor,
      engagement: usual.partnerSpread.engagement * factor,
      clicks: usual.partnerSpread.clicks * factor,
    },
  };
}

/** The likely value of an owner's number. */
function likelyOf(own: OwnNumber | undefined): number | undefined {
  return typeof own === 'object' ? own.likely : own;
}

function laidOver(usual: number | Estimate, own: OwnNumber, field: Field): number | Estimate {
  if (typeof usual === 'number') return likelyOf(own) ?? usual;
  // A single fee is a quote: nobody doubts it any more.
  if (field === groupFields.fee && typeof own === 'number') {
    return { low: own, likely: own, high: own };
  }
  return withSpread(usual, own, field.type === 'rate' ? 'rate' : 'amount');
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
