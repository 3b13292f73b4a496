import { filledText, type Opening, workedOut } from '#comparison';
import { stateIn } from '#data/comparison-schema.ts';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { datasetOf, type WorkedOut } from '#data/site.ts';

/** A question worked out, the blanks of its texts filled in. */
export interface Asked {
  /** Last part of its address. */
  readonly slug: string;
  readonly question: string;
  /** Whose question it is: `A side business …`. */
  readonly shop: string;
  /** Where the numbers come from that are not the usual ones. */
  readonly assumed: string;
  readonly known: Opening;
  /** The defaults it rests on. */
  readonly defaults: BenchmarkDefaults;
  /** Fills in the blanks of its other texts. */
  readonly filled: (text: string) => string;
}

/** Works a question out, once a build. */
export async function askedOf({ id, data }: WorkedOut): Promise<Asked> {
  const state = stateIn(data.link);
  const defaults = await datasetOf(state.dataset);
  const known = workedOut(state, defaults);
  const filled = (text: string): string => filledText(text, known, defaults);
  return {
    ...{ slug: id, known, defaults, filled },
    question: filled(data.question),
    shop: filled(data.shop),
    assumed: filled(data.assumed),
  };
}
