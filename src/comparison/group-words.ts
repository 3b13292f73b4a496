import { type BenchmarkDefaults, makesVideo } from '#data/defaults.ts';
import { count, money, withRange } from '#format';
import type { State } from '#share';
import { deals, formats, platforms } from '#words';
import { inputsOf } from './inputs.ts';

/**
 * Each group of a plan in words: `15 × 10,000 followers, product only, a post and a story with a link;
 * product $18 each`.
 *
 * @param at - The place of the plan.
 */
export function groupWords(
  state: State,
  defaults: BenchmarkDefaults,
  at: number,
): readonly string[] {
  const cash = (value: number): string => money(value, state.currency);
  const terms = inputsOf(state, defaults).mixes[at]?.groups ?? [];
  return (state.mixes[at]?.groups ?? []).map((stated, place) => {
    const group = terms[place];
    if (!group) return '';
    const { low, likely, high } = group.fee;
    const fee = likely > 0 ? `, fee ${withRange(cash(likely), cash(low), cash(high))}` : '';
    const where = stated.platform ? `${platforms[stated.platform].label}, ` : '';
    const made = makesVideo(defaults, stated.platform) ? 'a video' : formats[stated.format].label;
    const views = group.views ? `, ${count(group.views.likely)} usual views` : '';
    return `${count(group.count)} × ${count(group.followers)} followers${views}, ${where}${deals[stated.deal].short}, ${made}; product ${cash(group.product)} each${fee}`;
  });
}
