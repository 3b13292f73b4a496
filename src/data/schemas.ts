import { z } from 'astro/zod';

/** Chapters of the guide and the calculator: the places where a claim can be answered. */
export const pages = [
  'what-is-an-influencer',
  'micro-vs-macro',
  'engagement',
  'pros-and-cons',
  'cost',
  'choosing',
  'working-together',
  'measuring',
  'beyond-instagram',
  'calculator',
] as const;

/**
 * What a figure or a source can bear. It says nothing about the size of an effect.
 *
 * Of a source it rates the evidence by three questions: were many counted, is it told how, and has
 * whoever counted nothing to sell by the result? Whether we read the original or a page that quotes it
 * is said in the note and moves no mark.
 *
 * - `strong`: all three: papers, regulators and law, counts by somebody without a stake.
 * - `fair`: two: a vendor's count of thousands by a stated measure, a summary that leaves out the method.
 * - `weak`: one or none: a rule of thumb, a practitioner's word, a single example, a count of unknown size.
 * - `unchecked`: repeated without an original, disputed, or made up as an example: never to be shown
 *   as evidence.
 *
 * Of a row it says how well the figure was traced to whoever counted: `strong` at the source, `fair` in
 * a page that quotes it, `weak` with a stated doubt.
 */
export const confidence = z.enum(['strong', 'fair', 'weak', 'unchecked']);

/** Words joined by hyphens, lower case: what ids and slugs look like. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a-slug-like-this');

/** Text that says something. */
export const text = z.string().trim().min(1, 'expected text, found none');

/** Year of publication or of the data; years before the web are years of papers. */
export const year = z.int().min(1950).max(2100);

/** One entry of `content/sources.json`. What uses a source is not stored: it is found. */
export const sourceSchema = z.strictObject({
  /** Cited as; short, unique, never reused. */
  id: z.string().regex(/^[A-Za-z0-9_]+$/, 'expected letters, digits and _'),
  /** `seed`: a document the guide answers; `evidence`: has figures; `method`: the model rests on it. */
  role: z.enum(['seed', 'evidence', 'method']),
  /** What sort of text it is. */
  kind: z.enum(['academic', 'regulator', 'study', 'report', 'vendor', 'practitioner']),
  /** Who published it; `null` where nobody signs. */
  publisher: text.nullable(),
  /** Its title, with the authors in parentheses for papers. */
  title: text,
  /** Where to read it; `null` where no lasting address is known. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Year of publication; `null` if unknown. */
  year: year.nullable(),
  /** Day of publication or of the last update where the document prints one, ISO 8601. */
  date: z.iso.date().optional(),
  /** Who or what was counted, and how many; `null` if it is not said. */
  sample: text.nullable(),
  /** Caveats: how it was read, what it leaves out. May be empty. */
  note: z.string(),
  /** What its evidence can bear: size, method, independence; see `confidence`. */
  confidence,
});

/** One entry of `content/claims.json`: something the seed documents say, and what we found. */
export const claimSchema = z.strictObject({
  /** Number in the list of claims, as a string, since collections want one. */
  id: z.string().regex(/^[1-9]\d*$/, 'expected a number'),
  /** What is claimed, in our words. */
  claim: text,
  /** Ids of the seed documents that claim it. */
  sources: z.array(z.string()).min(1),
  /** Where the site answers it. */
  pages: z.array(z.enum(pages)).min(1),
  /** Places that will answer it too, once they exist. */
  later: z.array(text).optional(),
  /**
   * What the evidence says of it. `definition` and `advice` cannot be true or false; `untested` has
   * no evidence either way.
   */
  verdict: z.enum(['supported', 'mixed', 'contradicted', 'untested', 'definition', 'advice']),
  /** One or two sentences on the evidence. */
  finding: text,
  /** Ids of the sources the finding rests on; empty where there are none. */
  evidence: z.array(z.string()),
});

/** One entry of `content/glossary.json`. */
export const termSchema = z.strictObject({
  /** Anchor on the glossary page. */
  id: slug,
  /** The term as a heading, in the form used everywhere on the site. */
  term: text,
  /** Other words for the same thing, and abbreviations. */
  also: z.array(text),
  /** One or two short sentences for a busy owner, reading grade 8 or below. */
  plain: text.max(240),
  /** A third sentence for those who want to know exactly: the formula, the catch. */
  more: text.optional(),
});

/** One entry of `content/editions.json`: the log of changes beside that of each data set. */
export const editionSchema = z.strictObject({
  /** Year and month, which is also the id of the data set that came with it. */
  id: slug,
  /** What it is called. */
  title: text,
  /** What is new in it, in whole sentences. */
  text,
});

/** One entry of `content/pages.json`: a page that is neither a chapter nor a question. */
export const pageSchema = z.strictObject({
  /** Its path without slashes; `home` is the first page. */
  id: slug,
  /** Its place in lists of pages, from 1. */
  order: z.int().positive(),
  /** Unique title, without the site's name. */
  title: text,
  /** Unique description for search results and preview cards, one or two sentences. */
  description: text,
});

/** Frontmatter of a chapter, `content/guide/*.mdx`. */
export const guideSchema = z.strictObject({
  /** Heading of the page. */
  title: text,
  /** One sentence for search engines and preview cards. */
  description: text,
  /** Place in the guide, from 1. */
  order: z.int().positive(),
  /** The two-sentence answer shown on top. */
  answer: text,
  /** Reading time in minutes, where the counted one misleads. */
  minutes: z.int().positive().optional(),
  /** Day of the last change of substance. */
  updated: z.coerce.date(),
});

export type Source = z.infer<typeof sourceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Term = z.infer<typeof termSchema>;
export type Guide = z.infer<typeof guideSchema>;
export type Edition = z.infer<typeof editionSchema>;
export type PageText = z.infer<typeof pageSchema>;
/** A word of the `confidence` scale. */
export type Confidence = z.infer<typeof confidence>;
