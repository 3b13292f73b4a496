import { numberLocale } from '#locale';
import { platforms, targets } from '#words';
import {
  type Field,
  groupFields,
  type GroupKey,
  planEntries,
  shopFields,
  type ShopKey,
} from './fields.ts';
import { shorten } from './names.ts';
import { writeNumber } from './link-number.ts';
import { showValue } from './number.ts';
import type { GroupState, OwnNumber, State } from './state.ts';
import { type Target, targetFields } from './target.ts';

const longest = 400;
const counts = ['no plans', 'one plan', 'two plans', 'three plans', 'four plans', 'five plans'];

/**
 * A comparison in one line, to be held against what was sent: “$1,350, two plans: Ten small
 * (10 × 10k), One big (1 × 100k, fee $900)”. Says every number that the owner stated.
 */
export function summaryOf(state: State): string {
  const shop = Object.entries(state.shop) as [ShopKey, OwnNumber][];
  const stated = shop.map(([name, value]) =>
    name === 'budget'
      ? ownWords(shopFields[name], value, state.currency)
      : `${shopFields[name].term} ${ownWords(shopFields[name], value, state.currency)}`,
  );
  const { target } = state;
  const wanted = target ? [wantedWords(target, state.currency)] : [];
  const mixes = state.mixes.map((mix) => {
    const costs = planEntries.flatMap(([name, field]) => {
      const cost = mix[name];
      return cost === undefined ? [] : [`${field.term} ${ownWords(field, cost, state.currency)}`];
    });
    const groups = mix.groups.map((group) => groupWords(group, state.currency));
    return `${mix.name} (${[...groups, ...costs].join(' + ')})`;
  });
  const count = counts[mixes.length] ?? 'six plans';
  return shorten([...stated, ...wanted, `${count}: ${mixes.join(', ')}`].join(', '), longest);
}

/** `20000 people in 5 of 10 campaigns`. */
function wantedWords({ word, amount, of10 }: Target, currency: string): string {
  const sum = ownWords(targetFields[word], amount, currency);
  return `${sum} ${targets[word].things} in ${of10} of 10 campaigns`;
}

function groupWords(group: GroupState, currency: string): string {
  const own = Object.entries(group.own) as [GroupKey, OwnNumber][];
  return [
    `${group.count === 'fill' ? 'as many as fit' : group.count} × ${writeNumber(group.followers)}`,
    ...(group.platform ? [platforms[group.platform].label] : []),
    ...own.map(
      ([name, value]) =>
        `${groupFields[name].term} ${ownWords(groupFields[name], value, currency)}`,
    ),
  ].join(', ');
}

function ownWords(field: Field, own: OwnNumber, currency: string): string {
  const words = (value: number): string =>
    field.unit === 'money' ? cash(value, currency) : showValue(field, value);
  return typeof own === 'number' ? words(own) : `${words(own.low)} to ${words(own.high)}`;
}

/** Writers of money by locale and currency: making one takes a hundred times as long as using it. */
const writers = new Map<string, Intl.NumberFormat>();

function cash(value: number, currency: string): string {
  const options = { style: 'currency', currency, minimumFractionDigits: 0 } as const;
  const locale = numberLocale();
  const key = `${locale} ${currency}`;
  const writer =
    writers.get(key) ?? new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 2 });
  writers.set(key, writer);
  return writer.format(value);
}
