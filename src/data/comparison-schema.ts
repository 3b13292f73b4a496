import { z } from 'astro/zod';
import { encode, readFragment, type State } from '#share';
import { blanks } from './blanks.ts';
import { slug, text } from './schemas.ts';

/** What a reader wants to know; comparisons stand together by it. */
export const askings = ['spend', 'whom', 'after'] as const;

/** Text in which every number is a blank, so that no sentence can differ from what is computed. */
const withoutNumbers = text.refine((words) => !/\d/.test(words.replace(blanks, '')), {
  message: 'holds a number of its own; write {budget} or {0.cash} instead',
});

/** A comparison as the calculator writes it into its link, with nothing to mend. */
const link = text.superRefine((written, { addIssue }) => {
  const read = readFragment(written);
  if (read.kind !== 'state') {
    addIssue('holds no comparison');
    return;
  }
  const right = encode(read.state);
  if (read.problems.length > 0) addIssue(read.problems.join(' '));
  if (right !== written) addIssue(`the calculator writes it as ${right}`);
});

/** One entry of `content/comparisons`: a question worked out, at `/compare/<name of the file>/`. */
export const comparisonSchema = z.strictObject({
  /** The heading of the page, a question. */
  question: withoutNumbers,
  /** One or two sentences for search engines and preview cards. */
  description: withoutNumbers,
  /** Under which question of the list it stands, and where. */
  asking: z.enum(askings),
  order: z.int().positive(),
  /** The owner it is about, in a few words: "A shop that sells candles online". */
  shop: withoutNumbers,
  /** The comparison, copied from the calculator. */
  link,
  /** What makes this question different, in paragraphs. */
  text: z.array(withoutNumbers).min(1).max(3),
  /** Where the inputs come from that are not the calculator's usual ones. */
  assumed: withoutNumbers,
  /** Ids of the sources that its text rests on, beside those of its inputs. */
  sources: z.array(text).optional(),
  /** What to do on Monday, in steps. */
  next: z.array(withoutNumbers).min(2).max(4),
  /** Chapters that say more, the nearest first. */
  chapters: z.array(slug).min(1).max(3),
  /** Day of the last change of substance. */
  updated: z.iso.date(),
});

export type Comparison = z.infer<typeof comparisonSchema>;

/** The comparison in its link. Throws `Error` where there is none; the schema lets no such entry in. */
export function stateIn(written: string): State {
  const read = readFragment(written);
  if (read.kind !== 'state') throw new Error(`“${written}” holds no comparison`);
  return read.state;
}
