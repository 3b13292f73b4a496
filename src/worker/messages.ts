import type { Advice, Backwards, Best, Dial, Future, Result, Settled } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { State } from '#share';

/** The kinds of question; each is asked and answered by itself, so that none cancels the other. */
export type Kind = 'result' | 'advice' | 'best' | 'backwards' | 'future';

/** The dial whose future is asked for, and today's numbers to hold it against. */
export interface FutureOf {
  readonly dial: Dial;
  readonly settled: Settled;
}

/** What is to be computed. */
export interface Question {
  /** Rises with every question of any kind; answers to replaced questions are dropped. */
  readonly id: number;
  /**
   * `result` computes the comparison, `advice` what to ask first, `best` the best mixes, `backwards`
   * what each plan takes to reach the target, `future` where one dial leads.
   */
  readonly kind: Kind;
  readonly state: State;
  /** Campaigns to draw, whole, at least 1. */
  readonly samples: number;
  /** With `future`: of what. */
  readonly future?: FutureOf;
}

/** What comes back for a question: progress any number of times, then one of the others, once. */
export type Answer =
  /** How far the work is, 0–1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'result'; readonly result: Result }
  | { readonly type: 'advice'; readonly advice: Advice }
  | { readonly type: 'future'; readonly future: Future }
  | { readonly type: 'backwards'; readonly backwards: Backwards }
  | { readonly type: 'best'; readonly best: Best }
  /** Why these numbers have no answer, in the words of whoever refused them. */
  | { readonly type: 'refusal'; readonly words: string }
  /** Why nothing can be computed at all, whatever the numbers. */
  | { readonly type: 'failure'; readonly words: string };

/** Called with each answer to a question. */
export type Listener = (answer: Answer) => void;

/** What the worker is told. `serial` rises with every message; the worker says which it has heard. */
export type Told = { readonly serial: number } & (
  | { readonly tell: 'dataset'; readonly dataset: string; readonly defaults: BenchmarkDefaults }
  | { readonly tell: 'question'; readonly question: Question }
  | { readonly tell: 'cancel'; readonly kind: Kind }
);

/** What the worker says: the last message it has heard (0 once it runs), or an answer. */
export type Said =
  | { readonly say: 'heard'; readonly serial: number }
  | { readonly say: 'answer'; readonly id: number; readonly answer: Answer };
