import { fixed } from '../distributions/estimate.ts';
import { inputOf, mostPartners } from '../model/inputs.ts';
import type { Input } from '../model/inputs.ts';
import type { Business, Mix, Target } from '../model/types.ts';
import { checkWhole } from '../model/validate.ts';

/** What inputs are replaced in: mixes that share a business. */
export interface Campaign {
  readonly mixes: readonly Mix[];
  readonly business: Business;
}

/**
 * The first and last value to search for a target: those of its input; a count also stays below the
 * most partners a mix may hold.
 * @throws RangeError if there is no such input or group
 */
export function rangeOf(campaign: Campaign, target: Target): { low: number; high: number } {
  const { low, high } = inputOf(target.input).search;
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
 * @throws RangeError if there is no such input or group, or a group is named for another's input
 */
export function replaceInput(campaign: Campaign, target: Target, value: number): Campaign {
  const { of, kind } = inputOf(target.input);
  checkTarget(campaign, target, of);
  const entry = {
    [target.input]: kind === 'amount' || kind === 'rate' ? fixed(value) : value,
  };
  if (of === 'business') return { ...campaign, business: { ...campaign.business, ...entry } };
  if (of === 'mix')
    return { ...campaign, mixes: campaign.mixes.map((mix) => ({ ...mix, ...entry })) };
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
  if (of !== 'group') {
    const owner = of === 'mix' ? 'mix' : 'shop';
    throw new RangeError(`group must be left out for ${input}, of the ${owner}, got ${group}`);
  }
  const groups = campaign.mixes.reduce((n, mix) => n + mix.groups.length, 0);
  checkWhole('group', group, 0, groups - 1);
}
