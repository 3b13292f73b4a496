import { describe, expect, it, vi } from 'vitest';
import { startState } from '#share';
import { open, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

describe('undo and redo', () => {
  it('go one step each, over starting over too, and a new change ends redo', () => {
    const { calculator } = open();
    calculator.commit(own(1));
    calculator.startOver();
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
    expect(calculator.canRedo).toBe(true);
    calculator.commit(own(3));
    expect(calculator.canRedo).toBe(false);
    calculator.undo();
    calculator.undo();
    expect(calculator.state).toEqual(startState);
    expect(calculator.canUndo).toBe(false);
    calculator.undo();
    expect(calculator.state).toEqual(startState);
  });

  it('take a change that has not rested yet for a step', () => {
    const { calculator } = open();
    calculator.draft(own(1));
    expect(calculator.canUndo).toBe(true);
    calculator.undo();
    expect(calculator.state).toEqual(startState);
    calculator.redo();
    expect(calculator.state).toEqual(own(1));
  });

  it('end quietly with the page', () => {
    const { workshop, calculator, end } = open();
    calculator.draft(own(1));
    const { newest } = workshop;
    end();
    expect(newest.isEnded).toBe(true);
    vi.advanceTimersByTime(5000);
    expect(workshop.made).toHaveLength(1);
  });
});
