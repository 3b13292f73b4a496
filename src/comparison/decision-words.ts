import {
  count,
  exactly,
  hours,
  money,
  of100,
  outOf10,
  price,
  roughMoney,
  shareOf100,
  times,
  whole,
} from '#format';
import { behindWords, evenFeeWords, mixAt } from './behind-words.ts';
import { billText } from './bill.ts';
import { restsOnFew } from './decide.ts';
import type { Decision, MixResult, Result, TestResult } from './result.ts';
import { inCampaigns, type Part, say } from './say.ts';
import { cheapestSeen, seenWords } from './seen-words.ts';

/** What to do with the budget: the answer itself, and what it rests on. */
export interface DecisionWords {
  /** The answer, a sentence or two that can stand alone. */
  readonly headline: readonly Part[];
  /** What it rests on, and where the other plans stand. */
  readonly body: readonly Part[];
}

/** A decision in words. */
export function decisionWords(result: Result, decision: Decision): DecisionWords {
  const { place } = decision;
  const mix = mixAt(result, place);
  const behind = behindWords(result, [place, ...(decision.other === null ? [] : [decision.other])]);
  switch (decision.kind) {
    case 'test-first':
      return { headline: ['Test first.'], body: say`${testWords(result, place)}${behind}` };
    case 'almost':
      return {
        headline: ['Not yet: keep your money for now.'],
        body: say`${backWords(result, place)}${needsWords(result, place)}${lowerFeeWords(result, place)}${behind}`,
      };
    case 'not-yet':
      return {
        headline: [
          result.mixes.length > 1
            ? 'Don’t spend on these to sell.'
            : 'Don’t spend on this to sell.',
        ],
        body: say`${hopelessWords(result, place)}${behind}`,
      };
    case 'long-shot':
      return {
        headline: ['A long shot.'],
        body: say`${place} makes money in only ${of100(mix.profitable)} of 100 campaigns, but those pay for the rest: ${averageWords(result, mix)} on average. Only with money you can lose: ${sumOf(result, mix)}.${behind}`,
      };
    case 'either':
      return {
        headline: ['Either will do.'],
        body: say`${eitherWords(result, decision)}${behind}`,
      };
    case 'thin':
      return {
        headline: ['It pays, but little for your hours.'],
        body: say`${place} makes ${averageWords(result, mix)} on average for ${hours(mix.hours)} of your time: about ${roughMoney(mix.spread.profit.mean / mix.hours, result.currency)} an hour.${behind}`,
      };
    case 'lean':
      return {
        headline:
          mix.bill.total === 0
            ? say`${place}, if you have the time.`
            : say`${place}, if you can lose ${sumOf(result, mix)}.`,
        body: say`${oddsWords(result, mix)}${aheadWords(result, place)}${behind}`,
      };
    case 'go':
      return {
        headline:
          mix.bill.total === 0
            ? say`${place}: it costs you no cash.`
            : say`${place}, for ${sumOf(result, mix)}.`,
        body: say`${oddsWords(result, mix)}${aheadWords(result, place)}${behind}`,
      };
  }
}

/**
 * What a test of a plan is: whom to send to, when to go on, how such tests end, and what they bring
 * beside doing nothing and beside all partners at once.
 */
export function testWords(result: Result, place: number): readonly Part[] {
  const { test, bill, spread } = mixAt(result, place);
  if (!test) throw new RangeError(`mix ${place} has no test`);
  const { currency } = result;
  const act = bill.fees ? 'Start with' : 'Send to';
  const all = bill.fees ? 'starting with all at once' : 'sending to all at once';
  const sum = (value: number): string => money(Math.abs(value), currency);
  const mean =
    test.mean > 0
      ? `On average that beats doing nothing by ${sum(test.mean)}`
      : `On average that loses ${sum(test.mean)}`;
  // The plan's own figures: they are the same quantity, and stand elsewhere on the page.
  const { mean: always, low: badAlways } = spread.profit;
  const instead = `${all} ${always < 0 ? 'loses' : 'makes'} ${sum(always)}`;
  return say`${act} ${whole(test.first)} of the ${whole(test.of)} in ${place}. ${ruleWords(result, place, test)} ${mean}; ${instead}. A bad campaign (1 in 10) costs ${loss(test.p10, currency)} instead of ${loss(badAlways, currency)}.`;
}

/** When a test goes on, and how often it does. */
function ruleWords(
  { currency, mixes }: Result,
  place: number,
  { rule, goOn, meanIfStopped, profitableIfGoOn, of }: TestResult,
): string {
  const { partners = 0, bill } = mixes[place] ?? {};
  if (rule.atLeast === Infinity) return 'Stop there: no number of orders speaks for the others.';
  const rest = of === partners ? 'the rest' : 'all the others';
  const on = `${bill?.fees ? 'go on with' : 'send to'} ${rest}`;
  const going = shareOf100(goOn).of100;
  const orders = rule.atLeast === 1 ? '1 order' : `${whole(rule.atLeast)} orders in all`;
  const lost =
    meanIfStopped !== null && meanIfStopped < 0
      ? `, having lost ${money(-meanIfStopped, currency)} on average`
      : '';
  const paying = Math.min(going, shareOf100(goOn * (profitableIfGoOn ?? 0)).of100);
  return `A week after their last post, ${on} if at least ${orders} came with their codes or links; otherwise stop, or replace them if nobody posts. Of 100 such tests, ${whole(100 - going)} stop${lost}; of the ${whole(going)} that go on, ${whole(paying)} make money.`;
}

/** A bad campaign as what it costs; one that makes money costs nothing. */
function loss(value: number, currency: string): string {
  return value < 0 ? money(-value, currency) : money(0, currency);
}

/** `Ten small brings back 69¢ on the dollar on average`; the nearest of several is called so. */
function backWords(result: Result, place: number): readonly Part[] {
  const { contenders, currency } = result;
  const { ratios, spread } = mixAt(result, place);
  const who = contenders.places.length > 1 ? say`The nearest, ${place},` : say`${place}`;
  const back = ratios.timesBack;
  if (back === null) {
    const makes = money(spread.profit.mean, currency);
    return say`${who} costs no cash, and makes ${makes} on average: too little to count on`;
  }
  const cents = currency === 'USD' && back < 0.995;
  const amount = cents ? `${whole(100 * back)}¢ on the dollar` : `${times(back)} what it costs`;
  return say`${who} brings back ${amount} on average`;
}

function needsWords({ needs, order, currency, mixes }: Result, place: number): readonly Part[] {
  const isFree = mixes[place]?.ratios.timesBack === null;
  if (!needs || needs.orders === null || isFree) return ['.'];
  const ways = [
    ...(needs.orderValue === null || order.value >= needs.orderValue
      ? []
      : [`an order worth ${money(Number(needs.orderValue.toPrecision(2)), currency)}`]),
    ...(needs.conversionRate === null
      ? []
      : [`${exactly(100 * needs.conversionRate, 2)} in 100 clickers buying`]),
  ];
  const either = ways.length > 0 ? `: ${ways.join(', or ')}` : '';
  return [
    `; for that average to come out a little ahead it needs ${timesWords(needs.orders)} the orders${either}.`,
  ];
}

/** What a single partner would have to ask instead: something to offer. */
function lowerFeeWords(result: Result, place: number): string {
  const even = evenFeeWords(result, place);
  return even === '' ? '' : ` ${even.charAt(0).toUpperCase()}${even.slice(1)}.`;
}

/** A multiple as it is printed; one just above 1 is rounded up: `1.3 times`, `3 times`, `12 times`. */
export function timesWords(value: number): string {
  if (value >= 10) return `${whole(Number(value.toPrecision(2)))} times`;
  const tenths = value < 1.25 ? Math.ceil(value * 10) : Math.round(value * 10);
  return `${count(tenths / 10)} times`;
}

function hopelessWords(result: Result, place: number): readonly Part[] {
  const mix = mixAt(result, place);
  const { bill, spread } = mix;
  if (mix.noOrders === 1)
    return say`No order comes from ${place} at these numbers.${seenWords(result, place)}`;
  if (bill.perOrder <= 0) {
    const left =
      bill.perOrder < 0
        ? `loses ${price(-bill.perOrder, result.currency)}`
        : 'leaves nothing to keep';
    const advice =
      'so more orders do not help: look at the margin, the discount and the commission first.';
    const isEach =
      result.mixes.length > 1 &&
      result.mixes.every(({ bill: other }) => other.perOrder === bill.perOrder && !other.differs);
    if (!isEach) return say`An order from ${place} ${left}, ${advice}${seenWords(result, place)}`;
    const seen = cheapestSeen(result);
    return say`Each order, whichever plan it comes by, ${left}, ${advice}${seenWords(result, seen, say`${seen}`)}`;
  }
  if (restsOnFew(result, place)) {
    return say`${place} makes ${money(spread.profit.mean, result.currency)} on average, but only the best 5 of 100 campaigns pay for the rest: it makes money ${inCampaigns(mix.profitable)}.`;
  }
  return say`${backWords(result, place)}${needsWords(result, place)}${lowerFeeWords(result, place)}${seenWords(result, place)}`;
}

function eitherWords(result: Result, { place, other }: Decision): readonly Part[] {
  const second = other ?? place;
  const [one, two] = [mixAt(result, place), mixAt(result, second)];
  const sums = say`${sumOf(result, one)} against ${sumOf(result, two)}`;
  const means = say`${averageWords(result, one)} and ${averageWords(result, two)} on average`;
  const less =
    one.bill.total < two.bill.total
      ? say`${place} takes less cash: ${sums}`
      : say`${place} takes ${one.hours < two.hours ? 'fewer hours' : 'no more of either'}: ${hours(one.hours)} against ${hours(two.hours)}`;
  return say`${place} and ${second} make about the same, ${means}. ${less}.`;
}

/** `It makes money in about 8 in 10 campaigns, $1,230 on average.` */
function oddsWords(result: Result, mix: MixResult): string {
  return `It makes money ${inTens(mix.profitable)}, and ${averageWords(result, mix)} on average.`;
}

/** A plan that is ahead of the leader more often than not, though it earns less on average. */
function aheadWords({ contenders, outcome }: Result, place: number): readonly Part[] {
  const ahead = (other: number): number => outcome.wins[other]?.[place] ?? 0;
  const [best] = contenders.places
    .filter((other) => other !== place && shareOf100(ahead(other)).of100 > 50)
    .sort((a, b) => ahead(b) - ahead(a));
  return best === undefined
    ? []
    : say` ${best} is ahead ${inCampaigns(ahead(best))}, but makes less on average.`;
}

/** `in about 8 in 10 campaigns`; `in no campaign` and `in every campaign` only where it is so. */
function inTens(share: number): string {
  const { kind } = shareOf100(share);
  if (kind === 'none' || kind === 'all') return inCampaigns(share);
  return `in ${outOf10(share)} campaigns`;
}

function averageWords({ currency }: Result, { spread }: MixResult): string {
  return money(spread.profit.mean, currency);
}

function sumOf({ currency }: Result, { bill }: MixResult): string {
  return billText(bill, currency);
}
