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
  /** What one of them is called: `with 10,000 followers`. */
  readonly label: readonly Part[];
}

/** Every kind of partner on the page once, whatever their number; tells those of one size apart. */
export function kindsOf(state: State): readonly PartnerKind[] {
  const seen = new Set<string>();
  const kinds = state.mixes.flatMap(({ groups }, mix) =>
    groups.flatMap((kind, group) => {
      const key = JSON.stringify({ ...kind, count: 0 });
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ mix, group, state: kind }];
    }),
  );
  return kinds.map((kind) => {
    const alike = kinds.filter(({ state: { followers } }) => followers === kind.state.followers);
    const size = `with ${whole(kind.state.followers)} followers`;
    if (alike.length === 1) return { ...kind, label: [size] };
    const isAlone = alike.filter(({ mix }) => mix === kind.mix).length === 1;
    const deal = isAlone ? '' : `, ${deals[kind.state.deal].short}`;
    return { ...kind, label: say`${size} of ${kind.mix}${deal}` };
  });
}
