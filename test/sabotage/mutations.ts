/** One line of the project, made wrong, and the tests that should mind. */
export interface Mutation {
  /** Path from the top of the project. */
  readonly file: string;
  /** What breaks for whom, in a few words. */
  readonly what: string;
  /** The text as it stands; it occurs once in the file. */
  readonly from: string;
  /** The text instead. */
  readonly to: string;
  /** Paths of the tests to run, as vitest takes them. */
  readonly tests: readonly string[];
  /** True where the tests need the built site; they run in a browser. */
  readonly site?: boolean;
}

/** Constants, bounds, messages and policy lines, in the order of the layout. */
export const mutations: readonly Mutation[] = [];
