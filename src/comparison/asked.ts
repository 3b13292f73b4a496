import { acceptanceRate, type BenchmarkDefaults } from '#data/defaults.ts';
import { peopleToAsk } from '#engine';
import { type GroupState, startState } from '#share';
import { groupOf } from './inputs.ts';

/** What it takes to win one partner, and one post, at the likely defaults. */
export interface Asked {
  /** People to write to for one who agrees; `null` where nobody does. */
  readonly forYes: number | null;
  /** People to write to for one who agrees and posts; `null` as above. */
  readonly forPost: number | null;
  /** The owner's hours for one partner, finding and asking included. */
  readonly hours: number;
}

/** What it takes to win one partner of a kind. Whoever replies to the offer of a fee agrees. */
export function askedFor(
  kind: Pick<GroupState, 'followers' | 'deal'>,
  data: BenchmarkDefaults,
): Asked {
  const group = groupOf({ ...kind, count: 1, format: 'post-story', own: {} }, startState, data);
  const acceptance = kind.deal === 'product' ? acceptanceRate(data, kind.followers).likely : 1;
  const forYes = peopleToAsk(1, data.defaults.replyRate.likely, acceptance).expected;
  return {
    forYes,
    forPost: forYes === null ? null : forYes / group.postingProbability.likely,
    hours: group.hours,
  };
}
