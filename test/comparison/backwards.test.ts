import { describe, expect, it } from 'vitest';
import {
  type Backwards,
  backwardsSteps,
  backwardsWords,
  evaluate,
  exampleTarget,
  inputsOf,
} from '#comparison';
import { type Mix, plan, simulate } from '#engine';
import { decode, startState, type State, type Target } from '#share';
import { goals } from '#words';
import { finish } from '../../src/engine/simulate/steps.ts';
import { quantile } from '../engine/quantile.ts';
import { number, written } from './sentence-parts.ts';
import { defaults } from './truth.ts';

const samples = 40;
const most = 400;

const stateOf = (link: string, target: Target): State => ({
  ...decode(`v=2&time=40&budget=2000&${link}`).state,
  target,
});

const workBack = (state: State): Backwards => finish(backwardsSteps(state, defaults, samples));

/** A plan with so many partners in one of its groups, simulated and paid by itself. */
class Counted {
  readonly value: number;
  readonly cash: number;
  readonly hours: number;
  readonly fits: boolean;

  constructor(state: State, place: number, group: number, count: number) {
    const { mixes, business, budget, hours } = inputsOf(state, defaults);
    const { word, of10 } = state.target!;
    const measure = word === 'people' ? 'uniqueReach' : word;
    const groups = mixes[place]!.groups.map(({ fill: _, ...own }, at) =>
      at === group ? { ...own, count } : own,
    );
    const mix: Mix = { ...mixes[place]!, groups };
    const drawn = simulate([mix], business, { samples, seed: state.seed }).mixes[0]!;
    this.value = quantile(drawn.measures[measure].samples, of10 === 8 ? 0.2 : 0.5);
    this.cash = plan(mix, business).committedCash;
    this.hours = groups.reduce((sum, own) => sum + own.count * own.hours, 0);
    this.fits = this.cash <= budget + 0.5 && this.hours <= hours + 1e-6;
  }
}

const COUNT = '([\\d,]+) partners?(?: \\([\\d.kM]+ followers(?: each)?\\) beside the others)?';
const AMOUNT =
  '(?:at most ([\\d,]+) (?:orders?|people|person)|at most (\\$[\\d,.]+) profit|at best it loses no more than (\\$[\\d,.]+)|(at best it breaks even)|(?:not even|brings even) (1) (?:order|person))';

/** Holds an amount that is said to be the most against the highest value there is. */
function expectMost(text: string, top: number): void {
  const found = new RegExp(AMOUNT, 'i').exec(text);
  expect(found, text).not.toBeNull();
  const [, things, profit, loss, even, one] = found!;
  if (one) expect(top).toBeLessThan(1);
  else if (even) expect([top >= 0, top < 1]).toEqual([true, true]);
  else {
    const said = loss ? -number(loss) : number(things ?? profit ?? '');
    // What is said to be reached is, and nothing worth saying lies above it.
    expect(said, text).toBeLessThanOrEqual(top + 1e-6);
    expect(top - said, text).toBeLessThanOrEqual(Math.max(1, 0.1 * Math.abs(top)));
  }
}

/** Reads the sentence of a plan and holds it against a simulation of every number of partners. */
function checkPlan(state: State, backwards: Backwards, place: number): string {
  const { group, others } = backwards.plans[place]!;
  const { amount } = state.target!;
  const counted = Array.from(
    { length: most - others },
    (_, index) => new Counted(state, place, group, index + 1),
  );
  const first = counted.findIndex(({ value }) => value >= amount);
  const text = written(backwardsWords(backwards, place));
  const fitting = counted.filter(({ fits }) => fits);
  const top = (all: readonly Counted[]) => Math.max(...all.map(({ value }) => value));
  const [own = '', within = ''] = text.split(/(?<=\.) (?=With what|What you)/);
  expect(own).toMatch(new RegExp(`^⟨${place}⟩: `));
  if (first < 0) {
    expect(own).toContain('not reachable');
    expectMost(own, top(counted));
  } else {
    const { cash, hours, fits } = counted[first]!;
    const found = new RegExp(
      `${COUNT}, for (no cash|\\$[\\d,.]+) and ([\\d,.]+) hours?(?:; that is (.*) more than you have)?\\.$`,
    ).exec(own);
    expect(found, own).not.toBeNull();
    const [, count, sum, time, lack] = found!;
    expect(number(count!)).toBe(first + 1);
    const rounding = 0.5 + 0.5 * (first + 1) + 0.012 * cash;
    expect(Math.abs((sum === 'no cash' ? 0 : number(sum!)) - cash)).toBeLessThanOrEqual(rounding);
    expect(Math.abs(number(time!) - hours)).toBeLessThanOrEqual(0.51);
    expect(lack === undefined).toBe(fits);
    const [lacked] = /\$[\d,.]+/.exec(lack ?? '') ?? [];
    if (lacked) expect(Math.abs(cash - 2000 - number(lacked))).toBeLessThanOrEqual(rounding + 6);
    const [late] = /[\d,.]+(?= hours)/.exec(lack ?? '') ?? [];
    if (late) expect(Math.abs(hours - 40 - number(late))).toBeLessThanOrEqual(0.51);
  }
  if (within === '') return text;
  expect(fitting.every(({ value }) => value < amount)).toBe(true);
  if (fitting.length === 0) expect(within).toMatch(/^What you have is not enough for/);
  else expectMost(within, top(fitting));
  return text;
}

const wanted = (word: Target['word'], amount: number, of10: Target['of10']): Target => ({
  word,
  amount,
  of10,
});
const ten = 'mix=Ten~10x10k:product';
const plans = `${ten}&mix=Big~1x100k:fee&mix=Both~5x10k:product~1x100k:fee`;

describe('backwardsWords', { timeout: 300_000 }, () => {
  it.each([
    ['a few orders', plans, wanted('orders', 2, 5)],
    ['orders beyond the hours', ten, wanted('orders', 12, 5)],
    ['orders in 8 of 10', plans, wanted('orders', 30, 8)],
    ['people', plans, wanted('people', 9000, 8)],
    ['people nobody reaches', ten, wanted('people', 50_000_000, 5)],
    ['a profit where little sells', plans, wanted('profit', 500, 5)],
    ['a profit where much sells', `warm=proven&aov=200&${plans}`, wanted('profit', 500, 8)],
    ['no loss', `warm=proven&${ten}`, wanted('profit', 0, 8)],
    ['a profit from goods that cost nothing', `goods=0&${ten}`, wanted('profit', 1, 5)],
    ['orders that lose money', `margin=0.05&${ten}`, wanted('profit', 0, 5)],
    ['orders nobody places', `cvr=0&${ten}`, wanted('orders', 1, 5)],
    ['a plan that fills', 'mix=Fill~*x10k:product~2x50k:fee', wanted('orders', 6, 5)],
    ['a plan without partners', 'mix=None~0x10k:product', wanted('orders', 3, 5)],
    ['a plan with other costs', 'mix=Boost~3x10k:product~extra=2500', wanted('orders', 3, 5)],
  ])('says the smallest number of partners for %s, or the most they reach', (_, link, target) => {
    const state = stateOf(link, target);
    const backwards = workBack(state);
    for (const place of backwards.plans.keys()) {
      expect(checkPlan(state, backwards, place)).not.toMatch(
        /NaN|Infinity|undefined|−0\b|\b1 partners/,
      );
    }
  });

  it('says twins once, also those that differ in how many they are', () => {
    const link = 'mix=Ten~10x10k:product&mix=Twenty~20x10k:product&mix=Fill~*x10k:product';
    const backwards = workBack(stateOf(link, wanted('orders', 2, 5)));
    expect(backwards.plans.map(({ sameAs }) => sameAs)).toEqual([0, 0, 0]);
    expect(written(backwardsWords(backwards, 2))).toBe(
      '⟨2⟩: the same partners as in ⟨0⟩, so the same answer.',
    );
  });

  it('keeps to the hours only where there is a limit', () => {
    const state = stateOf('time=10000&budget=1000000&mix=A~1x10k', wanted('orders', 12, 5));
    const { plans: found } = workBack(state);
    expect(found[0]).toMatchObject({ fits: true, within: null, way: { isReached: true } });
  });
});

describe('exampleTarget', () => {
  it('is a round number that some plan reaches as it stands, of what the owner wants most', () => {
    for (const goal of Object.keys(goals) as (keyof typeof goals)[]) {
      const result = evaluate({ ...startState, goal, warmth: 'proven' }, defaults, 512);
      const { word, amount, of10 } = exampleTarget(result);
      expect(word).toBe(goal === 'profit' ? 'orders' : 'people');
      expect(of10).toBe(5);
      expect(`${amount}`).toMatch(/^[125]0*$/);
      const measure = word === 'orders' ? 'orders' : 'uniqueReach';
      const most = Math.max(...result.mixes.map(({ spread }) => spread[measure].middle));
      expect([amount <= most, amount > most / 2.6]).toEqual([true, true]);
    }
  });

  it('asks for one of a thing that hardly ever comes, and for a profit worth wishing for', () => {
    const result = evaluate({ ...startState, warmth: 'cold' }, defaults, 512);
    expect(exampleTarget(result)).toEqual(wanted('orders', 1, 5));
    expect(exampleTarget(result, 'profit')).toEqual(wanted('profit', 100, 5));
  });
});
