import { z } from 'astro/zod';
import { text, year } from './schemas.ts';

/** What a number counts. Percent and fraction are never mixed: rows are as published, defaults are fractions. */
export const unit = z.enum([
  'percent',
  'fraction',
  'USD',
  'EUR',
  'ratio',
  'elasticity',
  'log-sd',
  'followers',
  'people',
  'minutes',
  'hours',
  'days',
  'count',
]);

/** Id of a source in `content/sources.json`. */
export const sourceId = z.string().min(1);

/** What every default carries beside its numbers. */
const grounds = {
  /** What the numbers count. */
  unit,
  /** `sourced`: as published; `derived`: computed from sources; `assumption`: ours. */
  basis: z.enum(['sourced', 'derived', 'assumption']),
  /** Source ids; only an assumption may have none. */
  sources: z.array(sourceId),
  /** Year of the newest data behind it; `null` if unknown or none. */
  year: year.nullable(),
  /** What exactly is meant. */
  definition: text,
  /** How the numbers came about. */
  how: text,
};

/** A default that is uncertain: P10, P50 and P90. */
export const rangeSchema = z.strictObject({
  /** "1 time in 10 below". */
  low: z.number().nonnegative(),
  /** "As likely above as below". */
  likely: z.number().nonnegative(),
  /** "1 time in 10 above". */
  high: z.number().nonnegative(),
  ...grounds,
});

/** A default that is one number. */
export const valueSchema = z.strictObject({
  /** The number. */
  value: z.number().nonnegative(),
  ...grounds,
});

/** A default that is uncertain, with its grounds. */
export type RangeDefault = z.infer<typeof rangeSchema>;
/** A default that is one number, with its grounds. */
export type ValueDefault = z.infer<typeof valueSchema>;
