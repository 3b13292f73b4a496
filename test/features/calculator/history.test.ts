import { describe, expect, it, vi } from 'vitest';
import { encode, startState } from '#share';
import { base, open, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

describe('the history', () => {
  it('gets one entry for twenty keys in a row, once they rest', () => {
    const { window, calculator } = open();
    for (let i = 1; i <= 20; i++) {
      calculator.draft(own(i));
      // Each key of a slider ends in a change that is done.
      calculator.commit(own(i));
      vi.advanceTimersByTime(100);
    }
    expect(window.length).toBe(1);
    expect(calculator.link).toBe(`${base}#${encode(own(20))}`);
    vi.advanceTimersByTime(600);
    expect(window.length).toBe(2);
    expect(window.url.href).toBe(calculator.link);
  });

  it('gets an entry at once when a field is left or a button pressed, and none for no change', () => {
    const { window, calculator } = open();
    calculator.finish();
    calculator.draft({ ...startState });
    vi.advanceTimersByTime(1000);
    expect(window.length).toBe(1);
    calculator.draft(own(1));
    calculator.finish();
    expect(window.length).toBe(2);
    calculator.commit({ ...own(1), warmth: 'cold' });
    calculator.commit({ ...own(1), warmth: 'proven' });
    expect(window.length).toBe(4);
  });

  it('takes no entry from undo and redo, and undo no step from Back', () => {
    const { window, calculator } = open();
    calculator.commit(own(1));
    calculator.commit(own(2));
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
    expect(window.length).toBe(3);
    expect(window.url.href).toBe(calculator.link);
    calculator.redo();
    expect(calculator.state).toEqual(own(2));
    expect(window.length).toBe(3);
    window.go(-1);
    expect(calculator.state).toEqual(own(1));
    calculator.undo();
    expect(calculator.state).toEqual(startState);
    expect(calculator.canUndo).toBe(false);
  });

  it('keeps state, steps and link when an anchor is followed', () => {
    const { window, cover, calculator } = open();
    calculator.commit(own(1));
    const puts = cover.put.mock.calls.length;
    window.follow('#answer');
    expect(calculator.state).toEqual(own(1));
    expect(calculator.link).toBe(window.url.href);
    expect(cover.put.mock.calls).toHaveLength(puts);
    calculator.undo();
    expect(calculator.state).toEqual(startState);
  });

  it('goes on where the browser refuses entries', () => {
    const { window, calculator } = open();
    window.refuses = true;
    calculator.commit(own(1));
    calculator.commit(own(2));
    expect(calculator.link).toBe(`${base}#${encode(own(2))}`);
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
  });

  it('leaves a change that has not rested out of the address one has gone back to', () => {
    const { window, calculator } = open();
    calculator.commit(own(1));
    calculator.draft(own(2));
    window.go(-1);
    vi.advanceTimersByTime(1000);
    expect(calculator.state).toEqual(startState);
    expect(window.url.hash).toBe('');
  });
});
