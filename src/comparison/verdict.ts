import { count, money } from '#format';
import { goals, type GoalWord } from '#words';
import type { MixResult, Outcome, Result } from './evaluate.ts';

/** A piece of a sentence: plain text, or a mix to be named in its own color. */
export type Part = string | { readonly mix: number };

/** The answer in one sentence, and what kind of answer it is. */
export interface Verdict {
  readonly kind: 'single' | 'toss-up' | 'less-loss' | 'ahead' | 'clear';
  readonly sentence: readonly Part[];
}

/** Below this share of campaigns the leader is no better than a coin. */
const tossUp = 0.6;
/** From this share on the leader wins clearly. */
const clearly = 0.8;

/** The mix that wins most of its pairings, and the strongest of the others against it. */
export function leaderOf(beats: readonly (readonly number[])[]): {
  readonly leader: number;
  readonly rival: number;
  /** Share of campaigns in which the leader beats that rival. */
  readonly odds: number;
} {
  const wins = beats.map((row, i) => row.reduce((sum, odds, j) => (i === j ? sum : sum + odds), 0));
  const leader = wins.indexOf(Math.max(...wins));
  const row = (beats[leader] ?? []).map((odds, j) => (j === leader ? Infinity : odds));
  const rival = row.indexOf(Math.min(...row));
  return { leader, rival, odds: row[rival] ?? 0.5 };
}

/** The verdict over the whole comparison. */
export function verdictOf(result: Result): Verdict {
  const { leader, rival, odds } = leaderOf(result.beats);
  const profitable = result.mixes.map((mix) => mix.profitable);
  if (result.mixes.length === 1) return single(profitable[0] ?? 0);
  const allLose = result.goal === 'profit' && profitable.every((share) => share < 0.5);
  const all = result.mixes.length === 2 ? 'Both' : 'All';
  if (odds < tossUp) {
    const start = allLose ? `${all} usually lose money at these numbers, and between ` : 'Between ';
    return {
      kind: 'toss-up',
      sentence: [start, { mix: leader }, ' and ', { mix: rival }, ' it is close to a coin toss.'],
    };
  }
  const of100 = `${hundred(odds)} of 100 campaigns`;
  if (allLose) {
    return {
      kind: 'less-loss',
      sentence: [
        `${all} usually lose money at these numbers; `,
        { mix: leader },
        ' loses less than ',
        { mix: rival },
        ` in ${of100}.`,
      ],
    };
  }
  const usually = result.goal === 'profit' && (profitable[leader] ?? 0) >= 0.5;
  const tail = usually
    ? ` It earns back its cost in ${hundred(profitable[leader] ?? 0)} of 100.`
    : '';
  return {
    kind: odds >= clearly ? 'clear' : 'ahead',
    sentence: [
      { mix: leader },
      ` ${goals[result.goal].verb} than `,
      { mix: rival },
      ` in ${of100}.${tail}`,
    ],
  };
}

function single(profitable: number): Verdict {
  return {
    kind: 'single',
    sentence: [{ mix: 0 }, ` earns back its cost in ${hundred(profitable)} of 100 campaigns.`],
  };
}

/** The outcome of one warmth in a few words, for the strip. */
export function outcomeWords(outcome: Outcome, goal: GoalWord): readonly Part[] {
  const { leader, odds } = leaderOf(outcome.beats);
  const lose = goal === 'profit' && outcome.mixes.every(({ profitable }) => profitable < 0.5);
  const all = outcome.mixes.length === 2 ? 'Both' : 'All';
  if (outcome.mixes.length === 1) {
    const share = outcome.mixes[0]?.profitable ?? 0;
    return [`Earns back its cost in ${hundred(share)} of 100.`];
  }
  if (odds < tossUp)
    return [lose ? `${all} usually lose; close to a coin toss.` : 'Close to a coin toss.'];
  if (lose)
    return [`${all} usually lose; `, { mix: leader }, ` loses less in ${hundred(odds)} of 100.`];
  return [{ mix: leader }, ` ${goals[goal].verb} in ${hundred(odds)} of 100.`];
}

/** What a mix must sell to earn its cash cost back, in one sentence. */
export function breakEvenWords(mix: MixResult, index: number, currency: string): readonly Part[] {
  const { cashCost, contributionPerOrder } = mix.plan;
  const cost = money(cashCost, currency);
  const { low, high } = mix.spread.orders;
  const likely = low === high ? count(high) : `${count(low)} to ${count(high)}`;
  if (cashCost <= 0) return [{ mix: index }, ' costs no cash, so any order is gain.'];
  if (contributionPerOrder <= 0) {
    return [
      { mix: index },
      ` costs ${cost}, and an order brings in no money, so it can never earn that back.`,
    ];
  }
  const needed = Math.ceil(cashCost / contributionPerOrder - 1e-9);
  const noun = needed === 1 ? 'order' : 'orders';
  return [
    { mix: index },
    ` needs ${count(needed)} ${noun} to earn back ${cost}; 8 campaigns in 10 bring ${likely}.`,
  ];
}

/** Plain text of a sentence, for screen readers, titles and tests. */
export function plainText(parts: readonly Part[], names: readonly string[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : (names[part.mix] ?? ''))).join('');
}

/** A share as a whole number of 100 that never claims certainty it does not have. */
function hundred(share: number): number {
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
