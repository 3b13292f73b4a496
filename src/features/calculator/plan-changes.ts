import { resolveFill } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { encode, type GroupState, type MixState, type State } from '#share';

/** Whether some plan would have other partners if every plan took as many as fit. */
export function canSpendAll(state: State, defaults: BenchmarkDefaults): boolean {
  const now = resolveFill(state, defaults);
  return encode(resolveFill(spendAll(state), defaults)) !== encode(now);
}

/** The comparison with the largest group of every plan filling what budget and hours allow. */
export function spendAll(state: State): State {
  return { ...state, mixes: state.mixes.map(filling) };
}

/** The comparison with a plan that tries some partners first; with 0 it does not any more. */
export function withTest(state: State, place: number, first: number): State {
  const mixes = state.mixes.map(({ testFirst, ...mix }, at) => {
    const own = at === place ? first : (testFirst ?? 0);
    return own > 0 ? { ...mix, testFirst: own } : mix;
  });
  return { ...state, mixes };
}

/** The comparison with so many partners in a group of a plan. */
export function withCount(state: State, place: number, group: number, count: number): State {
  const mixes = state.mixes.map((mix, at) => {
    if (at !== place) return mix;
    const groups = mix.groups.map((own, index) => (index === group ? { ...own, count } : own));
    return { ...mix, groups };
  });
  return { ...state, mixes };
}

function filling(mix: MixState): MixState {
  if (mix.groups.some(({ count }) => count === 'fill')) return mix;
  const size = ({ count }: GroupState): number => (count === 'fill' ? Infinity : count);
  const [largest] = [...mix.groups].sort((a, b) => size(b) - size(a));
  const groups = mix.groups.map((group): GroupState =>
    group === largest ? { ...group, count: 'fill' } : group,
  );
  return { ...mix, groups };
}
