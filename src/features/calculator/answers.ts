import {
  groupGrounds,
  groupNumbers,
  type Grounds,
  type Question,
  shopGrounds,
  shopNumbers,
} from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  type Field,
  type GroupState,
  groupFields,
  type OwnNumber,
  shopFields,
  type State,
} from '#share';

/** The field that takes the answer to a question. */
interface AnswerRow {
  readonly field: Field;
  /** What the comparison uses; null where there is nothing yet. */
  readonly used: OwnNumber | null;
  /** What the owner stated; undefined for a default. */
  readonly own: OwnNumber | undefined;
  /** Where the default comes from. */
  readonly grounds: Grounds;
}

/** The field of a question as the comparison is now; null where it has lost the partners meant. */
export function answerOf(
  { id, answer }: Question,
  state: State,
  defaults: BenchmarkDefaults,
): AnswerRow | null {
  if (answer.of === 'shop') {
    const { key } = answer;
    const [field, own] = [shopFields[key], state.shop[key]];
    const used = shopNumbers(state, defaults)[key];
    return { field, used, own, grounds: shopGrounds(key, state, defaults) };
  }
  const { key, groups } = answer;
  const [first] = groups;
  const group = first && state.mixes[first.mix]?.groups[first.group];
  if (!group || !id.split('#')[0]?.endsWith(`@${group.followers}`)) return null;
  const used = groupNumbers(group, state, defaults)[key] ?? null;
  const grounds = groupGrounds(key, group, state, defaults);
  return { field: groupFields[key], used, own: group.own[key], grounds };
}

/** Whether the owner has answered a question. */
export function stated({ shop, mixes }: State, { answer }: Question): boolean {
  if (answer.of === 'shop') return shop[answer.key] !== undefined;
  const [first] = answer.groups;
  const group = first && mixes[first.mix]?.groups[first.group];
  return group?.own[answer.key] !== undefined;
}

/** The comparison with an answer in its field, in every group it is about; undefined takes it back. */
export function withAnswer(state: State, { answer }: Question, own: OwnNumber | undefined): State {
  if (answer.of === 'shop') return { ...state, shop: laid(state.shop, answer.key, own) };
  const { key, groups } = answer;
  const isMeant = (mix: number, at: number): boolean =>
    groups.some((each) => each.mix === mix && each.group === at);
  return {
    ...state,
    mixes: state.mixes.map((mix, place) => ({
      ...mix,
      groups: mix.groups.map((group, at): GroupState =>
        isMeant(place, at) ? { ...group, own: laid(group.own, key, own) } : group,
      ),
    })),
  };
}

/** Answered questions stay at their places, so that no field in use moves; new ones stand around them. */
export function merged(
  asked: readonly Question[],
  isAnswered: (question: Question) => boolean,
  fresh: readonly Question[],
): readonly Question[] {
  const kept = asked.filter(isAnswered);
  const all = fresh.filter(({ id }) => !kept.some((each) => each.id === id));
  for (const question of kept) all.splice(asked.indexOf(question), 0, question);
  return all;
}

function laid<Key extends string>(
  numbers: Readonly<Partial<Record<Key, OwnNumber>>>,
  key: Key,
  own: OwnNumber | undefined,
): Readonly<Partial<Record<Key, OwnNumber>>> {
  const { [key]: _, ...rest } = numbers;
  const others = rest as Readonly<Partial<Record<Key, OwnNumber>>>;
  return own === undefined ? others : { ...others, [key]: own };
}
