import type { Mix } from '#engine';
import { roughly, roughMoney, whole } from '#format';
import type { GroupKey, GroupState, ShopKey, State } from '#share';
import { goals } from '#words';
import { creatorWays, shopWays } from './asking.ts';
import { fieldOf, type GroupAt } from './drawn-inputs.ts';
import { type Part, say } from './say.ts';

/** A number worth asking for before paying. */
export interface Question {
  /** The engine's name of it: `reachRate@10000`. */
  readonly id: string;
  /** How much better one would choose on average, knowing it; in the unit of the goal. */
  readonly gain: number;
  /** Most partners of one group that it is asked of; 0 for a number of the shop. */
  readonly partners: number;
  /** The field that takes the answer: one of the shop, or one that all these groups share. */
  readonly answer:
    | { readonly of: 'shop'; readonly key: ShopKey }
    | { readonly of: 'groups'; readonly key: GroupKey; readonly groups: readonly GroupAt[] };
}

/** A question in words. */
interface QuestionWords {
  /** What is asked for and of whom. */
  readonly topic: readonly Part[];
  /** What to write to a creator; empty for a number of the shop. */
  readonly message: string;
  /** How to make one number of the answer, or where the shop finds it. */
  readonly how: string;
  /** What knowing it is worth, a sentence. */
  readonly worth: string;
}

/** A number worth knowing, and where its answer belongs. */
export function questionOf(
  id: string,
  gain: number,
  { groups, mixes }: { readonly groups: readonly GroupAt[]; readonly mixes: readonly Mix[] },
): Question {
  const shopWay = shopWays[fieldOf(id)];
  if (shopWay) return { id, gain, partners: 0, answer: { of: 'shop', key: shopWay.key } };
  const way = creatorWays[fieldOf(id)];
  if (!way) throw new RangeError(`nobody can be asked for ${id}`);
  const counts = groups.map(({ mix, group: at }) => mixes[mix]?.groups[at]?.count ?? 0);
  const answer = { of: 'groups', key: way.key, groups } as const;
  return { id, gain, partners: Math.max(...counts), answer };
}

/**
 * Puts a question into words: what to ask, whom, how, and what knowing it is worth.
 *
 * @throws RangeError where the comparison has lost the partners meant
 */
export function questionWords(
  state: State,
  { id, gain, partners, answer }: Question,
): QuestionWords {
  const worth = worthOf(state, gain);
  const shopWay = shopWays[fieldOf(id)];
  if (shopWay) return { topic: [shopWay.topic], message: '', how: shopWay.how, worth };
  const way = creatorWays[fieldOf(id)];
  const groups = answer.of === 'groups' ? answer.groups : [];
  const [first] = groups;
  const group = first && state.mixes[first.mix]?.groups[first.group];
  if (!way || !group) throw new RangeError(`nobody can be asked for ${id}`);
  return {
    topic: say`${way.topic}, ${whomWords(state, group, groups)}`,
    message: way.message(group),
    how: `${askEach(partners)}${way.how(group)}`,
    worth,
  };
}

/** Whose number it is: by size, and by plan where others of that size are not meant. */
function whomWords(
  { mixes }: State,
  { followers }: GroupState,
  groups: readonly GroupAt[],
): readonly Part[] {
  const alike = mixes.flatMap((mix) => mix.groups.filter((each) => each.followers === followers));
  const size = `at ${whole(followers)} followers`;
  const [first] = groups;
  return alike.length === groups.length || !first ? [size] : say`${size} in ${first.mix}`;
}

function askEach(partners: number): string {
  return partners > 1
    ? `Ask each of the ${whole(partners)}, and put in the average of their answers. `
    : '';
}

function worthOf({ goal, currency }: State, gain: number): string {
  const sum =
    goal === 'profit' ? roughMoney(gain, currency) : `${roughly(gain)} ${goals[goal].things}`;
  return `Knowing it would let you choose better by about ${sum} a campaign on average.`;
}
