import type { RulerRow } from '#charts/ruler.ts';

/** What definers call one size of account. */
interface WordCount {
  /** How many have a word for it that we count as small, as big, as neither, and how many have none. */
  readonly small: number;
  readonly big: number;
  readonly other: number;
  readonly silent: number;
  /** The words themselves, most used first, each with how many use it. */
  readonly words: readonly (readonly [word: string, uses: number])[];
}

/** Counts what the definers of a ruler call an account of so many followers. */
export function countWords(rows: readonly RulerRow[], followers: number): WordCount {
  const used = rows.flatMap(({ bands }) => {
    // Where words overlap, the one that begins last is meant, as the ruler draws it.
    const band = bands.findLast(
      ({ min, max }) => followers >= min && followers < (max ?? Infinity),
    );
    return band ? [band] : [];
  });
  const of = (side: string): number => used.filter((band) => band.side === side).length;
  const words = [...new Set(used.map(({ label }) => label))]
    .map((word) => [word, used.filter(({ label }) => label === word).length] as const)
    .sort((a, b) => b[1] - a[1]);
  return {
    ...{ small: of('small'), big: of('big'), other: of('other') },
    ...{ silent: rows.length - used.length, words },
  };
}

/** That count as a sentence: `26 say small, none says big, 1 says something between.` */
export function sentenceOf({ small, big, other, silent }: WordCount): string {
  const say = (count: number, what: string): string =>
    `${count === 0 ? 'none' : count} ${count > 1 ? 'say' : 'says'} ${what}`;
  const rest = [
    ...(other > 0 ? [say(other, 'something between')] : []),
    ...(silent > 0 ? [`${silent} ${silent > 1 ? 'have' : 'has'} no word for it`] : []),
  ];
  const parts = [say(small, 'small'), say(big, 'big'), ...rest];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
}
