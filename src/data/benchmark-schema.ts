import { z } from 'astro/zod';
import { defaultsSchema, tierNames } from './defaults-schema.ts';
import { sourceId, unit } from './figure-schema.ts';
import { confidence, slug, text, year } from './schemas.ts';

/** One of our tiers. */
const tierSchema = z.strictObject({
  /** Name of the tier. */
  id: z.enum(tierNames),
  /** Smallest follower count that belongs to it. */
  min: z.number().nonnegative(),
  /** Smallest follower count that no longer belongs to it; `null` = no upper end. */
  max: z.number().positive().nullable(),
  /** Follower count at which the tier's defaults hold exactly: its geometric center. */
  center: z.number().positive(),
});

/** One name and range within somebody's definition of tiers. */
const bandSchema = z.strictObject({
  /** The tier of ours it stands for; `null` where it is none. */
  tier: z.enum(tierNames).nullable(),
  /** The definer's own word for it. */
  label: text,
  /** From, followers; `null` (with `max`) where only words are given. 0 for "under …". */
  min: z.number().nonnegative().nullable(),
  /** Up to, followers; `null` = open, or only words. */
  max: z.number().positive().nullable(),
  /** True where the definer wrote words and we read them as powers of ten. */
  approximate: z.boolean().optional(),
  /** The definer's words where they are not numbers. */
  words: text.optional(),
});

/** Who calls what "micro": one definer's set of tiers. */
const definitionSchema = z.strictObject({
  /** Stable and unique in the data set. */
  id: slug,
  /** Source id. */
  source: sourceId,
  /** Who defines; may differ from the publisher of the source that reports it. */
  definer: text,
  /** Year of the definition; `null` if unknown. */
  year: year.nullable(),
  /** The definer's tiers, smallest first. */
  bands: z.array(bandSchema).min(1),
  /** Caveats; may be empty. */
  note: z.string(),
});

/** One published figure, in the unit and precision of the publication. */
const rowSchema = z.strictObject({
  /** Stable, readable, unique in the data set: it stays when the figure is corrected. */
  id: slug,
  /** Source id. */
  source: sourceId,
  /** Platform, or the place on it; `null` where the figure belongs to none. */
  platform: text.nullable(),
  /** Country it is limited to; `null` = none is named. */
  region: text.nullable(),
  /** What is measured, as a key to group rows by: rows may be compared within one metric only. */
  metric: slug,
  /** Smallest account counted, followers; `null` (with `followersMax`) = all sizes. */
  followersMin: z.number().nonnegative().nullable(),
  /** Largest account counted; `null` = no upper end. Equal to the smallest: an account of that size. */
  followersMax: z.number().positive().nullable(),
  /** The figure; `null` where only a range is published. */
  value: z.number().nullable(),
  /** Low end of the published range; `null` if none. */
  low: z.number().nullable(),
  /** High end of the published range; `null` if none. */
  high: z.number().nullable(),
  /** What the three numbers count. */
  unit,
  /** Year of the data; `null` if unknown. */
  year: year.nullable(),
  /** What exactly was divided by what. */
  definition: text,
  /** How well the figure was traced. */
  confidence,
  /** Caveats, in the words of the record; may be empty. */
  note: z.string(),
});

/** A rule on marking paid posts. Not legal advice. */
const ruleSchema = z.strictObject({
  /** Stable and unique in the data set. */
  id: slug,
  /** The rule in our words. */
  rule: text,
  /** Source ids. */
  sources: z.array(sourceId).min(1),
  /** Country whose rule it is. */
  region: text,
  /** Caveats; may be empty. */
  note: z.string(),
});

/** Something that a set does otherwise than the set before it, in words. */
const changeSchema = z.strictObject({
  /** Stable and unique in the data set. */
  id: slug,
  /** What changed, in one sentence an owner understands. */
  what: text,
  /** Why, and on what grounds. */
  why: text,
  /** Source ids; empty where the change is ours. */
  sources: z.array(sourceId),
  /** Paths of the defaults and rules it touches, whole or their beginning: `defaults.postReach`. */
  touches: z.array(z.string().regex(/^(defaults|rules)\.\w/)).min(1),
});

/**
 * How the defaults of a set are read, where a later set reads them otherwise. A set that does not say
 * is read as those before the rule were.
 */
const rulesSchema = z
  .strictObject({
    /** Beyond the outermost centers of the tiers: as there, or along the slope that leads to them. */
    beyond: z.enum(['flat', 'slope']),
    /** What a fee starts from: the price asked, or what is paid of it. */
    fee: z.enum(['asked', 'paid']),
  })
  .default({ beyond: 'flat', fee: 'asked' });

const rows = z.array(rowSchema).min(1);

/** A dated data set, `content/benchmarks/<date>.json`: frozen once published. */
export const benchmarkSchema = z.strictObject({
  /** Year and month of the compilation; the file is named by it. */
  compiled: z.string().regex(/^\d{4}-\d{2}$/, 'expected year-month'),
  /** How it was compiled. */
  note: text,
  /** Our tiers, smallest first. */
  tiers: z.array(tierSchema).length(tierNames.length),
  /** Who calls what how. */
  definitions: z.array(definitionSchema).min(1),
  /** Engagement rates. */
  engagement: rows,
  /** Reach and views. */
  reach: rows,
  /** Prices asked and paid. */
  price: rows,
  /** Working for product alone. */
  gifting: rows,
  /** Clicks. */
  clicks: rows,
  /** Conversion, order values, margins. */
  conversion: rows,
  /** Fake followers and engagement. */
  fraud: rows,
  /** Hours, days, replies, overlap, price multiples. */
  operations: rows,
  /** Revenue and effect. */
  returns: rows,
  /** What is not known: no source was found. */
  gaps: z.array(text),
  /** Rules on marking paid posts. */
  disclosure: z.array(ruleSchema).min(1),
  /** What changed since the set before, most felt first; empty in the first. */
  changes: z.array(changeSchema).default([]),
  /** How the defaults are read. */
  rules: rulesSchema,
  /** Where the calculator starts. */
  defaults: defaultsSchema,
});

export type Benchmarks = z.infer<typeof benchmarkSchema>;
/** A change of a data set against the one before it, in words. */
export type SetChange = z.infer<typeof changeSchema>;
/** The part of a data set the calculator needs: the only part that goes to the browser. */
export type BenchmarkDefaults = Pick<Benchmarks, 'tiers' | 'rules' | 'defaults'> & {
  /** Of a set that is fetched because a link is pinned to it: what later sets changed, newest first. */
  readonly since?: readonly SetChange[];
};
export type Row = z.infer<typeof rowSchema>;
