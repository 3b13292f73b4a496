import { describe, expect, it } from 'vitest';
import { type Advice, adviceSteps, inputsOf, plainText, questionWords } from '#comparison';
import { simulate } from '#engine';
import { type MixState, startState, type State, tenOrOne } from '#share';
import { creatorWays, shopWays } from '../../src/comparison/asking.ts';
import { defaults } from './truth.ts';

const many: MixState = startState.mixes[0]!;
const proven: State = { ...startState, warmth: 'proven' };

function advise(state: State, samples = 2048): { advice: Advice; shares: number[] } {
  const steps = adviceSteps(state, defaults, samples);
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { advice: step.value, shares };
    shares.push(step.value);
  }
}

const reasonOf = (state: State): string =>
  plainText(
    advise(state).advice.reason,
    state.mixes.map(({ name }) => name),
  );
const fieldsOf = (state: State): readonly string[] =>
  advise(state).advice.questions.map(({ id }) => id.replace(/@.*/, ''));
/** What could have been chosen with certainty about everything, on average over the same draws. */
function mostGain(state: State, measure: 'profit' | 'uniqueReach'): number {
  const { mixes, business } = inputsOf(state, defaults);
  const options = { samples: 2048, seed: state.seed };
  const columns = simulate(mixes, business, options).mixes.map(
    (mix) => mix.measures[measure].samples,
  );
  const means = columns.map((column) => column.reduce((sum, each) => sum + each, 0) / 2048);
  const best = columns[0]!.reduce(
    (sum, _, s) => sum + Math.max(0, ...columns.map((column) => column[s]!)),
    0,
  );
  return best / 2048 - Math.max(0, ...means);
}

describe('adviceSteps', () => {
  it('says how far it is, ever further, and never past the end', () => {
    const { shares } = advise(proven);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('stops in between while it simulates the plans, where that takes long', () => {
    const steps = adviceSteps(tenOrOne, defaults, 16_384);
    const first = Array.from({ length: 3 }, () => Number(steps.next().value));
    expect(first).toEqual([...new Set(first)].sort((a, b) => a - b));
    expect(first.every((share) => share < 0.5)).toBe(true);
  });

  it('names at most three numbers, the one worth most first, with reasons only where there are none', () => {
    const { questions, reason } = advise(startState).advice;
    const gains = questions.map(({ gain }) => gain);
    expect(gains.length).toBeGreaterThan(0);
    expect(gains.length).toBeLessThanOrEqual(3);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(reason).toEqual([]);
  });

  it('values no number higher than knowing everything, by the goal’s measure', () => {
    for (const [state, measure] of [
      [startState, 'profit'],
      [{ ...startState, goal: 'reach' }, 'uniqueReach'],
    ] as const) {
      const [question] = advise(state).advice.questions;
      expect(question!.gain).toBeGreaterThan(0);
      expect(question!.gain).toBeLessThanOrEqual(mostGain(state, measure));
      const { worth } = questionWords(state, question!);
      const said = Number(/about \$?([\d,]+)/.exec(worth)![1]!.replaceAll(',', ''));
      expect(Math.abs(said / question!.gain - 1)).toBeLessThan(0.051);
      expect(worth.includes('$')).toBe(measure === 'profit');
    }
  });

  it('follows the goal: for people reached nobody need ask who clicks, buys or charges what', () => {
    const fields = fieldsOf({ ...startState, goal: 'reach' });
    expect(fields).toContain('reachRate');
    for (const field of ['clickRate', 'conversionRate', 'orderValue', 'fee']) {
      expect(fields).not.toContain(field);
    }
    expect(fieldsOf(startState)).toContain('clickRate');
  });

  it('asks nothing about plans that do not fit', () => {
    const { questions } = advise({ ...startState, shop: { budget: 700 } }).advice;
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter(({ id }) => id.includes('@100000'))).toEqual([]);
  });

  it('does not ask again for what the owner has stated', () => {
    const asked = advise(startState).advice.questions[0]!;
    expect(asked.id).toBe('clickRate@10000');
    const own = { clickRate: 0.02 };
    const groups = many.groups.map((group) => ({ ...group, own }));
    const stated: State = { ...startState, mixes: [{ ...many, groups }, startState.mixes[1]!] };
    expect(advise(stated).advice.questions.map(({ id }) => id)).not.toContain(asked.id);
  });

  it('asks each of several partners, and says of which size they are', () => {
    const question = advise(startState).advice.questions.find(({ id }) => id.endsWith('@10000'))!;
    const partners = inputsOf(startState, defaults).mixes[0]!.groups[0]!.count;
    const words = questionWords(startState, question);
    expect(words.how).toContain(`Ask each of the ${partners}`);
    expect(words.topic).toEqual([expect.stringContaining('at 10,000 followers')]);
    const big = advise(proven, 8192).advice.questions.find(({ id }) => id.endsWith('@100000'))!;
    expect(questionWords(proven, big).how).not.toContain('Ask each');
  });

  it('writes one answer into every group it is about, and no other', () => {
    const twice: State = { ...startState, mixes: [many, { ...many, name: 'Again' }] };
    const groupsOf = (state: State): unknown =>
      advise(state).advice.questions.find(({ id }) => id.startsWith('clickRate@10000'))!.answer;
    expect(groupsOf(startState)).toMatchObject({ groups: [{ mix: 0, group: 0 }] });
    // A plan of the same partners is the same plan; one more of another kind makes it another.
    const [one] = many.groups;
    const more = { name: 'More', groups: [one!, { ...one!, count: 1, followers: 20_000 }] };
    expect(groupsOf({ ...twice, mixes: [many, more] })).toMatchObject({
      groups: [
        { mix: 0, group: 0 },
        { mix: 1, group: 0 },
      ],
    });
  });

  it('tells groups of one size with other numbers apart, as the engine does', () => {
    const groups = many.groups.map((group) => ({
      ...group,
      count: 12,
      own: { clickRate: { low: 0.01, likely: 0.02, high: 0.04 } },
    }));
    const state: State = { ...startState, mixes: [many, { name: 'Known', groups }] };
    const { questions } = advise(state).advice;
    const clicks = questions.filter(({ id }) => id.startsWith('clickRate'));
    expect(clicks.map(({ answer }) => answer)).toEqual([
      { of: 'groups', key: 'clickRate', groups: [{ mix: 0, group: 0 }] },
    ]);
    expect(plainText(questionWords(state, clicks[0]!).topic, ['Many small', 'Known'])).toMatch(
      /at 10,000 followers in Many small$/,
    );
  });

  it.each([
    ['content brought', { goal: 'content' }, /No single number .* Many small stays the best/],
    ['plans that never pay', { warmth: 'cold' }, /No single number .* doing nothing stays better/],
    [
      'the only plan',
      { goal: 'reach', mixes: [many] },
      /No single number .*: Many small is the only plan here/,
    ],
    ['nothing that fits', { shop: { budget: 1 } }, /^Nothing to ask yet: no plan fits/],
    [
      'no partners',
      { mixes: [{ ...many, groups: [{ ...many.groups[0]!, count: 0 }] }] },
      /^Nothing to ask yet: no plan has partners/,
    ],
  ] as const)('says that nothing is worth asking, and why: %s', (_, change, words) => {
    const state: State = { ...startState, ...change };
    expect(advise(state).advice.questions).toEqual([]);
    expect(reasonOf(state)).toMatch(words);
  });
});

describe('what to write', () => {
  const { mixes, business } = inputsOf(startState, defaults);
  const { inputs } = simulate(mixes, business, { samples: 16, seed: 1 });
  const names = new Set([...Object.keys(inputs).map((name) => name.split('@')[0]!), 'views']);
  /** What nobody can tell beforehand. */
  const unknowable = ['untrackedOrders', 'overlap'];

  it('is there for every number that is not certain, but for those that nobody knows', () => {
    const asked = [...Object.keys(creatorWays), ...Object.keys(shopWays), ...unknowable];
    expect([...names].sort()).toEqual(asked.sort());
  });

  it.each(Object.entries(creatorWays))(
    'asks for %s politely, with nothing left to fill in',
    (_, way) => {
      for (const group of [...startState.mixes.flatMap(({ groups }) => groups)]) {
        const message = way.message(group);
        expect(message).toMatch(/^Hi, .*\?.* Thank you!$/);
        expect(message).not.toMatch(/[[\]{}<>_]|undefined|NaN|X{2,}|…/);
        expect(message.length).toBeLessThan(300);
        expect(way.how(group)).toMatch(/^[A-Z\d].*\.$/);
      }
    },
  );

  it('says what the answer looks like in numbers that are right', () => {
    const how = (field: string): string => creatorWays[field]!.how(many.groups[0]!);
    expect(how('clickRate')).toContain(`15 taps from 2,000 people`);
    expect(how('clickRate')).toContain(`${(100 * 15) / 2000}%`);
    expect(how('engagementRate')).toContain('at 10,000, 100 are 1%');
  });
});
