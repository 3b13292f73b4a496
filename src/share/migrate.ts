import { type Pair, pairOf } from './pairs.ts';

/** The newest link format. Raised only together with a one-step migration below. */
export const newestFormat = 2;

/** Step `n` turns the pairs of format n + 1 into those of format n + 2. */
const steps: readonly ((pairs: readonly Pair[]) => readonly Pair[])[] = [stateWhatFormat1LeftOut];

/** What format 1 left out where it was as here. Never edited: links of format 1 rest on it. */
const startOfFormat1: readonly Pair[] = [
  pairOf('d', '2026-11'),
  pairOf('m', '1'),
  pairOf('goal', 'profit'),
  pairOf('cur', 'USD'),
  pairOf('warm', 'typical'),
  pairOf('spread', 'normal'),
  pairOf('seed', '1'),
  { key: 'mix', parts: ['Ten small', '10x10k:product'] },
  { key: 'mix', parts: ['One big', '1x100k:fee'] },
];

/** Which format a link says it has: a whole number from 1; `undefined` where it says none. */
export function formatOf(pairs: readonly Pair[]): number | undefined {
  const text = pairs.findLast(({ key }) => key === 'v')?.parts[0] ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/**
 * Brings the pairs of any format ever shipped to the newest one. A link of a newer format, or of
 * none, is read as the newest, with a word in `problems`.
 */
export function migrate(pairs: readonly Pair[], problems: string[]): readonly Pair[] {
  const format = formatOf(pairs);
  if (format === undefined) {
    problems.push(
      `The link does not say its format (v=${newestFormat}), so it was read as the newest one.`,
    );
    return pairs;
  }
  if (format > newestFormat) {
    problems.push(
      'This link was made with a newer version of the site; what is known of it is shown.',
    );
  }
  return steps.slice(format - 1).reduce((now, step) => step(now), pairs);
}

/** Format 2 adds the seal and may open with another comparison, so the old start is written out. */
function stateWhatFormat1LeftOut(pairs: readonly Pair[]): readonly Pair[] {
  const stated = new Set(pairs.map(({ key }) => key));
  return [...pairs, ...startOfFormat1.filter(({ key }) => !stated.has(key))];
}
