import { money, of100, shareOf100 } from '#format';
import { goals } from '#words';
import { figureRange } from './figure.ts';
import type { Outcome, Result } from './result.ts';
import { inCampaigns, type Part, say } from './say.ts';
import type { Spread } from './spread.ts';

/**
 * What one plan comes to by itself, doing nothing being its only rival.
 *
 * @param subject - Stands for the plan's name where that was just said.
 */
export function planWords(result: Result, place: number, subject?: 'It'): readonly Part[] {
  const who = subject ?? [{ mix: place }];
  return result.goal === 'profit'
    ? moneyWords(result, place, who)
    : measureWords(result, place, who);
}

/** The same in a few words, for the strip; without a name where there is one plan only. */
export function shortPlanWords(result: Result, outcome: Outcome, place: number): readonly Part[] {
  const { none } = goals[result.goal];
  const { profitable = 0, losing = 0, shown } = outcome.mixes[place] ?? {};
  const said = (text: string): readonly Part[] =>
    result.mixes.length > 1
      ? say`${place} ${text}`
      : say`${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  if (result.goal !== 'profit') {
    if (!shown || shown.high <= 0) return said(`${none}.`);
    const ifPosted = result.mixes[place]?.ifPosted === null ? '' : ', if they post';
    return said(`${bringsWords(result, shown)} in 8 of 10${ifPosted}.`);
  }
  if (profitable > 0) return said(`makes money ${inCampaigns(profitable)}.`);
  if (losing === 0) return said('neither makes nor loses money.');
  return said(losing === 1 ? 'always loses money.' : 'never makes money.');
}

/** How often a plan makes and loses money, and on average where that says the contrary. */
function moneyWords(result: Result, place: number, who: 'It' | readonly Part[]): readonly Part[] {
  const { profitable = 0, losing = 0, spread } = result.outcome.mixes[place] ?? {};
  if (profitable === 0 && losing === 0) {
    return say`${who} neither makes nor loses money at these numbers.`;
  }
  if (losing === 1) {
    return say`${who} loses money in every campaign at these numbers: doing nothing is better.`;
  }
  if (profitable === 0) {
    return say`${who} never makes money at these numbers, and loses some ${inCampaigns(losing)}.`;
  }
  if (losing === 0)
    return say`${who} never loses money, and makes some ${inCampaigns(profitable)}.`;
  const mean = spread?.mean ?? 0;
  const average = money(Math.abs(mean), result.currency);
  const start = say`${who} makes money ${inCampaigns(profitable)}`;
  if (shareOf100(profitable).of100 >= shareOf100(losing).of100) {
    return mean < 0 ? say`${start}, but on average it loses ${average}.` : say`${start}.`;
  }
  const rest = mean > 0 ? say` ${averageWords('it', average)}` : '';
  return say`${start}; in ${of100(losing)}, doing nothing is better.${rest}`;
}

/** What a plan that mostly loses makes on average, as text, and why. */
export function averageWords(who: 'it' | readonly Part[], average: string): readonly Part[] {
  return say`On average ${who} makes ${average}: the few good campaigns pay for the rest.`;
}

/** The range of a goal that is not money. */
function measureWords(result: Result, place: number, who: 'It' | readonly Part[]): readonly Part[] {
  const { shown } = result.outcome.mixes[place] ?? {};
  if (!shown || shown.high <= 0) return say`${who} ${goals[result.goal].none} at these numbers.`;
  const ifPosted = result.mixes[place]?.ifPosted ?? null;
  const some = bringsWords(result, shown);
  return ifPosted === null
    ? say`${who} ${some} in 8 of 10 campaigns.`
    : say`${who} ${some} 8 times in 10 if they post, which they do ${inCampaigns(ifPosted)}.`;
}

/** `reaches 2,100 to 15,000 people`. */
function bringsWords({ goal, currency }: Result, shown: Spread): string {
  const { measure, does, thing, things } = goals[goal];
  const span = figureRange(measure, shown, currency);
  return `${does} ${span} ${span === '1' ? thing : things}`;
}
