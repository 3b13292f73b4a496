import { whole } from '#format';
import type { GroupState, State } from '#share';
import { deals } from '#words';
import { type Part, say } from './say.ts';

/** A kind of partner on the page. */
export interface PartnerKind {
  /** Where it first stands: places of its plan and of its group in that. */
  readonly mix: number;
  readonly group: number;
  readonly state: GroupState;
}

/** Every kind of partner on the page once, whatever their number. */
export function kindsOf(state: State): readonly PartnerKind[] {
  const seen = new Set<string>();
  return state.mixes.flatMap(({ groups }, mix) =>
    groups.flatMap((kind, group) => {
      const key = JSON.stringify({ ...kind, count: 0 });
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ mix, group, state: kind }];
    }),
  );
}

/** What one of a kind is called, `with 10,000 followers`, told apart from others of that size. */
export function kindWords(kind: PartnerKind, kinds: readonly PartnerKind[]): readonly Part[] {
  const alike = kinds.filter(({ state: { followers } }) => followers === kind.state.followers);
  const size = `with ${whole(kind.state.followers)} followers`;
  if (alike.length === 1) return [size];
  const isAlone = alike.filter(({ mix }) => mix === kind.mix).length === 1;
  const deal = isAlone ? '' : `, ${deals[kind.state.deal].short}`;
  return say`${size} of ${kind.mix}${deal}`;
}
