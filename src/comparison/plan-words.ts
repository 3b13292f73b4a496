import { goals } from '#words';
import { figureRange } from './figure.ts';
import type { Outcome, Result } from './result.ts';
import { inCampaigns, type Part, say } from './say.ts';
import type { Spread } from './spread.ts';

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

/** What one plan comes to by itself, by a goal that is not money. */
export function planWords(result: Result, place: number): readonly Part[] {
  const { shown } = result.outcome.mixes[place] ?? {};
  if (!shown || shown.high <= 0) return say`${place} ${goals[result.goal].none} at these numbers.`;
  const ifPosted = result.mixes[place]?.ifPosted ?? null;
  const some = bringsWords(result, shown);
  return ifPosted === null
    ? say`${place} ${some} in 8 of 10 campaigns.`
    : say`${place} ${some} 8 times in 10 if they post, which they do ${inCampaigns(ifPosted)}.`;
}

/** `reaches 2,100 to 15,000 people`. */
function bringsWords({ goal, currency }: Result, shown: Spread): string {
  const { measure, does, thing, things } = goals[goal];
  const span = figureRange(measure, shown, currency);
  return `${does} ${span} ${span === '1' ? thing : things}`;
}
