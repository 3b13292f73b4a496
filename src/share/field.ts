import { priceLevel } from '#currency';

/** How a number is typed and shown. */
export type Unit = 'money' | 'percent' | 'count' | 'followers' | 'number';

/** One row. */
export interface Field {
  /** The key in a link. */
  readonly key: string;
  /** The field's term, as messages and the page of evidence print it. */
  readonly term: string;
  /** What it means to the owner, as the calculator prints it. */
  readonly label: string;
  /** The same of a single partner, where the label speaks of several. */
  readonly labelOfOne?: string;
  /** How it is typed and shown. */
  readonly unit: Unit;
  /** Smallest and largest value taken, inclusive; fractions for percent. */
  readonly low: number;
  readonly high: number;
  /** Estimates may be one number or low-likely-high; `rate` and `amount` as in the engine. */
  readonly type: 'amount' | 'rate' | 'number' | 'share' | 'count';
  /** Where the calculator shows it: among the first, folded away, beside its own switch, nowhere. */
  readonly place: 'first' | 'more' | 'own' | 'none';
  /** The only values taken, ascending; without them all from `low` to `high`. */
  readonly allowed?: readonly number[];
  /** `page` where the engine has no such input of the shop: the page itself uses the number. */
  readonly use?: 'page';
  /** Ends of its slider; without them it has none. */
  readonly slider?: readonly [number, number];
  /** Below this a typed number is asked about: 0.4 as a margin rarely means 0.4 %. */
  readonly doubtBelow?: number;
  /**
   * What data sets published before the field existed hold, so that their links keep their numbers;
   * `null` where that is no number at all; absent where every data set states it.
   */
  readonly neutral?: number | null;
}

/**
 * The rows of a table that data sets published earlier do not state, and the shape of their default:
 * `range` for an estimate, `value` for one number, `open` where it may be none.
 */
export type Added<Table extends Readonly<Record<string, Field>>> = {
  readonly [
    Name in keyof Table as Table[Name] extends { readonly neutral: number | null } ? Name : never
  ]: Table[Name] extends { readonly neutral: null }
    ? 'open'
    : Table[Name]['type'] extends 'amount' | 'rate'
      ? 'range'
      : 'value';
};

/**
 * A field as it is in a currency: where a dollar is a hundred units or more, money reaches as much
 * higher, and so does its slider. Nothing else differs.
 */
export function fieldIn(field: Field, currency: string): Field {
  const level = field.unit === 'money' ? priceLevel(currency) : 1;
  if (level === 1) return field;
  const { high, slider } = field;
  return {
    ...field,
    high: high * level,
    ...(slider && { slider: [slider[0] * level, slider[1] * level] }),
  };
}

/** Money up to a million, a plain number. */
export const money = { low: 0, high: 1e6, type: 'number', unit: 'money' } as const;
/** A share that is one number. */
export const share = { low: 0, high: 1, type: 'share', unit: 'percent' } as const;
/** A share that may be a range. */
export const rate = { low: 0, high: 1, type: 'rate', unit: 'percent' } as const;
