import {
  brandSales,
  type Inputs,
  exampleOf,
  ordersNeeded,
  type Owner,
  ownerOf,
  owners,
  planNumber,
  type Result,
  type Spread,
  storeSellers,
  writerOf,
} from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { count, hours, money, outOf100, roughMoney, whole } from '#format';
import { type Warmth, warmths } from '#words';

const cash = (value: number): string => money(Math.round(value));
const of100 = (share: number): string => outOf100(share).replace(' in ', ' of ');

/** The measures prose may print. */
const measures = [
  'orders',
  'uniqueReach',
  'engagements',
  'clicks',
  'cashCost',
  'profit',
  'profitAfterTime',
  'profitWithContent',
] as const;

const shares = ['profitable', 'noOrders', 'nobodyPosts'] as const;
/** Numbers of an owner's plan that prose may print. */
const ofOwners = ['cash', 'partners', 'hours', 'asked', 'worth'] as const;
const spreads = ['low', 'middle', 'high', 'mean'] as const;
const sides = ['small', 'big'] as const;
const audiences = Object.keys(warmths) as Warmth[];

/**
 * The text of one number of the comparison the calculator opens with, on a data set.
 *
 * - `small.profit.low`: the `low`, `middle` or `high` of a measure as the calculator prints it (of a
 *   single partner, where they post), or its `mean` over all campaigns; `big` alike
 * - `small.profitable`, `small.noOrders`, `small.nobodyPosts`: campaigns of 100
 * - `small.breakEvenOrders`; `beats.small`; `fee.low`, `fee.likely`, `fee.high`
 * - `cold.small.middle` or `cold.small.profitable`: the same for another audience
 * - `size.nano.perEngagement`, `size.nano.perThousand`: the asking price of one post ÷ reactions, or
 *   ÷ thousands of people reached, at the likely defaults and the center of a tier
 * - `ask.nano`, `ask.fee`: people to write to for one who agrees, to a product alone by tier or to a
 *   fee; `ask.nano.hours` the time that takes
 * - `owner.candles.0.cash`, `.partners`, `.hours`, `.asked`, `.worth`: of an owner’s plan by its place,
 *   what it costs, how many partners that is, the owner's hours, the people to write to, and what one
 *   partner who gets a fee is worth on average
 * - `brand.small.cold`, `store.cold`: what the model expects of the two published campaigns
 *
 * @throws Error for any other key
 */
export function liveText(data: BenchmarkDefaults, key: string): string {
  const text = textOf(data, key.split('.'));
  if (text === undefined) throw new Error(`<Live> knows no number “${key}”`);
  return text;
}

function textOf(
  data: BenchmarkDefaults,
  [first = '', second = '', third = '', fourth = '']: readonly string[],
): string | undefined {
  const { inputs, result } = exampleOf(data);
  switch (first) {
    case 'small':
    case 'big':
      return mixText(result, sides.indexOf(first), second, third);
    case 'beats':
      return beatsText(result, second);
    case 'fee':
      return feeText(inputs, second);
    case 'size':
      return sizeText(data, second, third);
    case 'ask':
      return askText(data, second, third);
    case 'owner':
      return ownerText(data, second, Number(third), fourth);
    case 'brand':
    case 'store':
      return publishedText(data, first, second, third);
    default:
      return outcomeText(result, first, second, third);
  }
}

function mixText(result: Result, place: number, name: string, part: string): string | undefined {
  const mix = result.mixes[place];
  if (!mix) return undefined;
  const share = one(shares, name);
  if (share !== undefined) return of100(mix[share]);
  if (name === 'breakEvenOrders') {
    return count(ordersNeeded(mix.bill));
  }
  const measure = one(measures, name);
  if (measure === undefined) return undefined;
  const { [measure]: spread } = part === 'mean' ? mix.spread : mix.shown;
  return spreadText(spread, part, writerOf(measure, result.currency));
}

function spreadText(
  spread: Spread | undefined,
  part: string,
  write: (value: number) => string,
): string | undefined {
  const end = one(spreads, part);
  return spread && end && write(spread[end]);
}

function outcomeText(
  result: Result,
  warmth: string,
  side: string,
  part: string,
): string | undefined {
  const outcome = result.outcomes.find((candidate) => candidate.warmth === warmth);
  const mix = outcome?.mixes[sides.findIndex((candidate) => candidate === side)];
  if (part === 'profitable') return mix && of100(mix.profitable);
  return spreadText(part === 'mean' ? mix?.spread : mix?.shown, part, cash);
}

function beatsText({ outcome }: Result, side: string): string | undefined {
  const i = sides.findIndex((candidate) => candidate === side);
  const odds = outcome.wins[i]?.[1 - i];
  return odds === undefined ? undefined : of100(odds);
}

function feeText({ mixes }: Inputs, part: string): string | undefined {
  const end = one(['low', 'likely', 'high'] as const, part);
  const fee = mixes[1]?.groups[0]?.fee;
  return end && fee && cash(fee[end]);
}

function sizeText(
  { tiers, defaults }: BenchmarkDefaults,
  id: string,
  per: string,
): string | undefined {
  const tier = tiers.find((candidate) => candidate.id === id);
  if (!tier) return undefined;
  const price = defaults.price[tier.id].likely;
  const reactions = defaults.engagementRate[tier.id];
  const reach = defaults.postReach[tier.id];
  switch (per) {
    case 'perEngagement':
      return money(price / (tier.center * reactions.likely));
    case 'perThousand':
      return cash((1000 * price) / (tier.center * reach.likely));
    default:
      return undefined;
  }
}

function askText({ tiers, defaults }: BenchmarkDefaults, who: string, part: string) {
  const tier = tiers.find(({ id }) => id === who)?.id;
  if (!tier && who !== 'fee') return undefined;
  const agree = tier ? defaults.acceptance[tier].likely : 1;
  const asked = 1 / (defaults.replyRate.likely * agree);
  if (part !== 'hours') return whole(asked);
  const minutes = asked * defaults.askingTime.value;
  return minutes < 60 ? `${whole(minutes)} minutes` : hours(minutes / 60);
}

function ownerText(
  data: BenchmarkDefaults,
  name: string,
  place: number,
  what: string,
): string | undefined {
  const owner = one(Object.keys(owners) as Owner[], name);
  if (owner === undefined) return undefined;
  return one(ofOwners, what) && planNumber(ownerOf(owner, data), place, what, data);
}

function publishedText(
  data: BenchmarkDefaults,
  campaign: 'brand' | 'store',
  second: string,
  third: string,
): string | undefined {
  if (campaign === 'store') {
    const warmth = one(audiences, second);
    return warmth && whole(storeSellers(data, warmth));
  }
  const side = one(sides, second);
  const warmth = one(audiences, third);
  return side && warmth && roughMoney(brandSales(data, side, warmth));
}

/** The name if it is one of the list. */
function one<Name extends string>(names: readonly Name[], name: string): Name | undefined {
  return names.find((candidate) => candidate === name);
}
