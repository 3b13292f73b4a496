import { z } from 'astro/zod';
import { type AddedGroup, type AddedShop, type Field, groupFields, shopFields } from '#share';
import { rangeSchema, type ValueDefault, valueSchema } from './figure-schema.ts';

/** A default that is one number, or none at all. */
const openSchema = valueSchema.extend({ value: z.number().nonnegative().nullable() });

/** Schemas by the shape of a default. */
interface Shapes {
  readonly range: typeof rangeSchema;
  readonly value: typeof valueSchema;
  readonly open: typeof openSchema;
}
type Schemas<Rows extends Readonly<Record<string, keyof Shapes>>> = {
  readonly [Name in keyof Rows]: z.ZodDefault<Shapes[Rows[Name]]>;
};

const units: Readonly<Record<Field['unit'], ValueDefault['unit']>> = {
  money: 'USD',
  percent: 'fraction',
  count: 'count',
  followers: 'followers',
  number: 'ratio',
};

/**
 * Schemas of the defaults that came later: one for every row of the table of fields that says what
 * is neutral. A data set without the default is completed by that, so that a published set never
 * changes and its links keep their numbers.
 */
export const addedDefaults = Object.fromEntries(
  Object.entries<Field>({ ...shopFields, ...groupFields })
    .filter(([, { neutral }]) => neutral !== undefined)
    .map(([name, field]) => [name, schemaOf(field)]),
) as Schemas<AddedShop & AddedGroup>;

function schemaOf({ term, unit, type, neutral = null }: Field): z.ZodType {
  const grounds = {
    unit: units[unit],
    basis: 'assumption' as const,
    sources: [],
    year: null,
    definition: term,
    how: 'This set was published before the calculator asked for it, so it plays no part here.',
  };
  if (neutral === null) return openSchema.default({ value: null, ...grounds });
  return type === 'amount' || type === 'rate'
    ? rangeSchema.default({ low: neutral, likely: neutral, high: neutral, ...grounds })
    : valueSchema.default({ value: neutral, ...grounds });
}
