import { describe, expect, it } from 'vitest';
import { startState, type State } from '#share';
import type { Question } from '#comparison';
import { answerOf, merged, stated, withAnswer } from '../../src/features/calculator/answers.ts';
import { defaults } from '../comparison/truth.ts';

const told = { gain: 1, partners: 1 };
const views: Question = {
  ...{ ...told, id: 'reachRate@10000' },
  answer: { of: 'groups', key: 'views', groups: [{ mix: 0, group: 0 }] },
};
const clicks: Question = {
  ...{ ...told, id: 'clickRate@10000' },
  answer: {
    ...{ of: 'groups', key: 'clickRate' },
    groups: [
      { mix: 0, group: 0 },
      { mix: 1, group: 0 },
    ],
  },
};
const order: Question = {
  ...{ ...told, id: 'orderValue' },
  answer: { of: 'shop', key: 'orderValue' },
};
const ownOf = (state: State): unknown =>
  state.mixes.map(({ groups }) => groups.map(({ own }) => own));

describe('withAnswer', () => {
  it('puts the answer into every group it is about, and into no other', () => {
    expect(ownOf(withAnswer(startState, views, 4000))).toEqual([[{ views: 4000 }], [{}]]);
    expect(ownOf(withAnswer(startState, clicks, 0.01))).toEqual([
      [{ clickRate: 0.01 }],
      [{ clickRate: 0.01 }],
    ]);
    expect(withAnswer(startState, order, 45).shop).toEqual({ orderValue: 45 });
  });

  it('takes the answer back, and leaves other numbers alone', () => {
    const both = withAnswer(withAnswer(startState, views, 4000), clicks, 0.01);
    expect(ownOf(withAnswer(both, views, undefined))).toEqual([
      [{ clickRate: 0.01 }],
      [{ clickRate: 0.01 }],
    ]);
    expect(withAnswer(withAnswer(startState, order, 45), order, undefined)).toEqual(startState);
  });
});

describe('answerOf', () => {
  it('is the field with what counts now and what the owner said', () => {
    expect(answerOf(views, startState, defaults)).toMatchObject({ used: null, own: undefined });
    const answered = withAnswer(startState, views, 4000);
    expect(answerOf(views, answered, defaults)).toMatchObject({
      field: { key: 'views' },
      used: { likely: 4000 },
      own: 4000,
    });
    expect(stated(answered, views)).toBe(true);
    expect(stated(startState, views)).toBe(false);
  });

  it('is none where the partners meant are gone or have another size', () => {
    const [, big] = startState.mixes;
    expect(answerOf(views, { ...startState, mixes: [big!] }, defaults)).toBeNull();
    expect(answerOf(views, { ...startState, mixes: [] }, defaults)).toBeNull();
    expect(answerOf(order, { ...startState, mixes: [] }, defaults)).not.toBeNull();
  });
});

describe('merged', () => {
  const ids = (asked: readonly Question[], answered: Question, fresh: readonly Question[]) =>
    merged(asked, (question) => question === answered, fresh).map(({ id }) => id);

  it('keeps an answered question at its place and adds each new one once', () => {
    expect(ids([clicks, views], clicks, [order, clicks, views])).toEqual([
      'clickRate@10000',
      'orderValue',
      'reachRate@10000',
    ]);
    expect(ids([order, views, clicks], views, [order, clicks])).toEqual([
      'orderValue',
      'reachRate@10000',
      'clickRate@10000',
    ]);
  });

  it('drops a question that is asked no more', () => {
    expect(ids([clicks, views], views, [])).toEqual(['reachRate@10000']);
  });
});
