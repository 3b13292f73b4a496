import type { BenchmarkDefaults } from '#data/defaults.ts';
import { startState, type State } from '#share';
import { goals, warmths } from '#words';
import { inputUses, type Use } from './printed-inputs.ts';

/** An input as the table of a comparison prints it. */
export interface TabledInput {
  /** What it is called, and what it means. */
  readonly term: string;
  readonly label: string;
  readonly values: readonly string[];
  /** What the calculator starts with; empty where the comparison has the same. */
  readonly usual: readonly string[];
  /** `stated`: of this comparison; `sourced`: published; `assumed`: our own assumption. */
  readonly kind: Use['kind'];
  /** Ids of the sources it rests on; of an assumption, those it leans on, if any. */
  readonly sources: readonly string[];
}

/**
 * Every input of a comparison: those first that differ from what the calculator starts with, then
 * published defaults with their sources, then our assumptions.
 */
export function inputTable(state: State, defaults: BenchmarkDefaults): readonly TabledInput[] {
  const usual = new Map<string, string[]>();
  for (const { field, values } of inputUses({ state: withoutOwn(state), defaults })) {
    usual.set(field.term, [...(usual.get(field.term) ?? []), ...values]);
  }
  const uses = inputUses({ state, defaults });
  const of = (kind: Use['kind']): readonly TabledInput[] =>
    uses
      .filter((use) => use.kind === kind)
      .map(({ field: { term, label }, values, ids }) => ({
        ...{ term, label, kind, values: [...values], sources: [...ids] },
        usual: kind === 'stated' ? (usual.get(term) ?? []) : [],
      }));
  return [...chosenWords(state), ...of('stated'), ...of('sourced'), ...of('assumed')];
}

/** The same comparison with none of the owner's numbers. */
function withoutOwn(state: State): State {
  return {
    ...state,
    shop: {},
    mixes: state.mixes.map((mix) => ({
      ...mix,
      groups: mix.groups.map((group) => ({ ...group, own: {} })),
    })),
  };
}

/** What was chosen between words, where it is not what the calculator starts with. */
function chosenWords({ goal, warmth }: State): readonly TabledInput[] {
  const row = (term: string, label: string, value: string, usual: string): TabledInput[] =>
    value === usual
      ? []
      : [{ term, label, values: [value], usual: [usual], kind: 'stated', sources: [] }];
  return [
    ...row('goal', 'What you want most', goals[goal].label, goals[startState.goal].label),
    ...row(
      'audience',
      'How warm is the audience?',
      warmths[warmth].label,
      warmths[startState.warmth].label,
    ),
  ];
}
