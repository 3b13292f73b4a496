import { inputsOf } from '#comparison';
import { type BenchmarkDefaults, defaultsOf } from '#data/defaults.ts';
import { type Measure, type Mix, plan, simulate } from '#engine';
import type { State } from '#share';
import { goals, type Warmth } from '#words';
import { dataset } from '../data/real-content.ts';

/** The project's own defaults. */
export const defaults: BenchmarkDefaults = defaultsOf(dataset);

/** What is true of a comparison with one audience, counted one by one from the engine's samples. */
export class Truth {
  readonly goal: State['goal'];
  readonly mixes: readonly Mix[];
  readonly market: number | null;
  readonly budget: number;
  readonly #business;
  readonly #simulation;
  readonly #samples: readonly number[];
  #contenders: readonly number[] | undefined;

  constructor(state: State, warmth: Warmth, samples: number) {
    const { mixes, business, budget } = inputsOf({ ...state, warmth }, defaults);
    this.goal = state.goal;
    this.mixes = mixes;
    this.market = business.market;
    this.budget = budget;
    this.#business = business;
    this.#simulation = simulate(mixes, business, { samples, seed: state.seed });
    this.#samples = Array.from({ length: samples }, (_, sample) => sample);
  }

  share(holds: (sample: number) => boolean): number {
    return this.#samples.filter(holds).length / this.#samples.length;
  }

  column(i: number, measure: Measure = goals[this.goal].measure): Float64Array {
    return this.#simulation.mixes[i]!.measures[measure].samples;
  }

  /** Share of campaigns in which one plan has strictly more of the goal's measure than the other. */
  ahead(i: number, j: number): number {
    return this.share((s) => this.column(i)[s]! > this.column(j)[s]!);
  }

  even(i: number, j: number): number {
    return this.share((s) => this.column(i)[s] === this.column(j)[s]);
  }

  gains(i: number): number {
    return this.share((s) => this.column(i, 'profit')[s]! > 0);
  }

  loses(i: number): number {
    return this.share((s) => this.column(i, 'profit')[s]! < 0);
  }

  mean(i: number, measure?: Measure): number {
    const column = this.column(i, measure);
    return column.reduce((sum, value) => sum + value, 0) / column.length;
  }

  /** Whether two averages lie within a twentieth of the larger, or within two standard errors. */
  near(i: number, j: number): boolean {
    const gaps = this.#samples.map((s) => this.column(i)[s]! - this.column(j)[s]!);
    const gap = this.mean(i) - this.mean(j);
    const squares = gaps.reduce((sum, each) => sum + (each - gap) ** 2, 0);
    const error = Math.sqrt(squares / (gaps.length - 1) / gaps.length);
    const larger = Math.max(Math.abs(this.mean(i)), Math.abs(this.mean(j)));
    return Math.abs(gap) <= Math.max(2 * error, 0.05 * larger);
  }

  partners(i: number): number {
    return this.mixes[i]!.groups.reduce((sum, { count }) => sum + count, 0);
  }

  /** What all partners cost if all post, at the likely fees. */
  pays(i: number): number {
    return plan(this.mixes[i]!, this.#business).committedCash;
  }

  /** Partners one by one, each by its terms: equal for plans with the same partners. */
  terms(i: number): string {
    return this.mixes[i]!.groups.flatMap(({ count, ...terms }) =>
      Array.from({ length: count }, () => JSON.stringify(terms)),
    )
      .sort()
      .join();
  }

  /** Different plans that have partners, and can be paid if any can. */
  contenders(): readonly number[] {
    this.#contenders ??= this.#findContenders();
    return this.#contenders;
  }

  #findContenders(): readonly number[] {
    const terms = this.mixes.map((_, i) => this.terms(i));
    const real = terms.flatMap((each, i) =>
      this.partners(i) > 0 && terms.indexOf(each) === i ? [i] : [],
    );
    const fit = real.filter((i) => this.pays(i) <= this.budget);
    return fit.length > 0 ? fit : real;
  }

  /** Share of campaigns in which every contender loses money. */
  nothingBest(): number {
    const columns = this.contenders().map((i) => this.column(i, 'profit'));
    return this.share((s) => columns.every((profit) => profit[s]! < 0));
  }

  /** Share of campaigns in which a contender makes money, and more than any other. */
  best(i: number): number {
    const mine = this.column(i, 'profit');
    const others = this.contenders()
      .filter((j) => j !== i)
      .map((j) => this.column(j, 'profit'));
    return this.share((s) => mine[s]! > 0 && others.every((other) => other[s]! < mine[s]!));
  }

  /** The campaigns in which somebody posts, as far as anything shows it. */
  posted(i: number): readonly number[] {
    const { groups, extra = 0 } = this.mixes[i]!;
    const product = groups.reduce((sum, each) => sum + each.count * each.product, extra);
    return this.#samples.filter(
      (s) =>
        this.column(i, 'cashCost')[s]! > product ||
        this.column(i, 'grossReach')[s]! > 0 ||
        this.column(i, 'engagements')[s]! > 0 ||
        this.column(i, 'assets')[s]! > 0,
    );
  }

  /** Quantile (Hyndman–Fan type 7) of a figure as it is shown: of one partner, where they post. */
  shown(i: number, share: number, measure?: Measure): number {
    const posted = this.posted(i);
    const kept = this.partners(i) === 1 && posted.length > 0 ? posted : this.#samples;
    const sorted = kept.map((s) => this.column(i, measure)[s]!).sort((a, b) => a - b);
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)]!;
    return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
  }

  /** What is left of one order of each group, money, by the formula of the guide. */
  left(i: number): readonly number[] {
    const { orderValue, discount, grossMargin, orderCost = 0, laterOrders = 0 } = this.#business;
    const later = laterOrders * (orderValue.likely * grossMargin - orderCost);
    return this.mixes[i]!.groups.filter(({ count }) => count > 0).map(({ commission }) => {
      const kept = (1 - discount) * (1 - commission) - (1 - grossMargin);
      return orderValue.likely * kept - orderCost + later;
    });
  }
}
