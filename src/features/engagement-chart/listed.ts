import { type Creator, mostCreators } from './creators.ts';
import type { ReadCreators } from './read-creators.ts';

/** A creator of the list, and where they stand in the text. */
export interface Listed {
  readonly creator: Creator;
  /** Place of their line, from 1. */
  readonly line: number;
  /** True where the line cannot be read now, and what it said last still holds. */
  readonly isBefore: boolean;
}

/**
 * The list that a text gives. A line that could be read before and cannot now, as while a number is
 * being typed, keeps its creator as they were; they are known by the name in it.
 *
 * @param before - The creators so far.
 */
export function listOf(
  { creators, lines, problems }: ReadCreators,
  before: readonly Creator[],
): readonly Listed[] {
  const taken = new Set(creators.map(({ name }) => name));
  const read = creators.map((creator, at) => {
    return { creator, line: lines[at] ?? 0, isBefore: false };
  });
  const held = problems.flatMap(({ line, name, isSurplus }) => {
    const creator = before.find((one) => one.name === name);
    if (!creator || isSurplus || taken.has(name)) return [];
    taken.add(name);
    return [{ creator, line, isBefore: true }];
  });
  const room = Math.max(0, mostCreators - read.length);
  return [...read, ...held.slice(0, room)].sort((a, b) => a.line - b.line);
}
