import { describe, expect, it } from 'vitest';
import {
  type Dial,
  dialScale,
  dialValue,
  evaluate,
  type Future,
  futureSteps,
  type Region,
  type Settled,
  settledOf,
  shareOn,
  shopDials,
  withDial,
} from '#comparison';
import { type MixState, startState, type State, tenOrOne } from '#share';
import { defaults } from './truth.ts';

const samples = 4096;
const settledIn = (state: State): Settled => settledOf(evaluate(state, defaults, samples));

function futureIn(state: State, dial: Dial, settled = settledIn(state)): Future {
  const steps = futureSteps(state, defaults, dial, settled);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const leaderOf = ({ leader, index }: Omit<Region, 'from' | 'to'>): string =>
  `${leader}${index ?? ''}`;
/** Who leads at a value, as the strip has it. */
const leaderAt = ({ regions, scale }: Future, value: number): string => {
  const share = shareOn(scale, value);
  const region = regions.find(({ from, to }) => from <= share && share <= to);
  return region ? leaderOf(region) : 'nobody';
};
/** Who leads at a value by the whole comparison made anew with it. */
const truthAt = (state: State, dial: Dial, value: number): string =>
  leaderOf(settledIn(withDial(state, dial, value)).leader);

const [ten, big] = tenOrOne.mixes as [MixState, MixState];
const paid: MixState = {
  name: 'Six paid',
  groups: [{ ...big.groups[0]!, count: 6, followers: 20_000, own: { fee: 100 } }],
};
const proven: State = { ...startState, warmth: 'proven', mixes: [ten, big, paid] };
const groupDials: readonly Dial[] = [
  { name: 'count', mix: 0, group: 0 },
  { name: 'followers', mix: 1, group: 0 },
  { name: 'fee', mix: 1, group: 0 },
];
const dials: readonly Dial[] = [...shopDials.map((name): Dial => ({ name })), ...groupDials];

describe('futureSteps', () => {
  it.each([
    ['the start', startState],
    ['a plan that pays', proven],
    ['people as the goal', { ...tenOrOne, goal: 'reach' as const }],
    ['a range stated', { ...startState, shop: { orderValue: { low: 50, likely: 90, high: 400 } } }],
  ])('gives today’s piece the settled verdict, whatever the dial: %s', (_, state) => {
    const settled = settledIn(state);
    for (const dial of dials) {
      const future = futureIn(state, dial, settled);
      const today = dialValue(state, defaults, dial);
      expect([dial.name, leaderAt(future, today)]).toEqual([dial.name, leaderOf(settled.leader)]);
    }
  });

  it('covers the range from end to end, and joins neighbors of one leader', () => {
    const settled = settledIn(proven);
    for (const dial of dials) {
      const { regions } = futureIn(proven, dial, settled);
      expect([regions[0]?.from, regions.at(-1)?.to]).toEqual([0, 1]);
      for (const [i, region] of regions.slice(1).entries()) {
        expect(region.from).toBe(regions[i]?.to);
        expect(leaderOf(region)).not.toBe(leaderOf(regions[i]!));
      }
    }
  });

  it.each([
    ['orderValue', startState, [8, 20, 40, 70, 200, 400]],
    ['orderValue', proven, [5.5, 20, 60, 150, 400]],
    ['grossMargin', proven, [0.05, 0.3, 0.55, 0.9]],
    ['discount', proven, [0, 0.2, 0.3, 0.5]],
    ['budget', proven, [120, 500, 1000, 5000, 20_000]],
    ['warmth', startState, [0, 1, 2]],
  ] as const)('says of %s what the whole comparison says there', (name, state, values) => {
    const future = futureIn(state, { name });
    const told = values.map((value) => [value, leaderAt(future, value)] as const);
    const clear = told.filter(([, leader]) => leader !== 'close');
    expect(clear.length).toBeGreaterThan(1);
    for (const [value, leader] of clear) {
      expect([value, leader]).toEqual([value, truthAt(state, { name }, value)]);
    }
  });

  it.each(groupDials)('says of $name of a group what the whole comparison says there', (dial) => {
    const future = futureIn(proven, dial);
    const values = { count: [2, 20, 35], followers: [2000, 30_000, 1e6], fee: [300, 3000, 8000] };
    for (const value of values[dial.name as keyof typeof values]) {
      const leader = leaderAt(future, value);
      if (leader === 'close') continue;
      expect([value, leader]).toEqual([value, truthAt(proven, dial, value)]);
    }
  });

  it('puts a change where the comparison changes', () => {
    const dial: Dial = { name: 'orderValue' };
    const { regions, scale } = futureIn(startState, dial);
    const [before, after] = regions.filter(({ leader }) => leader !== 'close');
    const valueAt = (share: number): number => scale.from * (scale.to / scale.from) ** share;
    expect(leaderOf(before!)).not.toBe(leaderOf(after!));
    expect(truthAt(startState, dial, 0.85 * valueAt(before!.to))).toBe(leaderOf(before!));
    expect(truthAt(startState, dial, 1.15 * valueAt(after!.from))).toBe(leaderOf(after!));
  });

  it('finds that nothing pays where every order loses', () => {
    const state: State = { ...proven, shop: { grossMargin: 0.05, discount: 0.2 } };
    expect(futureIn(state, { name: 'orderValue' }).regions.map(leaderOf)).toEqual(['none']);
  });

  it('follows the goal: what an order is worth reaches nobody', () => {
    const { regions } = futureIn({ ...tenOrOne, goal: 'reach' }, { name: 'orderValue' });
    expect(regions).toHaveLength(1);
  });

  it.each<[string, readonly MixState[]]>([
    ['one plan', [ten]],
    ['nobody', [{ ...ten, groups: [{ ...ten.groups[0]!, count: 0 }] }]],
    ['equal plans', [ten, { ...ten, name: 'Twin' }]],
    ['six plans', [ten, big, paid, ...[4, 5, 7].map((count) => sized(count))]],
  ])('works with %s', (_, mixes) => {
    const state: State = { ...proven, mixes };
    const settled = settledIn(state);
    for (const name of shopDials) {
      const { regions } = futureIn(state, { name }, settled);
      const places = regions.map(({ leader, index }) => index ?? leader);
      for (const place of places) {
        expect(typeof place === 'string' || (place >= 0 && place < mixes.length)).toBe(true);
      }
    }
  });

  it('leads nowhere with nobody to pay', () => {
    const nobody = { ...ten, groups: [{ ...ten.groups[0]!, count: 0 }] };
    const { regions } = futureIn({ ...proven, mixes: [nobody] }, { name: 'orderValue' });
    expect(regions.map(leaderOf)).toEqual(['none']);
  });

  it('is the same whenever it is asked for', () => {
    const settled = settledIn(startState);
    const [once, again] = [0, 1].map(() => futureIn(startState, { name: 'budget' }, settled));
    expect(once).toEqual(again);
  });

  it('refuses numbers of other plans', () => {
    const settled = settledIn({ ...startState, mixes: [ten] });
    expect(() => futureIn(startState, { name: 'budget' }, settled)).toThrow(RangeError);
  });
});

describe('dialScale', () => {
  const scaleOf = (dial: Dial, value: number): readonly [number, number] => {
    const { from, to } = dialScale(withDial(startState, dial, value), defaults, dial);
    return [from, to];
  };

  it.each(dials)('keeps its place while $name is turned within it', (dial) => {
    const { from, to, steps } = dialScale(startState, defaults, dial);
    const middle =
      steps === 'ratio' ? Math.sqrt(from * to) : Math.round(((from + to) / 2) * 10) / 10;
    for (const value of [from, middle, to]) expect(scaleOf(dial, value)).toEqual([from, to]);
  });

  it('reaches to a value outside of it', () => {
    for (const [name, value] of [
      ['budget', 30],
      ['budget', 90_000],
      ['orderValue', 0.5],
      ['orderValue', 2500],
      ['discount', 0.7],
    ] as const) {
      const [from, to] = scaleOf({ name }, value);
      expect([name, from <= value && value <= to]).toEqual([name, true]);
    }
  });
});

function sized(count: number): MixState {
  return {
    name: `Plan of ${count}`,
    groups: [{ ...ten.groups[0]!, count, followers: 3000 * count }],
  };
}
