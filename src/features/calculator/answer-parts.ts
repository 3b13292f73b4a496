import { groupWords, type Result, type Verdict, verdictOf, writerOf } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { money, smallSum } from '#format';
import type { State } from '#share';
import { goals } from '#words';
import { hueColors } from '#charts/picture/colors.ts';
import type { ShelfRow } from '#charts/shelf.ts';
import { huesOf } from './arrange.ts';

/** What a picture of an answer is drawn from. */
export interface Given {
  readonly state: State;
  readonly defaults: BenchmarkDefaults;
  /** The newest result, as the page prints it. */
  readonly result: Result;
  /** The link of the comparison. */
  readonly link: string;
  readonly date: Date;
}

/** An answer in the pieces that a picture shows. */
export interface AnswerParts {
  /** `Many small or One big, with $2,000?` */
  readonly question: string;
  readonly verdict: Verdict;
  readonly names: readonly string[];
  /** A color for each plan. */
  readonly hues: readonly string[];
  readonly rows: readonly ShelfRow[];
  /** What each plan consists of, a text for each group. */
  readonly plans: readonly (readonly string[])[];
  /** True where outcomes are money and stand on shelves. */
  readonly isMoney: boolean;
  /** Outcomes as they are printed. */
  readonly show: (value: number) => string;
  /** Money as it is printed on the shelves, and its smallest amount. */
  readonly cash: (value: number) => string;
  readonly unit: number;
  /** What is counted, where it is not money: `People reached by one campaign`. */
  readonly counted: string;
  readonly day: string;
  readonly link: string;
}

/** Takes an answer apart for its picture and for what is said of it. */
export function answerParts({ state, defaults, result, link, date }: Given): AnswerParts {
  const { goal, currency, mixes, budget } = result;
  const names = mixes.map(({ name }) => name);
  return {
    question: `${names.join(' or ')}${budget > 0 ? `, with ${money(budget, currency)}` : ''}?`,
    verdict: verdictOf(result),
    names,
    hues: huesOf(state.mixes).map((hue) => hueColors[hue - 1] ?? ''),
    rows: mixes.map(({ name, dots, profitable, even }, index) => ({
      ...{ label: name, index, values: dots, profitable, even },
    })),
    plans: state.mixes.map((_, at) => groupWords(state, defaults, at)),
    isMoney: goal === 'profit',
    show: writerOf(goals[goal].measure, currency),
    cash: (value) => money(value, currency),
    unit: smallSum(currency) / 10,
    counted: goals[goal].one,
    day: new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(date),
    link,
  };
}
