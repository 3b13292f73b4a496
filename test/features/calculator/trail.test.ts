import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Trail } from '../../../src/features/calculator/trail.svelte.ts';

describe('Trail', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const parts = 3;
  const all = (trail: Trail<number>) => Array.from({ length: parts }, (_, part) => trail.at(part));

  it('lets one part a task take a value up, first to last', () => {
    const trail = new Trail(0, parts);
    trail.send(1);
    const seen = [all(trail)];
    while (vi.getTimerCount() > 0) {
      vi.runOnlyPendingTimers();
      seen.push(all(trail));
    }
    expect(seen).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it('brings every part on while values come without a pause, and the newest to all in the end', () => {
    const trail = new Trail(0, parts);
    for (let value = 1; value <= 60; value++) {
      trail.send(value);
      vi.runOnlyPendingTimers();
    }
    expect(Math.min(...all(trail))).toBeGreaterThan(50);
    vi.runAllTimers();
    expect(all(trail)).toEqual([60, 60, 60]);
  });

  it('stops where it is', () => {
    const trail = new Trail(0, parts);
    trail.send(1);
    vi.runOnlyPendingTimers();
    trail.stop();
    vi.runAllTimers();
    expect(all(trail)).toEqual([1, 0, 0]);
  });
});
