import type { Result } from './result.ts';
import { firstSentence, type Part, say } from './say.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Verdicts whose few words want the sentence that follows. */
const short: readonly Verdict['kind'][] = ['test-first', 'long-shot', 'thin'];

/** The answer in a line, where there is no room for what it rests on. */
export function inShort(result: Result): readonly Part[] {
  const { kind, headline, body } = verdictOf(result);
  return short.includes(kind) ? say`${headline} ${firstSentence(body)}` : headline;
}
