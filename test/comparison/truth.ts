import { inputsOf, withSpread } from '#comparison';
import { type BenchmarkDefaults, defaultsOf } from '#data/defaults.ts';
import { type Measure, type Mix, plan, simulate, testFirst, type TestFirst } from '#engine';
import { fixed } from '../../src/engine/distributions/estimate.ts';
import { roundMoney, roundWorkedOut } from '#format';
import type { State } from '#share';
import { goals, type Warmth } from '#words';
import { newestSet } from '../data/real-content.ts';
import { quantile } from '../engine/quantile.ts';

/** The project's own defaults. */
export const defaults: BenchmarkDefaults = defaultsOf(newestSet);

/** What is true of a comparison with one audience, counted one by one from the engine's samples. */
export class Truth {
  readonly goal: State['goal'];
  readonly mixes: readonly Mix[];
  readonly market: number | null;
  readonly budget: number;
  readonly hours: number;
  readonly odds: number;
  readonly #seed: number;
  readonly #count: number;
  readonly #business;
  readonly #fills;
  readonly #simulation;
  readonly #samples: readonly number[];
  #contenders: readonly number[] | undefined;

  constructor(state: State, warmth: Warmth, samples: number) {
    const { mixes, business, budget, hours, odds, fills } = inputsOf(
      { ...state, warmth },
      defaults,
    );
    this.goal = state.goal;
    this.mixes = mixes;
    this.market = business.market;
    this.budget = budget;
    this.hours = hours;
    this.#fills = fills;
    this.odds = odds;
    this.#seed = state.seed;
    this.#count = samples;
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

  /** Whether budget and hours allow a plan. */
  fits(i: number): boolean {
    const limit = 1 + 1e-9;
    const { groups, extra = 0 } = this.mixes[i]!;
    if (groups.some(({ fill }) => fill)) return this.#fills[i]!.count > 0;
    const printed = groups.reduce((sum, { count, fee, product }) => {
      const asked = fee.low === fee.high ? fee.likely : roundWorkedOut(fee.likely);
      return sum + count * (asked + roundMoney(product, 'USD'));
    }, extra);
    return printed <= this.budget * limit && this.time(i) <= this.hours * limit;
  }

  /** The owner's hours for all partners. */
  time(i: number): number {
    return this.mixes[i]!.groups.reduce((sum, { count, hours }) => sum + count * hours, 0);
  }

  /** What an hour of the owner is worth. */
  get hourlyValue(): number {
    return this.#business.hourlyValue;
  }

  /** Standard error of the mean profit. */
  error(i: number): number {
    const mean = this.mean(i, 'profit');
    const squares = this.column(i, 'profit').reduce((sum, each) => sum + (each - mean) ** 2, 0);
    return Math.sqrt(squares / (this.#count - 1) / this.#count);
  }

  /** Mean profit, the best 5 of 100 campaigns counted as the 95th percentile (type 7). */
  capped(i: number): number {
    const profits = this.column(i, 'profit');
    const cap = quantile(profits, 0.95);
    return profits.reduce((sum, each) => sum + Math.min(each, cap), 0) / profits.length;
  }

  /** Whether the average counts: above $10, 2 % of the cash and two errors, and not by luck alone. */
  paysOff(i: number): boolean {
    const least = Math.max(10, 0.02 * this.pays(i), 2 * this.error(i));
    return this.mean(i, 'profit') > least && this.capped(i) > 0;
  }

  /** Whether it makes money as often as the owner wants, by the share as printed. */
  isSure(i: number): boolean {
    return Math.round(100 * this.gains(i)) >= 100 * this.odds;
  }

  /** The engine's test of a plan, on as many campaigns as the page draws for it. */
  test(i: number): TestFirst {
    return testFirst(this.mixes[i]!, this.#business, { samples: this.#count, seed: this.#seed })!;
  }

  /** By how much the mean profit counts with another order value or conversion rate; below 0: not. */
  surplusWith(
    i: number,
    change: { readonly orderValue?: number; readonly conversion?: number },
  ): number {
    const { orderValue, conversionRate } = this.#business;
    const business = {
      ...this.#business,
      ...(change.orderValue === undefined
        ? {}
        : { orderValue: withSpread(orderValue, change.orderValue, 'amount') }),
      ...(change.conversion === undefined
        ? {}
        : { conversionRate: withSpread(conversionRate, change.conversion, 'rate') }),
    };
    const drawn = { samples: this.#count, seed: this.#seed };
    const { profit } = simulate([this.mixes[i]!], business, drawn).mixes[0]!.measures;
    return profit.mean - Math.max(10, 0.02 * this.pays(i), 2 * profit.standardError);
  }

  /** Mean profit of a plan of one partner if they asked another fee, and its standard error. */
  profitAtFee(i: number, fee: number): { readonly mean: number; readonly error: number } {
    const groups = this.mixes[i]!.groups.map((group) => ({ ...group, fee: fixed(fee) }));
    const drawn = { samples: this.#count, seed: this.#seed };
    const { mixes } = simulate([{ name: '', groups }], this.#business, drawn);
    const { mean, standardError: error } = mixes[0]!.measures.profit;
    return { mean, error };
  }

  #findContenders(): readonly number[] {
    const terms = this.mixes.map((_, i) => this.terms(i));
    const real = terms.flatMap((each, i) =>
      this.partners(i) > 0 && terms.indexOf(each) === i ? [i] : [],
    );
    const fit = real.filter((i) => this.fits(i));
    return fit.length > 0 ? fit : real;
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
    return quantile(
      kept.map((s) => this.column(i, measure)[s]!),
      share,
    );
  }

  /** VAT in prices, as a share of the price without it. */
  get vat(): number {
    return this.#business.vat ?? 0;
  }

  /** What is left of one order of each group, money, by the formula of the guide. */
  left(i: number): readonly number[] {
    const { orderValue, discount, grossMargin, orderCost = 0, laterOrders = 0 } = this.#business;
    const net = orderValue.likely / (1 + this.vat);
    const later = laterOrders * (net * grossMargin - orderCost);
    return this.mixes[i]!.groups.filter(({ count }) => count > 0).map(({ commission }) => {
      const kept = (1 - discount) * (1 - commission) - (1 - grossMargin);
      return net * kept - orderCost + later;
    });
  }
}
