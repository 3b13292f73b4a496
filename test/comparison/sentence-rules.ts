import { expect } from 'vitest';
import { billRules } from './rules/bill-rules.ts';
import { leadRules } from './rules/lead-rules.ts';
import { levelRules } from './rules/level-rules.ts';
import { lossRules } from './rules/loss-rules.ts';
import { planRules } from './rules/plan-rules.ts';
import { sameOrEmptyRules } from './rules/same-or-empty-rules.ts';
import { verdictGainRules } from './rules/verdict-gain-rules.ts';
import { verdictLossRules } from './rules/verdict-loss-rules.ts';
import { verdictPlaceRules } from './rules/verdict-place-rules.ts';
import { verdictTestRules } from './rules/verdict-test-rules.ts';
import type { Rule } from './sentence-parts.ts';
import type { Truth } from './truth.ts';

/** In this order: the first that fits a sentence counts. */
const rules: readonly Rule[] = [
  ...lossRules,
  ...leadRules,
  ...levelRules,
  ...planRules,
  ...sameOrEmptyRules,
  ...verdictTestRules,
  ...verdictLossRules,
  ...verdictGainRules,
  ...verdictPlaceRules,
  ...billRules,
];
const read = rules.map(([pattern, check]) => [new RegExp(`^${pattern}\\.$`, 'u'), check] as const);

/**
 * Checks every sentence of a text against the truth, plans written as ⟨0⟩, ⟨1⟩ …; a sentence that
 * no rule knows fails too.
 *
 * @param subject - The plan that a sentence without a name is about.
 */
export function checkText(text: string, truth: Truth, subject = 0): void {
  let about = `⟨${subject}⟩`;
  for (const sentence of text.split(/(?<=\.) (?=[A-Z⟨8])/u)) {
    const named = sentence
      .replace(/^It /, `${about} `)
      .replace(/^On average it /, `On average ${about} `)
      .replace(/^(?:8 campaigns|If they post, 8)/, (start) => `${about}: ${start}`);
    const unnamed = `${about} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
    const found = [named, unnamed].flatMap((each) =>
      read.flatMap(([pattern, check]) => {
        const match = pattern.exec(each);
        return match ? [{ match, check }] : [];
      }),
    )[0];
    expect(found, `a rule for “${sentence}”`).toBeDefined();
    const [, ...groups] = found!.match;
    found!.check(truth, ...groups.map((group) => group ?? ''));
    about = /⟨\d⟩/.exec(sentence)?.[0] ?? about;
  }
}
