import { describe, expect, it, vi } from 'vitest';
import { encode } from '#share';
import { marked, open, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

describe('a link', () => {
  it('stays covered until its own numbers stand, however long that takes', () => {
    const { workshop, cover, calculator } = open(`#${encode(own(45))}`);
    expect(calculator.state.shop).toEqual({ orderValue: 45 });
    expect(cover.state).toBe('put');
    vi.advanceTimersByTime(600_000);
    expect(cover.state).toBe('put');
    workshop.newest.answer('result', { type: 'progress', share: 0.5 });
    expect(cover.state).toBe('put');
    workshop.newest.answer('result', { type: 'result', result: marked(7) });
    expect(calculator.numbers.result.samples).toBe(7);
    expect(cover.state).toBe('lift');
    expect(calculator.numbers.working).toBe(false);
  });

  it('followed in the same tab, or come back to, is covered until its numbers stand', () => {
    const { window, workshop, cover, calculator, rest } = open();
    expect(cover.state).toBe('lift');
    window.follow(`#${encode(own(45))}`);
    expect(cover.state).toBe('put');
    rest();
    expect(cover.state).toBe('lift');
    window.follow(`#${encode(own(46))}`);
    rest();
    window.go(-1);
    expect(cover.state).toBe('put');
    expect(calculator.state.shop).toEqual({ orderValue: 45 });
    workshop.newest.answer('result', { type: 'result', result: marked(8) });
    expect(cover.state).toBe('lift');
  });

  it('says so on the cover when its numbers cannot be computed, and shows no others', () => {
    const { workshop, cover, calculator } = open(`#${encode(own(45))}`);
    workshop.newest.answer('result', { type: 'refusal', words: 'too wide' });
    expect(cover.state).toBe('fail');
    expect(calculator.numbers.failure).toBe('too wide');
    expect(calculator.numbers.working).toBe(false);
    calculator.draft(own(46));
    workshop.newest.answer('result', { type: 'result', result: marked(9) });
    expect(cover.state).toBe('lift');
    expect(calculator.numbers.failure).toBe('');
  });

  it('that cannot be read is named, and shows the start with that word', () => {
    const { cover, calculator } = open('#v=');
    expect(calculator.problems.length).toBeGreaterThan(0);
    expect(cover.state).not.toBe('put');
  });

  it('with a value out of bounds says which', () => {
    const { calculator } = open('#v=2&cvr=4');
    expect(calculator.problems.join()).toContain('400 %');
    calculator.startOver();
    expect(calculator.problems).toEqual([]);
  });
});
