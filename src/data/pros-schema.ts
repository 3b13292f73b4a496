import { z } from 'astro/zod';
import { slug, text } from './schemas.ts';

/** What an owner may care about, in the order of the filter. */
export const matters = ['money', 'reach', 'engagement', 'content', 'time', 'trust'] as const;

/** Inputs of the calculator that a point can touch: their anchors there, and what we call them here. */
export const touchedInputs = {
  'mix-0-0-followers': 'followers each',
  'mix-0-0-inMarket': 'who could ever buy',
  'mix-0-0-product': 'what you send',
  'mix-0-0-engagementRate': 'how many react',
  'mix-0-0-clickRate': 'how many click',
  'mix-0-0-postingProbability': 'how many post',
  'mix-0-0-realFollowers': 'followers to believe in',
  'mix-0-0-hours': 'your hours for each',
  'mix-0-0-assets': 'photos you may reuse',
  'mix-0-0-count': 'how many partners',
  'mix-1-0-followers': 'followers each',
  'mix-1-0-inMarket': 'who could ever buy',
  'mix-1-0-reachRate': 'how many see it',
  'mix-1-0-engagementRate': 'how many react',
  'mix-1-0-clickRate': 'how many click',
  'mix-1-0-postingProbability': 'how many post',
  'mix-1-0-realFollowers': 'followers to believe in',
  'mix-1-0-hours': 'your hours for each',
  'mix-1-0-count': 'how many partners',
  'mix-1-0-fee': 'the fee',
  'shop-conversionRate': 'how many buy',
  'shop-untrackedOrders': 'orders you cannot trace',
  'shop-spread': 'partner spread',
} as const;

/** One entry of `content/pros-and-cons.json`: a point for or against small or big partners. */
export const proSchema = z
  .strictObject({
    /** Stable and unique in the list. */
    id: slug,
    /** Whose point it is. */
    side: z.enum(['small', 'big']),
    /** `plus` = an advantage, `minus` = a drawback. */
    sign: z.enum(['plus', 'minus']),
    /** The point in a few words. */
    title: text.max(48),
    /** What is known of it, in one plain sentence. */
    text,
    /**
     * How well it is backed. `strong`: measured, and studies agree. `mixed`: measured, and studies
     * disagree. `fair`: measured once, or elsewhere. `weak`: one voice, or a thin sample. `untested`:
     * no study found; sources then only say it.
     */
    strength: z.enum(['strong', 'mixed', 'fair', 'weak', 'untested']),
    /** Ids of the sources; empty only where the point is our own and untested. */
    sources: z.array(z.string()),
    /** What it bears on. */
    matters: z.array(z.enum(matters)).min(1),
    /** Anchor of the calculator's input that it touches. */
    input: z.enum(Object.keys(touchedInputs) as [TouchedInput, ...TouchedInput[]]),
  })
  .refine(({ strength, sources }) => strength === 'untested' || sources.length > 0, {
    path: ['sources'],
    message: 'a point with evidence needs a source',
  });

/** Anchor of an input on the calculator's page. */
export type TouchedInput = keyof typeof touchedInputs;
export type Pro = z.infer<typeof proSchema>;
/** One thing an owner may care about. */
export type Matter = (typeof matters)[number];
