import { decodePairs, type Decoded } from './decode.ts';
import { knownKeys } from './keys.ts';
import { formatOf } from './migrate.ts';
import { type Arrival, notesOn } from './notes.ts';
import { splitPairs, undo } from './pairs.ts';
import { attemptsAt } from './repair.ts';
import { checkSeal, type Seal } from './seal.ts';
import type { State } from './state.ts';

/** What a fragment holds. */
export type Reading =
  /** Nothing, or an ordinary anchor such as `#main`. */
  | { readonly kind: 'none' }
  /** A comparison. */
  | {
      readonly kind: 'state';
      readonly state: State;
      /** What could not be honored, in words, to be shown near the top. */
      readonly problems: readonly string[];
      /** Whether it arrived as it was written; links of format 1 have no seal. */
      readonly seal: Seal;
      /** Quiet lines: what was read of a link without a whole seal, and what is newer than it. */
      readonly notes: readonly string[];
    }
  /** Something that looks like a comparison and is none: to be named, never taken for the start. */
  | { readonly kind: 'unreadable'; readonly problems: readonly string[] };

/** A link as one attempt reads it. */
interface Candidate extends Decoded, Arrival {}

/** Longer than any link of a valid state. */
const longest = 400_000;
/** A key of ours with an equals sign behind it, or what is left of a link cut after its first letter. */
const lookOfOurs = new RegExp(
  `^v$|(?:^|[^a-z\\d_])(?:${[...knownKeys].join('|')})\\s*(?:=|&#0*61|&#x0*3d|&equals)`,
  'i',
);

/**
 * Asks of a fragment, with or without its `#`, whether it is a comparison, and reads it. Never throws.
 *
 * A text whose seal holds and of which all is understood wins untouched. Else what travel does to
 * links is undone in a fixed order, and the best attempt wins: one whose seal holds before others,
 * then the one with the fewest problems, then the least repaired; `notes` say what was read.
 */
export function readFragment(fragment: string): Reading {
  if (fragment.length > longest) {
    return unreadable('This link is longer than any of ours, so it was not read.');
  }
  const text = fragment.replace(/^[#?]/, '');
  if (!looksLikeOurs(text)) return { kind: 'none' };
  let best: Candidate | undefined;
  for (const { text: attempt, repairs } of attemptsAt(text, knownKeys)) {
    const pairs = splitPairs(attempt);
    const seal = checkSeal(pairs, knownKeys);
    const isLost = seal !== 'whole' && best?.problems.length === 0;
    if (isLost || formatOf(pairs) === undefined) continue;
    const candidate = { ...decodePairs(pairs), pairs, repairs, seal };
    if (!best || isBetter(candidate, best)) best = candidate;
    if (best.seal === 'whole' && best.problems.length === 0) break;
  }
  if (!best) {
    return unreadable(
      'The address holds something like a comparison, but not what it begins with (v=2), so it cannot be read.',
    );
  }
  const { state, problems, seal } = best;
  return { kind: 'state', state, problems, seal, notes: notesOn(best) };
}

function looksLikeOurs(text: string): boolean {
  return lookOfOurs.test(undo(undo(undo(text))).replace(/\p{Cf}/gu, ''));
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.seal === 'whole' && other.seal !== 'whole') return true;
  if (one.seal !== 'whole' && other.seal === 'whole') return false;
  return one.problems.length < other.problems.length;
}

function unreadable(problem: string): Reading {
  return { kind: 'unreadable', problems: [problem] };
}
