import { describe, expect, it, vi } from 'vitest';
import { evaluate } from '#comparison';
import { encode, startState, type State } from '#share';
import { defaults, marked, open, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

describe('a computation', () => {
  it('that is refused while typing keeps the last good numbers and says why', () => {
    const { workshop, cover, calculator, rest } = open(`#${encode(own(45))}`);
    rest();
    const { result } = calculator.numbers;
    calculator.draft(own(46));
    workshop.newest.answer('result', { type: 'refusal', words: 'too wide' });
    expect(calculator.numbers).toMatchObject({
      refusal: 'too wide',
      working: false,
      looking: false,
      result,
    });
    expect(cover.state).toBe('lift');
    calculator.draft(own(47));
    workshop.newest.answer('result', { type: 'result', result: marked(5) });
    expect(calculator.numbers.refusal).toBe('');
  });

  it('that nothing can do any more covers the numbers of before', () => {
    const { workshop, cover, calculator } = open();
    calculator.draft(own(46));
    workshop.newest.answer('result', { type: 'failure', words: 'nothing loads' });
    expect(cover.state).toBe('fail');
    expect(calculator.numbers).toMatchObject({ failure: 'nothing loads', working: false });
  });

  it('survives two workers that die: the numbers come from this thread', async () => {
    // One partner, so that this thread is soon done.
    const [mix] = startState.mixes;
    const groups = mix!.groups.map((group) => ({ ...group, count: 1 }));
    const state: State = { ...own(45), mixes: [{ name: 'One', groups }] };
    const { workshop, cover, calculator } = open(`#${encode(state)}`);
    workshop.newest.dispatchEvent(new Event('error'));
    workshop.newest.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(cover.state).toBe('lift'), { timeout: 150_000 });
    expect(calculator.numbers.result).toEqual(evaluate(state, defaults, 32_768));
  }, 180_000);

  it('says why the advice did not come, and leaves the result alone', () => {
    const { workshop, calculator, rest } = open(`#${encode(own(45))}`);
    rest();
    workshop.newest.answer('advice', { type: 'refusal', words: 'no partners' });
    expect(calculator.numbers).toMatchObject({ adviceRefusal: 'no partners', refusal: '' });
  });
});
