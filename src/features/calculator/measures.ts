import type { MixResult } from '#comparison';
import type { Measure, Ratio } from '#engine';
import { money, times } from '#format';

/** A row of the table of measures: what it is of, and how it is called and explained. */
interface Row<Name> {
  readonly name: Name;
  readonly label: string;
  /** May be empty. */
  readonly note: string;
}

/** Shares of campaigns that the table ends with. */
type Chance = 'profitable' | 'noOrders' | 'nobodyPosts';

/** Rows that have a range. */
export const measureRows: readonly Row<Measure>[] = [
  { name: 'uniqueReach', label: 'People reached', note: 'each counted once' },
  { name: 'engagements', label: 'Likes and comments', note: '' },
  { name: 'clicks', label: 'Clicks to your shop', note: '' },
  { name: 'orders', label: 'Orders', note: 'traced, and our guess of the rest' },
  { name: 'cashCost', label: 'Cash you pay', note: 'fees if they post, product always' },
  { name: 'profit', label: 'Profit', note: 'what is left of orders, less that cash' },
  { name: 'profitAfterTime', label: 'Profit after your time', note: 'less your hours' },
  {
    name: 'profitWithContent',
    label: 'The same, plus content',
    note: 'and photos and videos you may reuse',
  },
];

/** Rows of one average over another. */
export const ratioRows: readonly Row<Exclude<Ratio, 'cpe'>>[] = [
  {
    name: 'cpm',
    label: 'Cash per 1,000 people reached',
    note: 'average cash ÷ average reach',
  },
  { name: 'cpa', label: 'Cash per order', note: 'average cash ÷ average orders' },
  { name: 'timesBack', label: '× back', note: 'average of what orders leave ÷ average cash' },
];

/** Rows of chances. */
export const chanceRows: readonly Row<Chance>[] = [
  { name: 'profitable', label: 'Makes money', note: 'campaigns of 100' },
  { name: 'noOrders', label: 'Brings no order at all', note: 'campaigns of 100' },
  { name: 'nobodyPosts', label: 'Nobody posts', note: 'campaigns of 100' },
];

/** A ratio of a plan as it is printed. */
export function ratioText({ ratios }: MixResult, ratio: Ratio, currency: string): string {
  const value = ratios[ratio];
  if (value === null) return 'none';
  return ratio === 'timesBack' ? times(value) : money(value, currency);
}
