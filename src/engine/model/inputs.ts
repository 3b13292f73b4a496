import type { Business, Group, Mix } from './types.ts';

/** What the engine knows of an input before it is asked to compute with it. */
export interface Input {
  /** What it is a field of. */
  readonly of: 'business' | 'mix' | 'group';
  /** An amount or a rate is an estimate; a number or a whole number is entered as it is. */
  readonly kind: 'amount' | 'rate' | 'number' | 'whole';
  readonly unit: 'money' | 'share' | 'ratio' | 'people' | 'count' | 'hours' | 'log-sd';
  /** Lowest value allowed, in the input's unit. */
  readonly low: number;
  /** Highest value allowed, in the input's unit. */
  readonly high: number;
  /** Whether it may be missing: not at all, be `null`, or be left out as well. */
  readonly missing: 'refused' | 'null' | 'left out';
  /** Where a break-even or a flip point is sought. */
  readonly search: Search;
}

/** The values of an input that are searched, in its unit. */
export interface Search {
  readonly low: number;
  readonly high: number;
  /**
   * `line`: every measure of every plan is a straight line in the input, and two points tell all.
   * Otherwise points are tried, at equal distances (`even`) or at equal ratios (`ratio`).
   */
  readonly by: 'line' | 'even' | 'ratio';
}

type Row = Omit<Input, 'of'>;

/** The most money any single field may hold, in any currency. */
const MONEY = 1e12;

/** The most partners one mix may hold. */
export const mostPartners = 5000;

/** The largest factor between `low` and `likely`, and between `likely` and `high`, of an amount. */
export const widestFactor = 1e6;

/** The highest log-sd between partners; the lowest is 0. */
export const widestSpread = 5;

/**
 * Every input, one row each: its bounds are checked, it can be a break-even target, and an estimate
 * has a bar in the tornado, all by its row. So a new input is a line in `types.ts`, optional so that
 * those who know nothing of it need no change; a row here; and its place in the formula (`funnel.ts`
 * for what an order leaves or a partner reaches). An estimate also has its word in `random.ts`.
 *
 * `partnerSpread` has no row: it is three numbers, and no plan uses it.
 */
export const businessInputs: Readonly<Record<Exclude<keyof Business, 'partnerSpread'>, Row>> = {
  orderValue: line('amount', 'money', MONEY),
  conversionRate: line('rate', 'share', 1),
  untrackedOrders: line('amount', 'ratio', 1e6),
  overlap: bent('rate', 'share', 1),
  grossMargin: line('number', 'share', 1),
  discount: line('number', 'share', 1),
  hourlyValue: line('number', 'money', MONEY),
  contentValue: line('number', 'money', MONEY),
  repeatCredit: line('number', 'share', 1),
  campaignSpread: line('number', 'log-sd', widestSpread),
  market: { ...wide('number', 'people', 1e-6, 1e10), missing: 'null', search: ratio(1, 1e10) },
  sharedKnowledge: { ...line('number', 'share', 1), missing: 'left out' },
  laterOrders: { ...line('number', 'ratio', 1e6), missing: 'left out' },
  orderCost: { ...line('number', 'money', MONEY), missing: 'left out' },
  vat: { ...bent('number', 'share', 1), missing: 'left out' },
};

/** The inputs of a mix beside its groups; see `businessInputs`. */
export const mixInputs: Readonly<Record<Exclude<keyof Mix, 'name' | 'groups'>, Row>> = {
  extra: { ...line('number', 'money', MONEY), missing: 'left out' },
};

/** The inputs of a group; see `businessInputs`. */
export const groupInputs: Readonly<Record<Exclude<keyof Group, 'fill'>, Row>> = {
  count: { ...wide('whole', 'count', 0, 1000), search: ratio(1, 1000) },
  followers: { ...wide('number', 'people', 1e-6, 1e9), search: ratio(1, 1e9) },
  inMarket: bent('number', 'share', 1),
  posts: wide('whole', 'count', 1, 1000),
  product: line('number', 'money', MONEY),
  commission: line('number', 'share', 1),
  hours: line('number', 'hours', 1e6),
  assets: line('number', 'count', 1e6),
  realFollowers: bent('rate', 'share', 1),
  reachRate: { ...wide('amount', 'ratio', 0, 1e6), search: ratio(1e-6, 1000) },
  engagementRate: line('rate', 'share', 1),
  clickRate: bent('rate', 'share', 1),
  postingProbability: bent('rate', 'share', 1),
  fee: line('amount', 'money', MONEY),
  views: { ...wide('amount', 'people', 0, 1e10), missing: 'left out', search: ratio(1, 1e9) },
};

/** Every input by its name. */
export const inputs: Readonly<Record<string, Input>> = Object.fromEntries([
  ...owned('business', businessInputs),
  ...owned('mix', mixInputs),
  ...owned('group', groupInputs),
]);

/** @throws RangeError if there is no input of that name */
export function inputOf(name: string): Input {
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (!input) {
    throw new RangeError(`input must be one of ${Object.keys(inputs).join(', ')}, got ${name}`);
  }
  return input;
}

function line(kind: Input['kind'], unit: Input['unit'], high: number): Row {
  return { kind, unit, low: 0, high, missing: 'refused', search: { low: 0, high, by: 'line' } };
}

function bent(kind: Input['kind'], unit: Input['unit'], high: number): Row {
  return { kind, unit, low: 0, high, missing: 'refused', search: { low: 0, high, by: 'even' } };
}

function wide(kind: Input['kind'], unit: Input['unit'], low: number, high: number): Row {
  return { kind, unit, low, high, missing: 'refused', search: ratio(low, high) };
}

function ratio(low: number, high: number): Search {
  return { low, high, by: 'ratio' };
}

function owned(
  of: Input['of'],
  rows: Readonly<Record<string, Row>>,
): readonly (readonly [string, Input])[] {
  return Object.entries(rows).map(([name, row]) => [name, { of, ...row }]);
}
