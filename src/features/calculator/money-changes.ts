import type { NumberLocale } from '#locale';
import { groupFields, type GroupKey, shopFields, type ShopKey, type State } from '#share';

/**
 * The comparison in another currency. What the owner typed keeps its figures; what a dollar costs is
 * known of the old money alone, so it goes.
 */
export function inCurrency(state: State, currency: string): State {
  if (currency === state.currency) return state;
  const { dollarRate: _, ...shop } = state.shop;
  return { ...state, currency, shop };
}

/** The comparison with numbers written as somewhere; as the reader's browser does where left empty. */
export function writtenAs(state: State, numbers: NumberLocale | ''): State {
  const { numbers: _, ...rest } = state;
  return numbers === '' ? rest : { ...rest, numbers };
}

/** Whether the owner has typed any sum of money. */
export function hasOwnMoney({ shop, mixes, target }: State): boolean {
  const isSum = (name: string): boolean =>
    (shopFields[name as ShopKey] ?? groupFields[name as GroupKey]).unit === 'money';
  const groups = mixes.flatMap((mix) => mix.groups);
  return (
    Object.keys(shop).some(isSum) ||
    groups.some(({ own }) => Object.keys(own).some(isSum)) ||
    mixes.some(({ extra = 0 }) => extra > 0) ||
    target?.word === 'profit'
  );
}
