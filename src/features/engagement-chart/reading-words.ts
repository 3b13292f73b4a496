import type { Reading, Stop } from '#charts/reading.ts';
import type { ShownStudy } from '#charts/study.ts';
import { count, followers, percent, range } from '#format';
import { followerRange } from '#figures/follower-range.ts';

/** One line of a reading: who, how much, and for which sizes. */
interface ReadingLine {
  readonly id: string;
  readonly name: string;
  /** The rate; says so where there is none. */
  readonly value: string;
  /** The bucket it holds for, and its range where the study gives one; may be empty. */
  readonly detail: string;
}

/** The sizes of a stop: `5k to 10k followers`, of an own creator `12,300 followers`. */
export function sizeOf({ from, to, at }: Stop): string {
  if (from === to) return `${count(at)} followers`;
  return `${range(followers(from), followers(to))} followers`;
}

/** A reading line by line, the reader's own creators first. */
export function linesOf({ studies, own }: Reading): readonly ReadingLine[] {
  return [
    ...own.map(({ name, rate }, at) => ({
      ...{ id: `own-${at}`, name, value: percent(rate, 3), detail: 'your creator' },
    })),
    ...studies.map(({ study: { id, label }, point }): ReadingLine => {
      if (!point) return { id, name: label, value: 'no figure', detail: '' };
      const { from, to, rate, low, high } = point;
      const band =
        low === null || high === null ? '' : `, ${range(percent(low, 3), percent(high, 3))}`;
      return {
        ...{ id, name: label, value: percent(rate, 3) },
        detail: `${followerRange(from, to)}${band}`,
      };
    }),
  ];
}

/** Where nothing is read: from which rate to which a study goes, from its smallest accounts on. */
export function endsOf(shown: readonly ShownStudy[]): readonly ReadingLine[] {
  return shown.flatMap(({ study: { id, label, points } }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const sizes = [first, last].map(({ from, to }) => followerRange(from, to));
    const line = { id, name: label, value: percent(first.rate, 3) };
    if (first === last) return [{ ...line, detail: `${sizes[0]}` }];
    return [{ ...line, detail: `${sizes[0]}, then ${percent(last.rate, 3)} ${sizes[1]}` }];
  });
}

/** The same as one text to be spoken. */
export function spoken(reading: Reading): string {
  const lines = linesOf(reading).map(({ name, value, detail }) => {
    return `${name}: ${value}${detail === '' ? '' : ` (${detail})`}`;
  });
  return `${sizeOf(reading.stop)}. ${lines.join('; ')}.`;
}
