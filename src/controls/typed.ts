import type { Doubt } from '#parse';

/** What stands typed in a field, and what is to be said of it; forgotten when value or money move on. */
export interface Typed<Value> {
  /** The text as typed; undefined where the value itself is shown again. */
  readonly text: string | undefined;
  /** The field's value with it, null where it has none: another value means that it was changed elsewhere. */
  readonly of: number | null;
  /** ISO 4217 code of the money in which it was read. */
  readonly currency: string;
  /** What is wrong and what to do; empty where nothing is. */
  readonly problem: string;
  /** The second meaning, if it has one. */
  readonly doubt: Doubt<Value> | undefined;
}
