import { businessBounds, groupBounds, mostPartners } from './bounds.ts';
import type { Bound } from './bounds.ts';
import type { Business, Estimate, Group, Mix, Target } from './types.ts';
import { checkWhole } from './validate.ts';

/** A named input of the shop or of a group, and the range a search for it goes through. */
export interface Input {
  readonly of: 'business' | 'group';
  /** An amount or a rate is an estimate; a number or a whole number is entered as it is. */
  readonly kind: Bound['kind'];
  readonly unit: 'money' | 'share' | 'ratio' | 'people' | 'count' | 'hours' | 'log-sd';
  /** First value searched, in the input's unit. */
  readonly low: number;
  /** Last value searched, in the input's unit. */
  readonly high: number;
  /** Whether the values searched lie at equal distances or at equal ratios. */
  readonly steps: 'even' | 'ratio';
  /** Whether every measure of every plan is a straight line in this input. */
  readonly straight: boolean;
}

/** What inputs are replaced in: mixes that share a business. */
export interface Campaign {
  readonly mixes: readonly Mix[];
  readonly business: Business;
}

type Row = Omit<Input, 'of' | 'kind' | 'low' | 'high'> & Partial<Pick<Input, 'low' | 'high'>>;

const line = (unit: Input['unit']): Row => ({ unit, steps: 'even', straight: true });
const bent = (unit: Input['unit']): Row => ({ unit, steps: 'even', straight: false });
const wide = (unit: Input['unit'], low: number, high: number): Row => ({
  unit,
  low,
  high,
  steps: 'ratio',
  straight: false,
});

/** Where `low` and `high` are left out, they are the bounds of the field. */
const businessRows: Readonly<Record<keyof typeof businessBounds, Row>> = {
  orderValue: line('money'),
  conversionRate: line('share'),
  untrackedOrders: line('ratio'),
  overlap: bent('share'),
  grossMargin: line('share'),
  discount: line('share'),
  hourlyValue: line('money'),
  contentValue: line('money'),
  repeatCredit: line('share'),
  campaignSpread: line('log-sd'),
  market: wide('people', 1, 1e10),
};

const groupRows: Readonly<Record<keyof Group, Row>> = {
  count: wide('count', 1, 1000),
  followers: wide('people', 1, 1e9),
  inMarket: bent('share'),
  posts: wide('count', 1, 1000),
  product: line('money'),
  commission: line('share'),
  hours: line('hours'),
  assets: line('count'),
  realFollowers: bent('share'),
  reachRate: wide('ratio', 1e-6, 1000),
  engagementRate: line('share'),
  clickRate: bent('share'),
  postingProbability: bent('share'),
  fee: line('money'),
};

/** Every input by its name. `partnerSpread` is none: it is three numbers, and no plan uses it. */
export const inputs: Readonly<Record<string, Input>> = {
  ...fill('business', businessRows, businessBounds),
  ...fill('group', groupRows, groupBounds),
};

function fill<Name extends string>(
  of: Input['of'],
  rows: Readonly<Record<Name, Row>>,
  bounds: Readonly<Record<Name, Bound>>,
): Record<string, Input> {
  const names = Object.keys(rows) as Name[];
  return Object.fromEntries(names.map((name) => [name, { of, ...bounds[name], ...rows[name] }]));
}

/** @throws RangeError if there is no input of that name */
export function inputOf(name: string): Input {
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (!input) {
    throw new RangeError(`input must be one of ${Object.keys(inputs).join(', ')}, got ${name}`);
  }
  return input;
}

/** An estimate without doubt. */
export function fixed(value: number): Estimate {
  return { low: value, likely: value, high: value };
}

/**
 * The first and last value to search for a target: those of its input; a count also stays below the
 * most partners a mix may hold.
 * @throws RangeError if there is no such input or group
 */
export function rangeOf(campaign: Campaign, target: Target): { low: number; high: number } {
  const { low, high } = inputOf(target.input);
  if (target.input !== 'count') return { low, high };
  const room = campaign.mixes.map((mix, place) => {
    const varied = mix.groups.filter((_, index) => isTarget(campaign, target, place, index));
    const others = mix.groups.filter((group) => !varied.includes(group));
    return (mostPartners - others.reduce((n, group) => n + group.count, 0)) / varied.length;
  });
  return { low, high: Math.min(high, Math.floor(Math.min(...room))) };
}

/**
 * The campaign with one input at another value; an estimate becomes a fixed number.
 *
 * Groups are counted through all mixes: with two mixes of one group each, 0 is the group of the
 * first and 1 that of the second. Without `group`, every group of every mix takes the value.
 * @throws RangeError if there is no such input or group, or a group is named for the shop's input
 */
export function replaceInput(campaign: Campaign, target: Target, value: number): Campaign {
  const { of, kind } = inputOf(target.input);
  checkTarget(campaign, target, of);
  const entry = {
    [target.input]: kind === 'amount' || kind === 'rate' ? fixed(value) : value,
  };
  if (of === 'business') return { ...campaign, business: { ...campaign.business, ...entry } };
  const mixes = campaign.mixes.map((mix, place) => ({
    ...mix,
    groups: mix.groups.map((group, index) =>
      isTarget(campaign, target, place, index) ? { ...group, ...entry } : group,
    ),
  }));
  return { ...campaign, mixes };
}

function isTarget(campaign: Campaign, target: Target, place: number, index: number): boolean {
  if (target.group === undefined) return true;
  const before = campaign.mixes.slice(0, place).reduce((n, mix) => n + mix.groups.length, 0);
  return before + index === target.group;
}

function checkTarget(campaign: Campaign, { input, group }: Target, of: Input['of']): void {
  if (group === undefined) return;
  if (of === 'business') {
    throw new RangeError(`group must be left out for ${input}, an input of the shop, got ${group}`);
  }
  const groups = campaign.mixes.reduce((n, mix) => n + mix.groups.length, 0);
  checkWhole('group', group, 0, groups - 1);
}
