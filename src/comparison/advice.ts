import type { BenchmarkDefaults } from '#data/defaults.ts';
import { bestMix, compare, type Goal, rerank, simulate, valueOfInformation } from '#engine';
import { caps, type Field, type GroupState, groupFields, shopFields, type State } from '#share';
import { inputsOf } from './inputs.ts';
import { whole } from '#format';
import { goals, type GoalWord } from '#words';

/** A number worth asking for before paying. */
export interface Question {
  /** The number in words. */
  readonly words: string;
  /** How much better one would choose on average, knowing it; money. */
  readonly worth: number;
}

/** One good mix of the partners already on the page. */
export interface GoodMix {
  /** Partners of each kind, in the order of `Advice.kinds`. */
  readonly counts: readonly number[];
  /** Mean over the samples, in the unit of the goal. */
  readonly mean: number;
  readonly standardError: number;
  /** Whether it is within 1 % of the first. */
  readonly isNear: boolean;
}

/** What to ask first, and the best use of the budget. */
export interface Advice {
  readonly goal: GoalWord;
  readonly budget: number;
  /** Numbers worth knowing, best first; empty where none would change the choice. */
  readonly questions: readonly Question[];
  /** The kinds of partners chosen among. */
  readonly kinds: readonly GroupState[];
  /** Best first, re-ranked by simulation; empty where no mix fits. */
  readonly mixes: readonly GoodMix[];
}

/** Most partners of one kind considered: more than an owner of a small shop can look after. */
const mostOfKind = 30;
const shown = 3;

/** Works out the advice in steps, so that a worker can stop in between; yields the share done. */
export function* adviceSteps(
  state: State,
  defaults: BenchmarkDefaults,
  samples: number,
): Generator<number, Advice> {
  const { mixes, business, budget } = inputsOf(state, defaults);
  const simulation = simulate(mixes, business, { samples, seed: state.seed });
  yield 0.1;
  const { evpi } = compare(simulation, 'profit');
  const values = [];
  const names = Object.keys(simulation.inputs);
  for (const name of names) {
    values.push(...valueOfInformation(simulation, 'profit', [[name]]));
    yield 0.1 + (0.4 * values.length) / names.length;
  }
  const questions = values
    .filter(({ evppi, standardError }) => evppi > Math.max(0.01 * evpi, 2 * standardError))
    .sort((a, b) => b.evppi - a.evppi)
    .slice(0, shown)
    .map(({ inputs: [name = ''], evppi }) => ({ words: inputWords(name), worth: evppi }));

  const kinds = distinctKinds(state);
  const candidates = kinds.map(({ mix, group }) => {
    const terms = mixes[mix]?.groups[group];
    if (!terms) throw new RangeError(`mix ${mix} has no group ${group}`);
    return { group: terms, max: mostOfKind };
  });
  const goal: Goal = goals[state.goal].measure;
  const best = bestMix(candidates, business, goal, { budget, hours: Infinity });
  const ranking = rerank(candidates, best, business, goal, { samples, seed: state.seed });
  for (;;) {
    const step = ranking.next();
    if (step.done === true) {
      return {
        goal: state.goal,
        budget,
        questions,
        kinds: kinds.map(({ state: kind }) => kind),
        mixes: step.value.slice(0, caps.mixes - 1),
      };
    }
    yield 0.5 + (0.5 * step.value.done) / step.value.total;
  }
}

/** Every kind of partner on the page once, whatever their number. */
function distinctKinds(state: State): { mix: number; group: number; state: GroupState }[] {
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

/** `clickRate@10000` → `click-through rate at 10,000 followers`. */
export function inputWords(name: string): string {
  const [field = '', size] = name.split('@');
  const fields: Readonly<Record<string, Field>> = size === undefined ? shopFields : groupFields;
  const term = fields[field]?.term ?? field;
  if (size === undefined) return term;
  const followers = Number(size.replace(/#.*$/, ''));
  return `${term} at ${whole(followers)} followers`;
}
