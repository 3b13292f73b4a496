import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  type GroupKey,
  type GroupState,
  type OwnNumber,
  shopFields,
  type ShopKey,
  type State,
} from '#share';
import { businessOf, groupOf } from './inputs.ts';
import { inOwnMoney } from './own-money.ts';

/** A number for every field: the owner's, else the default; null where there is neither. */
export type InUse<Key extends string> = Readonly<Record<Key, OwnNumber | null>>;

/** What the comparison uses for each field of the shop. */
export function shopNumbers(state: State, data: BenchmarkDefaults): InUse<ShopKey> {
  const business = businessOf(state, data) as unknown as InUse<ShopKey>;
  const names = Object.keys(shopFields) as ShopKey[];
  const pages = names.filter((name) => shopFields[name].use === 'page');
  const published = Object.fromEntries(
    pages.map((name) => [name, usual(data.defaults[name])] as const),
  );
  const converted = inOwnMoney(published, shopFields, state);
  const own = pages.map((name) => [name, state.shop[name] ?? converted[name] ?? null] as const);
  return { ...business, ...Object.fromEntries(own) };
}

/** What the comparison uses for each field of a group. */
export function groupNumbers(
  group: GroupState,
  state: State,
  data: BenchmarkDefaults,
): InUse<GroupKey> {
  return groupOf(group, state, data) as unknown as InUse<GroupKey>;
}

/** The number of a default that is one, whatever its shape. */
function usual(figure: BenchmarkDefaults['defaults'][ShopKey]): number | null {
  return 'value' in figure ? figure.value : null;
}
