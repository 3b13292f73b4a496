import type { Business, Estimate, Group } from '#engine';
import { type Field, groupFields, type GroupKey, shopFields, type ShopKey } from '#share';
import type { Platform, Warmth } from '#words';
import type { BenchmarkDefaults, Benchmarks } from './benchmark-schema.ts';
import { bySize } from './by-followers.ts';
import { elsewhere, type GroupChoice, groupRules } from './group-terms.ts';

export { acceptanceRate, byFollowers, tierOf, type TierName } from './by-followers.ts';
export { askingPrice, elsewhere, formatOf, makesVideo } from './group-terms.ts';
export type { BenchmarkDefaults, GroupChoice };

type Defaults = BenchmarkDefaults['defaults'];
/** A default of any shape: one figure, one for each warmth, or one each for small and big partners. */
type Figure = Defaults[ShopKey] | Defaults['hours'];

const shopRows = Object.entries(shopFields) as [ShopKey, Field][];
const groupRows = Object.entries(groupFields) as [GroupKey, Field][];

/** The part of a data set that the calculator needs, and the only part to send to a browser. */
export function defaultsOf({ tiers, rules, defaults }: Benchmarks): BenchmarkDefaults {
  return { tiers, rules, defaults };
}

/**
 * A group on default terms: rates by its size, reach and price by its format, posting and fee by its
 * deal, clicks by the warmth of the audience; every other number of the table of fields is the
 * default of its name.
 * @throws RangeError if `followers` is not a positive number
 */
export function defaultGroup(data: BenchmarkDefaults, choice: GroupChoice): Group {
  const { count, followers } = choice;
  const numbers = groupRows.map(([name, field]) => {
    const given = groupRules[name]?.(data, choice) ?? figureOf(data, name);
    return [name, numbersOf(data, field, given, choice)];
  });
  return { count, followers, ...Object.fromEntries(numbers) } as Group;
}

/** Whether the defaults know how many people a partner reaches there; else usual views are asked for. */
export function coversPlatform(data: BenchmarkDefaults, platform: Platform): boolean {
  return platform === 'instagram' || elsewhere(data, platform).reach !== undefined;
}

/** The shop on default terms. Every number in it is the first thing to replace by one's own. */
export function defaultBusiness(data: BenchmarkDefaults, warmth: Warmth): Business {
  const { partnerSpread } = data.defaults;
  const numbers = shopRows
    .filter(([, { use }]) => use !== 'page')
    .map(([name, field]) => [name, numbersOf(data, field, data.defaults[name], { warmth })]);
  return {
    ...Object.fromEntries(numbers),
    partnerSpread: {
      reach: partnerSpread.reach.value,
      engagement: partnerSpread.engagement.value,
      clicks: partnerSpread.clicks.value,
    },
  } as Business;
}

function figureOf({ defaults }: BenchmarkDefaults, name: GroupKey): Figure {
  const figure = (defaults as unknown as Partial<Record<GroupKey, Figure>>)[name];
  if (!figure)
    throw new RangeError(`${name} has no default; needed: one in the data set, or a rule`);
  return figure;
}

/** The numbers of a default without its grounds, in the shape in which the engine takes the field. */
function numbersOf(
  data: BenchmarkDefaults,
  field: Field,
  given: number | Estimate | Figure,
  { warmth, followers = 0 }: { readonly warmth: Warmth; readonly followers?: number },
): number | Estimate | null {
  if (typeof given === 'number') return given;
  if ('small' in given) return bySize(data, given, followers);
  const figure = 'cold' in given ? given[warmth] : given;
  if ('low' in figure) {
    const { low, likely, high } = figure;
    return { low, likely, high };
  }
  const { value } = figure;
  const isEstimate = field.type === 'amount' || field.type === 'rate';
  return isEstimate && value !== null ? { low: value, likely: value, high: value } : value;
}
