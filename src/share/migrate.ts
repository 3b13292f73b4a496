/** The newest link format. Raised only together with a one-step migration below. */
export const newestFormat = 1;

type Pairs = readonly (readonly [string, string])[];

/** Step `n` turns the pairs of format n + 1 into those of format n + 2. None yet. */
const steps: readonly ((pairs: Pairs) => Pairs)[] = [];

/**
 * Brings the pairs of any format ever shipped to the newest one. A format that does not exist is
 * read as the newest, with a word in `problems`.
 */
export function migrate(pairs: Pairs, problems: string[]): [string, string][] {
  const text = pairs.find(([key]) => key === 'v')?.[1];
  const version = text === undefined ? newestFormat : Number(text);
  if (version > newestFormat) {
    problems.push(
      'This link was made with a newer version of the site; what is known of it is shown.',
    );
  } else if (!Number.isInteger(version) || version < 1) {
    problems.push('The link does not say its format (v=1), so it was read as the newest one.');
  }
  const pending = version >= 1 && version < newestFormat ? steps.slice(version - 1) : [];
  return pending.reduce<Pairs>((now, step) => step(now), pairs).map(([key, value]) => [key, value]);
}
