import fc from 'fast-check';
import {
  type GroupState,
  type MixState,
  type OwnNumber,
  shopFields,
  startState,
  type State,
} from '#share';
import { deals, formats, goals, spreads, warmths } from '#words';

const keysOf = <Key extends string>(list: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(list) as Key[];
const oneOf = <Key extends string>(list: Readonly<Record<Key, unknown>>): fc.Arbitrary<Key> =>
  fc.constantFrom(...keysOf(list));
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true }).map((value) => Number(value.toPrecision(4)));
/** Equally likely in ratio. */
const ratio = (low: number, high: number): fc.Arbitrary<number> =>
  fc
    .double({ min: Math.log(low), max: Math.log(high), noNaN: true })
    .map((value) => Math.round(Math.exp(value)));
/** Drops what is left out, so that it follows the benchmarks. */
const stated = <Row extends Readonly<Record<string, number | OwnNumber | undefined>>>(
  row: Row,
): { [Key in keyof Row]: NonNullable<Row[Key]> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Row]: NonNullable<Row[Key]>;
  };
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

/** What differs between comparisons of ordinary shops and those at the ends of every field. */
interface Ranges {
  readonly shop: fc.Arbitrary<State['shop']>;
  readonly own: fc.Arbitrary<GroupState['own']>;
  readonly count: fc.Arbitrary<number>;
  readonly followers: fc.Arbitrary<number>;
}

const plain: Ranges = {
  shop: fc
    .record({
      budget: maybe(ratio(100, 10_000)),
      hoursToGive: maybe(ratio(2, 300)),
      odds: maybe(fc.constantFrom(3, 5, 7)),
      hourlyValue: maybe(between(0, 60)),
      orderValue: maybe(between(10, 200)),
      grossMargin: maybe(between(0.15, 0.9)),
      discount: maybe(fc.constantFrom(0, 0.05, 0.1, 0.2, 0.25)),
      product: maybe(between(0, 60).map((sum) => Number(sum.toFixed(2)))),
      conversionRate: maybe(between(0.002, 0.08)),
      market: maybe(ratio(500, 100_000)),
      orderCost: maybe(between(0, 12).map((sum) => Number(sum.toFixed(2)))),
      laterOrders: maybe(fc.constantFrom(0, 0.5, 1)),
      vat: maybe(fc.constantFrom(0, 0.07, 0.19, 0.255)),
    })
    .map(stated),
  own: fc
    .record({
      fee: maybe(ratio(50, 3000)),
      product: maybe(between(0, 60).map((sum) => Number(sum.toFixed(2)))),
      commission: maybe(between(0, 0.3)),
      inMarket: maybe(between(0.05, 1)),
    })
    .map(stated),
  count: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
  followers: ratio(1000, 1e6),
};

const edge = (...values: number[]): fc.Arbitrary<number | undefined> =>
  maybe(fc.constantFrom(...values));
/** Inputs that came later, at their bounds: a sentence that overlooks one of them is found out. */
const added = Object.fromEntries(
  Object.entries(shopFields).flatMap(([name, { neutral, low, high }]) =>
    typeof neutral === 'number' ? [[name, edge(low, high)]] : [],
  ),
);
const extreme: Ranges = {
  shop: fc
    .record({
      ...added,
      budget: edge(0, 1, 1e9),
      hoursToGive: edge(0, 1, 10_000),
      odds: edge(3, 7),
      orderValue: edge(0.01, 1, 1e6),
      grossMargin: edge(0, 0.1, 1),
      discount: edge(0, 0.1, 0.999, 1),
      product: edge(0, 0.01, 1e6),
      conversionRate: edge(0, 1e-9, 1),
      untrackedOrders: edge(0, 20),
      overlap: edge(0, 1),
      market: edge(1, 100, 1e9),
      repeatCredit: edge(0, 1),
    })
    .map(stated),
  own: fc
    .record({
      fee: edge(0, 0.01, 1e6),
      product: edge(0, 1e6),
      commission: edge(0, 1),
      inMarket: edge(0, 1e-6),
      reachRate: edge(0, 20),
      clickRate: edge(0, 1),
      engagementRate: edge(0, 1),
      postingProbability: edge(0, 1e-3, 1),
      assets: edge(0, 1000),
    })
    .map(stated),
  count: fc.constantFrom(0, 1, 1, 2, 40),
  followers: fc.constantFrom(1, 999, 10_000, 1e9),
};

function mixesOf({ own, count, followers }: Ranges): fc.Arbitrary<readonly MixState[]> {
  const group = fc.record({ count, followers, deal: oneOf(deals), format: oneOf(formats), own });
  const groups = fc.array(group, { minLength: 1, maxLength: 2 });
  return fc
    .tuple(fc.array(groups, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 9 }))
    .map(([lists, twin]) => {
      const first = lists[0] ?? [];
      // One comparison in five holds a plan twice; in three of ten the last one takes all that fit.
      const last = (lists.at(-1) ?? []).map((group, i) =>
        i === 0 && twin > 6 ? { ...group, count: 'fill' as const } : group,
      );
      const all = twin < 2 ? [...lists, first] : [...lists.slice(0, -1), last];
      return all.map((each, i) => ({ name: `Plan ${i}`, groups: each }));
    });
}

function comparisons(ranges: Ranges): fc.Arbitrary<State> {
  return fc
    .record({
      goal: fc.oneof({ weight: 2, arbitrary: fc.constant('profit' as const) }, oneOf(goals)),
      warmth: oneOf(warmths),
      spread: oneOf(spreads),
      seed: fc.integer({ min: 0, max: 1000 }),
      shop: ranges.shop,
      mixes: mixesOf(ranges),
    })
    .map((change) => ({ ...startState, ...change }));
}

/** Comparisons that an owner of a small shop may make. */
export const plainComparisons = comparisons(plain);

/** Comparisons at the ends of every field. */
export const extremeComparisons = comparisons(extreme);
