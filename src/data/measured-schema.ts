import { z } from 'astro/zod';
import { slug, text } from './schemas.ts';

/**
 * One entry of `content/measured.json`: a thing that is often said to be unknown though somebody
 * measured it. No chapter may say that nobody did.
 */
export const measuredSchema = z.strictObject({
  /** Stable and unique in the list. */
  id: slug,
  /** What was measured, in a few words. */
  thing: text,
  /** Ids of the sources that measured it. */
  sources: z.array(z.string()).min(1),
  /** Numbers of the claims that it bears on: none of them may be called untested. */
  claims: z.array(z.string()),
  /** Patterns, without regard to case, of sentences that speak of it. */
  about: z.array(text.refine(isPattern, 'expected a regular expression')).min(1),
});

export type Measured = z.infer<typeof measuredSchema>;

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i') instanceof RegExp;
  } catch {
    return false;
  }
}
