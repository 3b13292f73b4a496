import type { BenchmarkDefaults } from '#data/defaults.ts';
import { bestMix, compare, type Goal, rerank, simulateSteps, valueOfInformation } from '#engine';
import { caps, type Field, type GroupState, groupFields, shopFields, type State } from '#share';
import { inputsOf } from './inputs.ts';
import { asPart } from './steps.ts';
import { whole } from '#format';
import { goals, type GoalWord } from '#words';

/** A number worth asking for before paying. */
export interface Question {
  /** The number in words. */
  readonly words: string;
  /** How to find it out: whom to ask, or where to look. */
  readonly how: string;
  /** How much better one would choose on average, knowing it; in the unit of the goal. */
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
  /** Whether the budget pays for one partner of some kind at a likely fee. */
  readonly affordable: boolean;
  /** Best first, re-ranked by simulation; empty where no mix fits. */
  readonly mixes: readonly GoodMix[];
}

/** Most partners of one kind considered: more than an owner of a small shop can look after. */
const mostOfKind = 30;
const shown = 3;
/** The share of the work that is done once the plans are simulated. */
const simulatedPart = 0.1;

/**
 * How an owner can find out an input of the engine, by its name. What is not listed nobody can tell
 * beforehand: audiences’ overlap, orders without a trace, whether somebody will post.
 */
const ways: Readonly<Record<string, string>> = {
  orderValue: 'Your shop’s statistics say it.',
  conversionRate: 'Your shop’s statistics say it: of 100 visitors from social media, how many buy?',
  reachRate: 'Ask how many people saw their last posts and stories.',
  engagementRate: 'Count likes and comments under their last ten posts.',
  clickRate: 'Ask how many of those who saw a story tapped its link.',
  realFollowers: 'Have their followers checked for bots.',
  fee: 'Ask what they charge.',
};

/** Works out the advice in steps, so that a worker can stop in between; yields the share done. */
export function* adviceSteps(
  state: State,
  defaults: BenchmarkDefaults,
  samples: number,
): Generator<number, Advice> {
  const inputs = inputsOf(state, defaults);
  const { mixes, business, budget } = inputs;
  const simulation = yield* asPart(
    simulateSteps(mixes, business, { samples, seed: state.seed }),
    (share) => simulatedPart * share,
  );
  yield simulatedPart;
  const goal: Goal = goals[state.goal].measure;
  const { evpi } = compare(simulation, goal);
  const values = [];
  const names = Object.keys(simulation.inputs).filter((name) => fieldOf(name) in ways);
  for (const name of names) {
    values.push(...valueOfInformation(simulation, goal, [[name]]));
    yield simulatedPart + ((0.5 - simulatedPart) * values.length) / names.length;
  }
  const questions = values
    .filter(({ evppi, standardError }) => evppi > Math.max(0.01 * evpi, 2 * standardError))
    .sort((a, b) => b.evppi - a.evppi)
    .slice(0, shown)
    .map(({ inputs: [name = ''], evppi }) => ({
      words: inputWords(name),
      how: ways[fieldOf(name)] ?? '',
      worth: evppi,
    }));

  const kinds = distinctKinds(state);
  const candidates = kinds.map(({ mix, group }) => {
    const terms = mixes[mix]?.groups[group];
    if (!terms) throw new RangeError(`mix ${mix} has no group ${group}`);
    // The search itself says how many; in a mix of several kinds only one could fill.
    return { group: { ...terms, fill: false }, max: mostOfKind };
  });
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
        affordable: candidates.some(({ group }) => group.fee.likely + group.product <= budget),
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

/** An input of the engine in plain words: `Of those who see it, how many click, at 10,000 followers`. */
export function inputWords(name: string): string {
  const field = fieldOf(name);
  const [, size] = name.split('@');
  const fields: Readonly<Record<string, Field>> = size === undefined ? shopFields : groupFields;
  const label = fields[field]?.label ?? field;
  if (size === undefined) return label;
  return `${label}, at ${whole(Number(size.replace(/#.*$/, '')))} followers`;
}

/** `clickRate@10000` → `clickRate`. */
function fieldOf(name: string): string {
  return name.split('@')[0] ?? name;
}
