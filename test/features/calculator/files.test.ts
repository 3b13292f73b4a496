import { describe, expect, it, vi } from 'vitest';
import { encode, fromFile, startState, type State, toFile } from '#share';
import type { Arrived } from '../../../src/features/calculator/arrived.ts';
import { marked, open, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

describe('a file', () => {
  const reading = (state: State): Arrived => {
    const read = fromFile(toFile(state));
    if (read.kind !== 'state') throw new Error(read.problems.join(' '));
    return read;
  };

  it('is covered until its numbers stand, and makes one entry and one step to undo', () => {
    const { window, workshop, cover, calculator, rest } = open();
    calculator.commit(own(1));
    rest();
    calculator.open(reading(own(45)));
    expect(cover.state).toBe('put');
    expect(calculator.state).toEqual(own(45));
    expect(window.length).toBe(3);
    expect(window.url.href).toBe(calculator.link);
    workshop.newest.answer('result', { type: 'result', result: marked(7) });
    expect(cover.state).toBe('lift');
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
    expect(window.length).toBe(3);
    calculator.redo();
    expect(calculator.state).toEqual(own(45));
    window.go(-1);
    expect(calculator.state).toEqual(own(1));
  });

  it('takes a change that has not rested for a step of its own before it', () => {
    const { window, calculator } = open();
    calculator.draft(own(1));
    calculator.open(reading(own(45)));
    expect(window.length).toBe(3);
    calculator.undo();
    expect(calculator.state).toEqual(own(1));
    calculator.undo();
    expect(calculator.state).toEqual(startState);
  });

  it('is spoken of as a file, until it is undone or started over', () => {
    const { calculator } = open();
    const edited = fromFile('{"partner-mix":2,"link":"v=2&cvr=4"}') as Arrived;
    calculator.open(edited);
    expect(calculator).toMatchObject({ carrier: 'file', arrived: 'state' });
    expect(calculator.problems.join()).toContain('400 %');
    expect(calculator.notes[0]).toContain('came out of your file');
    calculator.commit(own(3));
    calculator.undo();
    expect(calculator.notes).not.toEqual([]);
    calculator.open(reading(own(45)));
    calculator.undo();
    expect(calculator).toMatchObject({ problems: [], notes: [], arrived: 'none' });
  });

  it('of what is shown already adds neither an entry nor a step', () => {
    const { window, cover, calculator, rest } = open(`#${encode(own(45))}`);
    rest();
    calculator.open(reading(own(45)));
    rest();
    expect(cover.state).toBe('lift');
    expect(window.length).toBe(1);
    expect(calculator.canUndo).toBe(false);
  });

  it('whose figures do not come says so, with its link in the address', async () => {
    const { window, cover, calculator } = open('', () => Promise.reject(new Error('offline')));
    const older = { ...own(45), dataset: '2026-11' };
    calculator.open(reading(older));
    await vi.advanceTimersByTimeAsync(0);
    expect(cover.state).toBe('fail');
    expect(window.url.hash).toBe(`#${encode(older)}`);
  });
});
