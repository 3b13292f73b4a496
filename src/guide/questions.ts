import { filledText, workedOut } from '#comparison';
import { stateIn } from '#data/comparison-schema.ts';
import { comparisons, datasetOf, type WorkedOut } from '#data/site.ts';

/** A question worked out, as its page asks it, its blanks filled. */
export interface AskedQuestion extends WorkedOut {
  readonly question: string;
}

/** Every question worked out, in the order of their list. */
export async function askedQuestions(): Promise<readonly AskedQuestion[]> {
  return Promise.all(
    (await comparisons()).map(async ({ id, data }) => {
      const state = stateIn(data.link);
      const defaults = await datasetOf(state.dataset);
      const question = filledText(data.question, workedOut(state, defaults), defaults);
      return { id, data, question };
    }),
  );
}
