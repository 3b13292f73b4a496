import { defaultsOf } from '../../../src/data/defaults.ts';
import { allAnswers } from '../../../src/features/decision-helper/questions.ts';
import { suggest } from '../../../src/features/decision-helper/suggest.ts';
import { termsOf } from '../../../src/features/decision-helper/terms.ts';
import { newestSet } from '../../data/real-content.ts';

/** The defaults of the newest data set. */
export const data = defaultsOf(newestSet);

/** What partners ask by these defaults. */
export const terms = termsOf(data);

/** Every way to answer the questions, and what is suggested. */
export const all = allAnswers().map((answers) => ({ answers, to: suggest(answers, terms) }));

/** Someone who can pay a big fee, and lose it. */
export const flush = { risk: 'yes', budget: 'more' } as const;
