import { describe, expect, it, vi } from 'vitest';
import { type Advice, type Backwards, type Best, exampleTarget } from '#comparison';
import { encode, startState } from '#share';
import { Calculator } from '../../../src/features/calculator/calculator.svelte.ts';
import { defaults, first, marked, open, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

const advice: Advice = { questions: [], reason: ['Nothing to ask.'] };
const best: Best = {
  kinds: [],
  points: [],
  isExact: true,
  today: {
    ...{ budget: 2000, counts: [], mean: 0, standardError: 0, cash: 0, capped: 0, profitable: 0 },
    ...{ ahead: [], withMoreHours: null, isAffordable: true, stopsAt: null },
  },
};

const backwards: Backwards = {
  ...{ target: exampleTarget(first), currency: 'USD', budget: 2000, hours: 40, plans: [] },
};

describe('a computation', () => {
  it('looks for the best mix and for what to ask once its numbers are final, not before', () => {
    const { workshop, calculator } = open();
    calculator.draft(own(45));
    workshop.newest.answer('result', { type: 'result', result: marked(1) });
    expect(workshop.newest.questions('advice')).toHaveLength(0);
    vi.advanceTimersByTime(200);
    workshop.newest.answer('result', { type: 'result', result: marked(2) });
    expect(workshop.newest.questions('best')).toHaveLength(0);
    vi.advanceTimersByTime(300);
    for (const kind of ['advice', 'best'] as const) {
      expect(workshop.newest.question(kind)).toMatchObject({ samples: 8192, state: own(45) });
    }
    const pending = { working: false, looking: true };
    expect(calculator.numbers).toMatchObject({ ...pending, advice: null, best: null });
    workshop.newest.answer('best', { type: 'best', best });
    workshop.newest.answer('advice', { type: 'advice', advice });
    expect(calculator.numbers).toMatchObject({ looking: false, advice, best });
  });

  it('draws a draft at once and the final number of campaigns at rest', () => {
    const { workshop, calculator } = open();
    calculator.draft(own(45));
    calculator.draft(own(46));
    expect(workshop.newest.question('result').samples).toBe(1024);
    workshop.newest.answer('result', { type: 'result', result: marked(1) });
    expect(calculator.numbers.working).toBe(true);
    vi.advanceTimersByTime(200);
    expect(workshop.newest.question('result')).toMatchObject({ samples: 32_768, state: own(46) });
  });

  it('waits for a slow draft instead of throwing it away for the final run', () => {
    const { workshop, calculator } = open();
    calculator.draft(own(45));
    vi.advanceTimersByTime(5000);
    expect(workshop.newest.questions('result')).toHaveLength(1);
  });

  it('shows a draft first of a large comparison, with fewer campaigns, and says so', () => {
    const groups = Array.from({ length: 12 }, (_, i) => `400x${i + 1}k`).join('~');
    const { workshop, cover, calculator } = open(
      `#v=1&d=${startState.dataset}&m=1&mix=A~${groups}&mix=B~${groups}`,
    );
    const partners = 2 * 12 * 400;
    const { samples } = workshop.newest.question('result');
    expect(samples * partners * 3).toBeLessThanOrEqual(2e6);
    workshop.newest.answer('result', { type: 'result', result: marked(1) });
    expect(cover.state).toBe('lift');
    vi.advanceTimersByTime(200);
    const final = workshop.newest.question('result').samples;
    expect(final).toBeGreaterThan(samples);
    expect(final * partners * 3).toBeLessThan(2e7);
    expect(calculator.reducedSamples).toBe(final);
    calculator.startOver();
    expect(calculator.reducedSamples).toBeNull();
  });

  it('starts over at once, with the numbers the page was built with', () => {
    const { calculator } = open(`#${encode(own(45))}`);
    calculator.startOver();
    expect(calculator.numbers.result).toEqual(first);
    expect(calculator.numbers.working).toBe(false);
  });

  it('drops the advice and the best mix when a number changes, also while they are worked out', () => {
    const { workshop, calculator, rest } = open(`#${encode(own(45))}`);
    rest();
    workshop.newest.answer('advice', { type: 'advice', advice });
    calculator.draft(own(46));
    expect(calculator.numbers).toMatchObject({ advice: null, best: null });
    const cancelled = workshop.newest.told.flatMap((told) =>
      told.tell === 'cancel' ? [told.kind] : [],
    );
    expect(cancelled).toContain('best');
    workshop.newest.answer('best', { type: 'best', best });
    expect(calculator.numbers.best).toBeNull();
  });

  it('opens with the advice and the best mix that the page was built with', () => {
    const { numbers } = new Calculator(defaults, first, undefined, { advice, best, backwards });
    expect(numbers).toMatchObject({ advice, best });
    expect(numbers.workingBack.answer).toEqual(backwards);
  });
});
