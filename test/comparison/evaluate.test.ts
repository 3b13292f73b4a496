import { describe, expect, it } from 'vitest';
import { evaluate, evaluateSteps, type Result } from '#comparison';
import { decode, tenOrOne, type State } from '#share';
import { defaults, Truth } from './truth.ts';

const samples = 2048;
const result = (change: Partial<State> = {}): Result =>
  evaluate({ ...tenOrOne, ...change }, defaults, samples);
const [ten, big] = tenOrOne.mixes;
const [bigGroup] = big!.groups;

describe('evaluateSteps', () => {
  const sharesOf = (size: number): number[] => {
    const steps = evaluateSteps(tenOrOne, defaults, size);
    const shares: number[] = [];
    for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value);
    return shares;
  };

  it('says how far it is, up to all, after each audience at the latest', () => {
    const shares = sharesOf(64);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares).toEqual(expect.arrayContaining([1 / 6, 1 / 3, 1 / 2]));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('takes any whole number of campaigns, as large comparisons leave', () => {
    expect(sharesOf(4103).at(-1)).toBeLessThanOrEqual(1);
  });

  it('stops between two audiences, and within one that takes long', () => {
    expect(sharesOf(16_384).filter((share) => share < 1 / 3).length).toBeGreaterThan(1);
  });
});

describe('evaluate', () => {
  it('gives the strip its three outcomes, the chosen one among them', () => {
    const { outcomes, outcome, warmth, mixes } = result({ warmth: 'proven' });
    expect(outcomes.map((each) => each.warmth)).toEqual(['cold', 'typical', 'proven']);
    expect([warmth, outcome]).toEqual(['proven', outcomes[2]]);
    expect(outcome.mixes[0]?.spread).toEqual(mixes[0]?.spread.profit);
    expect(outcome.mixes[1]?.shown).toEqual(mixes[1]?.shown.profit);
  });

  it('gives each plan the 20 campaigns that its picture is said to show', () => {
    for (const { dots, profitable } of result({ warmth: 'proven' }).mixes) {
      expect(dots).toHaveLength(20);
      // A dot stands for 5 of 100.
      expect(Math.abs(dots.filter((dot) => dot > 0).length / 20 - profitable)).toBeLessThan(0.05);
    }
  });

  it('ranks by the measure of the goal, and counts gains by money whatever the goal', () => {
    const [money, reach] = [result(), result({ goal: 'reach' })];
    expect(reach.mixes[0]?.dots).not.toEqual(money.mixes[0]?.dots);
    expect(reach.outcome.wins).not.toEqual(money.outcome.wins);
    const gains = ({ outcome }: Result): number[] => outcome.mixes.map((mix) => mix.profitable);
    expect(gains(reach)).toEqual(gains(money));
  });

  it('shows a single partner by the campaigns in which they post, and says how many these are', () => {
    const one = result().mixes[1]!;
    const truth = new Truth(tenOrOne, 'typical', samples);
    expect(one.ifPosted).toBe(truth.posted(1).length / samples);
    for (const measure of ['uniqueReach', 'clicks', 'orders', 'profit'] as const) {
      expect(one.shown[measure].low).toBeCloseTo(truth.shown(1, 0.1, measure), 9);
      expect(one.shown[measure].middle).toBeCloseTo(truth.shown(1, 0.5, measure), 9);
      expect(one.shown[measure].high).toBeCloseTo(truth.shown(1, 0.9, measure), 9);
    }
    expect(one.shown.uniqueReach.middle).toBeGreaterThan(one.spread.uniqueReach.middle);
  });

  it('shows several partners, and a single one who never posts, by all campaigns', () => {
    const never = { ...bigGroup!, own: { postingProbability: 0 } };
    const [several, silent] = result({ mixes: [ten!, { name: 'Silent', groups: [never] }] }).mixes;
    expect([several?.ifPosted, several?.shown]).toEqual([null, several?.spread]);
    expect([silent?.ifPosted, silent?.shown]).toEqual([null, silent?.spread]);
    expect([silent?.nobodyPosts, silent?.noOrders]).toEqual([1, 1]);
  });

  it('knows who posts though the post reaches nobody in the market', () => {
    const abroad = { ...bigGroup!, own: { inMarket: 0, postingProbability: 1 } };
    const [mix] = result({ mixes: [{ name: 'Abroad', groups: [abroad] }] }).mixes;
    expect([mix?.ifPosted, mix?.nobodyPosts]).toEqual([1, 0]);
  });

  it('pays the likely fee and the goods where a single partner posts', () => {
    const { shown, bill } = result().mixes[1]!;
    expect([shown.cashCost.middle, bill.total]).toEqual([777, 777]);
  });

  it('counts wins strictly: what ties is won by nobody', () => {
    const { outcome } = result({ mixes: [ten!, { ...ten!, name: 'Twin' }, big!] });
    expect(outcome.wins[0]?.[1]).toBe(0);
    expect(outcome.wins[1]?.[0]).toBe(0);
    const [ahead = 0, behind = 0] = [outcome.wins[0]?.[2], outcome.wins[2]?.[0]];
    expect([ahead > 0.75, behind < 0.25, ahead + behind <= 1]).toEqual([true, true, true]);
  });

  it('finds plans with the same partners, whatever their names, order and groups', () => {
    const [group] = ten!.groups;
    const parted = [3, 7].map((count) => ({ ...group!, count }));
    const { mixes, contenders } = result({
      mixes: [
        { name: 'One', groups: [group!, bigGroup!] },
        { name: 'Two', groups: [bigGroup!, ...parted, { ...group!, count: 0, followers: 5 }] },
        { name: 'Other', groups: [{ ...group!, format: 'reel' }, bigGroup!] },
      ],
    });
    expect(mixes.map(({ sameAs }) => sameAs)).toEqual([0, 0, 2]);
    expect(contenders.places).toEqual([0, 2]);
  });

  it('compares what the budget pays, and everything where it pays nothing', () => {
    const within = (budget: number) => result({ shop: { budget } }).contenders;
    expect(within(2000)).toEqual({ places: [0, 1], over: [], noneFits: false });
    expect(within(777)).toEqual({ places: [0, 1], over: [], noneFits: false });
    expect(within(776)).toEqual({ places: [0], over: [1], noneFits: false });
    expect(within(100)).toEqual({ places: [0, 1], over: [0, 1], noneFits: true });
  });

  it('lists the numbers of orders that come up most often', () => {
    expect(result().mixes[0]?.mostOrders).toEqual([0]);
    const none = result({ shop: { conversionRate: 0 } });
    expect(none.mixes.map(({ mostOrders }) => mostOrders)).toEqual([[0], [0]]);
  });

  it('has a rung for what half the budget, all of it and twice as much pay, also of many', () => {
    const { state } = decode(
      'v=2&d=2026-12&m=2&budget=1000&goods=18&time=400&mix=Many~*x10k:product',
    );
    const [many] = evaluate(state, defaults, 256).mixes;
    // $18 a partner, and $500, $1,000 and $2,000.
    const counts = many!.rungs.map(({ count }) => count);
    expect(counts).toEqual(expect.arrayContaining([27, 55, 111]));
    expect(many!.fill?.count).toBe(55);
    const today = many!.rungs.find(({ count }) => count === 55);
    expect(today!.spread.profit).toEqual(many!.spread.profit);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('refuses a warmth that does not exist', () => {
    expect(() => result({ warmth: 'hot' as 'cold' })).toThrow(RangeError);
  });
});
