import { basename } from 'node:path';
import { computedOf, type Opening } from '../../src/comparison/opening.ts';
import { type Comparison, comparisonSchema, stateIn } from '../../src/data/comparison-schema.ts';
import { content, newestSet } from '../data/real-content.ts';

/** A question of `content/comparisons`, as its page has it. */
export interface Question {
  readonly slug: string;
  readonly data: Comparison;
  readonly known: Opening;
}

/** A quarter of what the build draws: none of what is tested here hangs on more. */
const drawn = 8192;

/** Every question worked out. */
export const questions: readonly Question[] = Object.entries(content.comparisons).map(
  ([file, raw]) => {
    const data = comparisonSchema.parse(raw);
    const known = computedOf(stateIn(data.link), newestSet, drawn);
    return { slug: basename(file, '.json'), data, known };
  },
);

/** The question of a name. */
export function questionOf(slug: string): Question {
  const found = questions.find((question) => question.slug === slug);
  if (!found) throw new Error(`no question is called ${slug}`);
  return found;
}
