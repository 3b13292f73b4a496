import { goals, type GoalWord } from '#words';
import type { Contenders, Decision, Result } from './result.ts';

/** Who leads. */
export interface Leader {
  /** Place of a plan; or nothing pays or fits, too close to tell, or one is to be tested first. */
  readonly leader: number | 'none' | 'close' | 'test';
  /** With `test`: place of the plan that is tested. */
  readonly index?: number;
}

/** Today’s numbers, from all campaigns: what a look at a few others is held against. */
export interface Settled {
  readonly samples: number;
  readonly leader: Leader;
  readonly plans: readonly {
    /** Mean of the goal's measure. */
    readonly mean: number;
    /** Mean profit without jackpots, and the share of campaigns that make money. */
    readonly capped: number;
    readonly profitable: number;
    /** Its test; null where there is none. */
    readonly test: {
      readonly first: number;
      readonly mean: number;
      readonly capped: number;
      readonly usable: boolean;
      /** Largest mean profit of the plan with fewer partners; null where nobody looked. */
      readonly smaller: number | null;
    } | null;
  }[];
}

/** What of a result the futures of its dials are held against. */
export function settledOf(result: Result): Settled {
  const { measure } = goals[result.goal];
  const means = result.mixes.map(({ spread }) => spread[measure].mean);
  return {
    samples: result.samples,
    leader: leaderOf(result.goal, result.contenders, means, result.decision ?? undefined),
    plans: result.mixes.map(({ capped, profitable, test }, place) => ({
      mean: means[place] ?? 0,
      capped,
      profitable,
      test: test && {
        first: test.first,
        mean: test.mean,
        capped: test.capped,
        usable: test.usable,
        smaller: Number.isFinite(test.bestSmaller) ? test.bestSmaller : null,
      },
    })),
  };
}

/** Whether two are the same. */
export function isSameLeader(one: Leader, other: Leader): boolean {
  return one.leader === other.leader && one.index === other.index;
}

/** Who leads by a decision, or by the goal's measure among what fits. */
export function leaderOf(
  goal: GoalWord,
  { places, noneFits }: Contenders,
  means: readonly number[],
  decision: Decision | undefined,
): Leader {
  if (noneFits || places.length === 0) return { leader: 'none' };
  if (goal !== 'profit') {
    const [first = 0, second] = [...places].sort((a, b) => (means[b] ?? 0) - (means[a] ?? 0));
    const isTie = second !== undefined && means[first] === means[second];
    return { leader: isTie ? 'close' : first };
  }
  if (!decision) return { leader: 'none' };
  switch (decision.kind) {
    case 'almost':
    case 'not-yet':
      return { leader: 'none' };
    case 'test-first':
      return { leader: 'test', index: decision.place };
    case 'either':
      return { leader: 'close' };
    default:
      return { leader: decision.place };
  }
}
