import fc from 'fast-check';
import { numberLocales } from '#locale';
import {
  caps,
  countField,
  datasets,
  type Field,
  followersField,
  groupFields,
  modelVersion,
  type OwnNumber,
  planFields,
  shopFields,
  type State,
  type Target,
  targetFields,
} from '#share';
import { type TargetWord, targets } from '#words';
import { named, withinCaps } from './valid-state.ts';

/** A number or an estimate that a field takes. */
function arbitraryOwn(field: Field): fc.Arbitrary<OwnNumber> {
  if (field.allowed) return fc.constantFrom(...field.allowed);
  if (field.type === 'count') return fc.integer({ min: field.low, max: Math.min(field.high, 1e6) });
  const single = fc
    .double({ min: field.low, max: field.high, noNaN: true })
    .map((value) => (value < 1e-40 ? 0 : value))
    .filter((value) => value >= field.low);
  if (field.type !== 'amount' && field.type !== 'rate') return single;
  const top = field.type === 'rate' ? 0.999 : field.high;
  const estimate = fc
    .tuple(
      fc.double({ min: Math.max(1e-6, field.low), max: top, noNaN: true }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
    )
    .map(([likely, down, up]) => ({
      low: Math.max(likely * down, field.low),
      likely,
      high: Math.min(likely * up, top),
    }));
  return fc.oneof(single, estimate);
}

/** Some numbers of the owner: mostly a few, at times all. */
function arbitraryOwns<Name extends string>(
  fields: Readonly<Record<Name, Field>>,
): fc.Arbitrary<Partial<Record<Name, OwnNumber>>> {
  const rows = Object.entries<Field>(fields).map(([name, field]) =>
    fc.tuple(fc.constant(name), arbitraryOwn(field)),
  );
  const few = fc.uniqueArray(fc.oneof(...rows), { maxLength: 3, selector: ([name]) => name });
  return fc
    .oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: fc.tuple(...rows) })
    .map((own) => Object.fromEntries(own) as Partial<Record<Name, OwnNumber>>);
}

/** Any group but for its count, which the plan shares out. */
const group = fc.record({
  count: fc.integer({ min: 0, max: countField.high }),
  followers: fc.integer({ min: 1, max: followersField.high }),
  deal: fc.constantFrom('product', 'fee', 'fee-commission', 'commission'),
  format: fc.constantFrom('post', 'story', 'post-story', 'reel'),
  platform: fc.constantFrom(undefined, 'tiktok', 'youtube', 'other'),
  own: arbitraryOwns(groupFields),
});

/** Anything an owner may want a campaign to reach. */
const target: fc.Arbitrary<Target> = fc
  .tuple(
    fc.constantFrom(...(Object.keys(targets) as TargetWord[])),
    fc.constantFrom(5 as const, 8 as const),
  )
  .chain(([word, of10]) =>
    arbitraryOwn(targetFields[word]).map((amount) => ({ word, of10, amount: Number(amount) })),
  );

/** What people put into names, and what breaks them. */
const characters = fc.constantFrom(
  ...[...'aZé0 (2)&%~:=+#?.<'],
  ...['👩‍👩‍👧', '🏳️‍🌈', 'न्‍', 'ی‌', 'e\u0301', '가', '\u202e', '\u200b', '\ud83d', '\u0000', '\u00a0'],
);
const name = fc.oneof(
  fc.string({ unit: characters, maxLength: 45 }),
  fc.constantFrom('50 % & more', 'a&amp;b', 'A~B:c=d', '50%25', 'z=1&v=2', 'می‌خواهم', '1+1'),
);

/** Any valid state: whatever a page may hold and a link must carry. */
export const arbitraryState: fc.Arbitrary<State> = fc
  .record({
    dataset: fc.constantFrom(...datasets),
    model: fc.integer({ min: 1, max: modelVersion }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    goal: fc.constantFrom('profit', 'reach', 'engagement', 'content'),
    currency: fc.constantFrom('USD', 'EUR', 'GBP', 'JPY'),
    numbers: fc.option(fc.constantFrom(...numberLocales), { nil: undefined }),
    warmth: fc.constantFrom('cold', 'typical', 'proven'),
    spread: fc.constantFrom('similar', 'normal', 'wild'),
    target: fc.option(target, { nil: undefined }),
    shop: arbitraryOwns(shopFields),
    mixes: fc.array(
      fc.tuple(
        name,
        fc.array(group, { minLength: 1, maxLength: caps.groups }),
        fc.integer({ min: 0, max: 20 }),
        fc.option(arbitraryOwn(planFields.extra), { nil: undefined }),
      ),
      { minLength: 1, maxLength: caps.mixes },
    ),
  } satisfies Readonly<Record<keyof State, unknown>>)
  .map(({ mixes, target: wanted, numbers, shop: { dollarRate, ...shop }, ...state }) => {
    const plans = mixes.map(([text, groups, filling, extra]) => ({
      name: text,
      groups: withinCaps(
        groups.map(({ platform, ...each }) => (platform ? { ...each, platform } : each)),
        state.model,
        filling,
      ),
      ...(extra !== undefined && { extra: Number(extra) }),
    }));
    // A dollar has a price in other money only.
    const rate = state.currency === 'USD' || dollarRate === undefined ? {} : { dollarRate };
    return {
      ...state,
      ...(wanted && { target: wanted }),
      ...(numbers && { numbers }),
      shop: { ...shop, ...rate },
      mixes: named(plans),
    };
  });
