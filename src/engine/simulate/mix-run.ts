import type { Business, Group, Measure } from '../model/types.ts';
import type { CommonColumns, GroupColumns } from './drawing.ts';
import { partiesOf } from './partners.ts';
import type { Party } from './partners.ts';

/** One value a sample for every measure, but for those that follow from others. */
export type MixColumns = Readonly<
  Record<Exclude<Measure, 'hours' | 'profitAfterTime' | 'profitWithContent'>, Float64Array>
>;

/** A mix on its way through the samples, with all the memory that takes. */
export interface MixRun {
  readonly business: Business;
  readonly common: CommonColumns;
  readonly parties: readonly Party[];
  /** Products and other costs, paid whoever posts; money. */
  readonly fixedCosts: number;
  /** Owner's hours. */
  readonly hours: number;
  /** Filled block by block. */
  readonly columns: MixColumns;
}

/** What a mix is made of, and what of that is drawn. */
export interface DrawnMix {
  /** In canonical form. */
  readonly groups: readonly Group[];
  /** The drawn inputs of each group. */
  readonly columns: readonly GroupColumns[];
  /** Other costs, money. */
  readonly extra: number;
}

/** Readies a mix for so many samples. */
export function startMix(
  { groups, columns, extra }: DrawnMix,
  business: Business,
  common: CommonColumns,
  samples: number,
): MixRun {
  return {
    business,
    common,
    parties: partiesOf(groups, columns, business),
    fixedCosts: sumOf(groups, (group) => group.count * group.product) + extra,
    hours: sumOf(groups, (group) => group.count * group.hours),
    columns: emptyColumns(samples),
  };
}

/** Columns of so many samples, all in one piece of memory: many pieces of this size take a machine longer to give than to fill. */
export function emptyColumns(samples: number): MixColumns {
  const memory = new ArrayBuffer(9 * 8 * samples);
  const column = (place: number) => new Float64Array(memory, 8 * samples * place, samples);
  return {
    grossReach: column(0),
    uniqueReach: column(1),
    engagements: column(2),
    clicks: column(3),
    orders: column(4),
    cashCost: column(5),
    committedCash: column(6),
    assets: column(7),
    profit: column(8),
  };
}

function sumOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
