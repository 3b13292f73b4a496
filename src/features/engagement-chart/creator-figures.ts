import { axisEnds } from '#charts/study.ts';
import { percent } from '#format';
import { numberMarks } from '#locale';
import { readField, type Reading } from '#parse';

/** A number of a creator, or what is wrong with it and what to do. */
export type Figure =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

/** Reads followers, 500 to 10,000,000. */
export function readFollowers(text: string): Figure {
  const [low, high] = axisEnds;
  return titled('Followers', readField(text, { unit: 'followers', low, high }));
}

/** Reads a count of likes or comments under a usual post. */
export function readReactions(title: string, text: string): Figure {
  return titled(title, readField(text, { unit: 'count', low: 0, high: axisEnds[1] }));
}

/** Reads a rate; a bare number below 1 is asked about: 0.5 may be 0.5% or 50%. */
export function readRate(text: string): Figure {
  const read = readPercentage(text, 0.01);
  if (!read.ok || !read.doubt) return titled('Rate', read);
  const answers = `${percent(read.value, 6)} or ${read.doubt.answer}`;
  return { ok: false, problem: `Rate: “${text}” could be ${answers}. Type it with its % sign.` };
}

/**
 * Reads a percentage, 0–100%. A lone mark in it marks decimals, whoever reads, since no rate runs
 * into thousands.
 */
export function readPercentage(text: string, doubtBelow = 0): Reading {
  const plain = text.replace(/^([^.,]*)[.,]([^.,]*)$/, `$1${numberMarks().decimal}$2`);
  return readField(plain, { unit: 'percent', low: 0, high: 1, doubtBelow });
}

function titled(title: string, read: Figure): Figure {
  return read.ok
    ? { ok: true, value: read.value }
    : { ok: false, problem: `${title}: ${read.problem}` };
}
