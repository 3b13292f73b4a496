import { expect } from 'vitest';

/** Equal to 1e-9 of themselves. */
export function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs(found[index]! - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  }
}
