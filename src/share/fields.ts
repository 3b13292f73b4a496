import type { Field } from './field.ts';
import { groupFields, type GroupKey } from './group-fields.ts';
import { planFields, type PlanKey } from './plan-fields.ts';
import { shopFields, type ShopKey } from './shop-fields.ts';

/**
 * The table of fields: one row for every number an owner may state, the shop's in `shop-fields.ts`, a
 * group's in `group-fields.ts`, a plan's in `plan-fields.ts`, the size of a group here. The calculator, the decoder,
 * the page of evidence and the names of the defaults all loop over it, so that an input's key,
 * term, label, unit, bounds and place are written down here and nowhere else. The row's name is
 * that of the engine's input and of the default in a data set.
 */

export { type Field, fieldIn, type Unit } from './field.ts';
export { type AddedGroup, groupFields, type GroupKey } from './group-fields.ts';
export { planFields, type PlanKey } from './plan-fields.ts';
export { type AddedShop, shopFields, type ShopKey } from './shop-fields.ts';

/** Partners in a group: twelve groups of so many stay below what the engine takes in one mix. */
export const countField: Field = {
  key: 'count',
  term: 'partners',
  label: 'How many',
  low: 0,
  high: 400,
  type: 'count',
  unit: 'count',
  place: 'own',
};

/** Followers of each partner. */
export const followersField: Field = {
  key: 'followers',
  term: 'followers',
  label: 'Followers each',
  labelOfOne: 'Followers',
  low: 1,
  high: 1e9,
  type: 'count',
  unit: 'followers',
  place: 'own',
  slider: [1000, 2_000_000],
};

/** The rows of the shop, a group and a plan with their names, in the order of their tables. */
export const shopEntries = Object.entries(shopFields) as readonly [ShopKey, Field][];
export const groupEntries = Object.entries(groupFields) as readonly [GroupKey, Field][];
export const planEntries = Object.entries(planFields) as readonly [PlanKey, Field][];
