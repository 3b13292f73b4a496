import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Following } from '../../src/controls/following.ts';

describe('Following', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function followed(): { following: Following<number>; passed: number[] } {
    const passed: number[] = [];
    return { following: new Following((value) => passed.push(value)), passed };
  }

  it('passes nothing on while it is told, and the newest value a moment later', () => {
    const { following, passed } = followed();
    for (const value of [1, 2, 3]) following.move(value);
    expect(passed).toEqual([]);
    vi.runAllTimers();
    expect(passed).toEqual([3]);
  });

  it('keeps passing on while values come without a pause', () => {
    const { following, passed } = followed();
    for (let value = 0; value < 30; value++) {
      following.move(value);
      vi.advanceTimersByTime(10);
    }
    expect(passed.length).toBeGreaterThanOrEqual(4);
  });

  it('passes on at once what waits when it comes to rest, and only once', () => {
    const { following, passed } = followed();
    following.move(7);
    following.rest();
    following.rest();
    vi.runAllTimers();
    expect(passed).toEqual([7]);
  });

  it('forgets what waits when it is dropped', () => {
    const { following, passed } = followed();
    following.move(7);
    following.drop();
    vi.runAllTimers();
    expect(passed).toEqual([]);
  });
});
