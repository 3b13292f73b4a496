import { describe, expect, it, vi } from 'vitest';
import { type Backwards, type Beside, exampleTarget } from '#comparison';
import { windowAddress } from '#controls/address.ts';
import { encode, readFragment, startState, type Target } from '#share';
import { Calculator } from '../../../src/features/calculator/calculator.svelte.ts';
import { withCount } from '../../../src/features/calculator/plan-changes.ts';
import { FakeWindow } from '../../controls/fake-window.ts';
import { FakeWorker, Workshop } from '../../worker/fake-worker.ts';
import { base, defaults, first, marked, own, stopTheClock } from './opened-calculator.ts';

const target: Target = { word: 'orders', amount: 30, of10: 8 };
const answerTo = (wanted: Target): Backwards => ({
  target: wanted,
  currency: 'USD',
  budget: 2000,
  hours: 40,
  plans: [],
});
const built = answerTo(exampleTarget(first));
/** What else stands beside the result; nothing here is about it. */
const nothing = { advice: {}, best: {} } as unknown as Beside;

/** A calculator at an address, opened with what the page was built with. */
function open(fragment = '') {
  const window = new FakeWindow(`${base}${fragment}`);
  const workshop = new Workshop(() => new FakeWorker());
  const around = {
    address: windowAddress({ read: readFragment, encode }, window.host),
    cover: { put: vi.fn(), lift: vi.fn(), fail: vi.fn() },
    createWorker: workshop.create,
    fetchDataset: () => Promise.reject(new Error('offline')),
  };
  const calculator = new Calculator(defaults, first, around, { ...nothing, backwards: built });
  calculator.restore();
  calculator.numbers.warm();
  workshop.newest.hear();
  const { workingBack } = calculator.numbers;
  /** Answers the draft and the final run. */
  const settle = (): void => {
    workshop.newest.answer('result', { type: 'result', result: marked(1) });
    vi.advanceTimersByTime(200);
    workshop.newest.hear();
    workshop.newest.answer('result', { type: 'result', result: marked(2) });
  };
  return { workshop, calculator, workingBack, settle };
}

stopTheClock();

describe('what is worked back', () => {
  it('stands when the page opens, and asks nothing', () => {
    const { workshop, workingBack } = open();
    expect(workingBack).toMatchObject({ answer: built, isOld: false });
    expect(workshop.newest.questions('backwards')).toHaveLength(0);
  });

  it('is asked once the final numbers stand, of an example that follows from them', () => {
    const { workshop, calculator, workingBack, settle } = open();
    calculator.draft(own(45));
    expect(workingBack).toMatchObject({ answer: built, isOld: true });
    expect(workshop.newest.questions('backwards')).toHaveLength(0);
    settle();
    const { state } = workshop.newest.question('backwards');
    expect(state).toEqual({ ...own(45), target: exampleTarget(first) });
    const backwards = answerTo({ ...target, amount: 7 });
    workshop.newest.answer('backwards', { type: 'backwards', backwards });
    expect(workingBack).toMatchObject({ answer: backwards, isOld: false });
  });

  it('leaves the numbers of the plans alone where only the target changes', () => {
    const { workshop, calculator, workingBack } = open();
    calculator.draft({ ...startState, target });
    expect(workshop.newest.questions('result')).toHaveLength(0);
    expect(calculator.numbers.working).toBe(false);
    expect(workshop.newest.question('backwards').state.target).toEqual(target);
    expect(workingBack.isOld).toBe(true);
    workshop.newest.answer('backwards', { type: 'backwards', backwards: answerTo(target) });
    expect(workingBack).toMatchObject({ answer: answerTo(target), isOld: false });
    calculator.finish();
    calculator.undo();
    expect(workingBack).toMatchObject({ answer: built, isOld: false });
  });

  it('of another comparison is taken away before its own stands', () => {
    const { workshop, workingBack } = open(`#${encode({ ...own(45), target })}`);
    expect(workingBack.answer).toBeNull();
    workshop.newest.answer('result', { type: 'result', result: first });
    expect(workshop.newest.question('backwards').state.target).toEqual(target);
    workshop.newest.answer('backwards', { type: 'backwards', backwards: answerTo(target) });
    expect(workingBack.answer).toEqual(answerTo(target));
  });

  it('that a newer number overtakes is dropped, and asked again at rest', () => {
    const { workshop, calculator, workingBack, settle } = open();
    calculator.draft(own(45));
    settle();
    calculator.draft(own(46));
    workshop.newest.answer('backwards', { type: 'backwards', backwards: answerTo(target) });
    expect(workingBack).toMatchObject({ answer: built, isOld: true });
    settle();
    expect(workshop.newest.question('backwards').state.shop).toEqual({ orderValue: 46 });
  });

  it('says why there is no answer', () => {
    const { workshop, calculator, workingBack } = open();
    calculator.draft({ ...startState, target });
    workshop.newest.answer('backwards', { type: 'refusal', words: 'too wide' });
    expect(workingBack).toMatchObject({ refusal: 'too wide', isBusy: false });
  });

  it('waits for nothing where the numbers it follows from are refused', () => {
    const { workshop, calculator, workingBack } = open();
    calculator.draft(own(45));
    expect(workingBack.isBusy).toBe(true);
    workshop.newest.answer('result', { type: 'refusal', words: 'too wide' });
    expect(workingBack).toMatchObject({ answer: built, isOld: true, isBusy: false, refusal: '' });
  });
});

describe('withCount', () => {
  it('sets the partners of one group of one plan, also of one that fills', () => {
    const changed = withCount(startState, 0, 0, 8);
    expect(changed.mixes[0]!.groups[0]!.count).toBe(8);
    expect(changed.mixes[1]).toEqual(startState.mixes[1]);
  });
});
