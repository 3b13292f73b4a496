import { numberLocales } from '#locale';
import {
  caps,
  datasets,
  type Field,
  fieldIn,
  followersField,
  groupFields,
  type GroupState,
  type MixState,
  modelVersion,
  type OwnNumber,
  planFields,
  shopFields,
  type State,
  targetFields,
  targetOdds,
} from '#share';
import { deals, formats, goals, platforms, spreads, targets, warmths } from '#words';
import { named, withinCaps } from './valid-state.ts';

/** Numbers from 0 up to 1, one at each call. */
type Chance = () => number;

const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(words) as Key[];
const words = {
  goal: keysOf(goals),
  warmth: keysOf(warmths),
  spread: keysOf(spreads),
  target: keysOf(targets),
  deal: keysOf(deals),
  format: keysOf(formats),
  platform: keysOf(platforms).filter((word) => word !== 'instagram'),
} as const;
const currencies = ['USD', 'USD', 'USD', 'EUR', 'GBP', 'JPY', 'INR', 'CHF'] as const;
const letters = [...'abcdefgh 0123(ZA)'];
const characters = [
  ...letters,
  ...'é&%~:=+#?.<"\\',
  '👩‍👩‍👧',
  '🏳️‍🌈',
  'न्‍',
  'ی‌',
  'e\u0301',
  '\u202e',
  '\ud83d',
  '가',
];

/**
 * A valid state as owners make them, in a tenth of the time that `arbitraryState` takes and without
 * its way to smaller ones: one to three plans of one or two groups and a few own numbers each, at times
 * all that a comparison may hold; numbers of few digits and of all sixteen, bounds among them.
 */
export function randomState(chance: Chance): State {
  const isLarge = chance() < 0.0005;
  const currency = pick(chance, currencies);
  const model = 1 + Math.floor(chance() * modelVersion);
  const shop = owns(chance, shopFields, currency, isLarge ? 1 : 0.04);
  // A dollar has a price in other money only.
  if (currency === 'USD') delete shop.dollarRate;
  const plans = isLarge ? caps.mixes : 1 + Math.floor(3 * chance() ** 4);
  const mixes = named(
    Array.from({ length: plans }, () => ({
      name: text(chance),
      groups: groups(chance, { model, currency, isLarge }),
      ...own(chance, currency),
    })),
  );
  const word = chance() < 0.1 ? pick(chance, words.target) : undefined;
  const amount = word && { amount: Number(number(chance, fieldIn(targetFields[word], currency))) };
  return {
    ...{ dataset: pick(chance, datasets), model, currency, shop, mixes },
    seed: chance() < 0.7 ? 1 : Math.floor(chance() * 2 ** 32),
    goal: pick(chance, words.goal),
    warmth: pick(chance, words.warmth),
    spread: pick(chance, words.spread),
    ...(word && amount && { target: { word, ...amount, of10: pick(chance, targetOdds) } }),
    ...(chance() < 0.1 && { numbers: pick(chance, numberLocales) }),
  };
}

function pick<Value>(chance: Chance, values: readonly Value[]): Value {
  return values[Math.floor(chance() * values.length)] as Value;
}

/** Mostly letters, at times anything from nothing to more than a name may hold. */
function text(chance: Chance): string {
  const isOdd = chance() < 0.1;
  let all = '';
  for (let left = Math.floor((isOdd ? 45 : 16) * chance()); left > 0; left -= 1) {
    all += pick(chance, isOdd ? characters : letters);
  }
  return all;
}

/** A number that a field takes. */
function number(chance: Chance, { type, low, high, allowed }: Field): number {
  if (allowed) return pick(chance, allowed);
  const kind = chance();
  if (kind < 0.05) return kind < 0.025 ? low : high;
  const any = Math.max(low, high * 1e-8 ** chance());
  if (type === 'count') return Math.ceil(any);
  if (kind > 0.15) return Math.max(low, Number(any.toPrecision(2)));
  return any;
}

/** The same, or a range where a field takes one. */
function numberOrRange(chance: Chance, field: Field): OwnNumber {
  const likely = number(chance, field);
  const top = field.type === 'rate' ? 0.999 : field.high;
  const isRange = field.type === 'amount' || field.type === 'rate';
  if (!isRange || likely <= 0 || likely > top || chance() < 0.6) return likely;
  const low = Math.max(likely * (1 - 0.9 * chance()), field.low);
  return { low, likely, high: Math.min(likely * (1 + 9 * chance()), top) };
}

/** Each field with the same chance. */
function owns<Name extends string>(
  chance: Chance,
  fields: Readonly<Record<Name, Field>>,
  currency: string,
  share: number,
): Partial<Record<Name, OwnNumber>> {
  const all: Partial<Record<Name, OwnNumber>> = {};
  for (const name in fields) {
    if (chance() < share) all[name] = numberOrRange(chance, fieldIn(fields[name], currency));
  }
  return all;
}

/** Numbers of a plan as a whole. */
function own(chance: Chance, currency: string): Partial<MixState> {
  const { extra, testFirst, hue } = planFields;
  return {
    ...(chance() < 0.1 && { extra: number(chance, fieldIn(extra, currency)) }),
    ...(chance() < 0.05 && { testFirst: number(chance, testFirst) }),
    ...(chance() < 0.05 && { hue: number(chance, hue) }),
  };
}

interface Plan {
  readonly model: number;
  readonly currency: string;
  readonly isLarge: boolean;
}

/** One group may fill. */
function groups(chance: Chance, { model, currency, isLarge }: Plan): readonly GroupState[] {
  const size = isLarge ? caps.groups : chance() < 0.8 ? 1 : 2;
  const filling = chance() < 0.3 ? 0 : -1;
  const all = Array.from({ length: size }, () => ({
    count: Math.floor((caps.partners + 1) * chance() ** 4),
    followers: number(chance, followersField),
    deal: pick(chance, words.deal),
    format: pick(chance, words.format),
    ...(chance() < 0.2 && { platform: pick(chance, words.platform) }),
    own: owns(chance, groupFields, currency, isLarge ? 0.5 : 0.04),
  }));
  return withinCaps(all, model, filling);
}
