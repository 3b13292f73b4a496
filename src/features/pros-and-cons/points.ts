import type { Matter, Pro } from '#data/pros-schema.ts';

/** A source as a point names it. */
export interface SourceName {
  /** Publisher, or the title where nobody signs, and the year. */
  readonly name: string;
  /** Where to read it; `null` where no lasting address is known. */
  readonly url: string | null;
}

/** A point ready to show: its sources named, its input linked. */
export interface Point extends Pick<
  Pro,
  'id' | 'side' | 'sign' | 'title' | 'text' | 'strength' | 'matters'
> {
  readonly named: readonly SourceName[];
  readonly link: { readonly href: string; readonly label: string };
}

/** Marks for how well a point is backed, best first, and what each word means. */
export const strengths: Readonly<
  Record<Pro['strength'], { readonly marks: string; readonly meaning: string }>
> = {
  strong: { marks: '■■■', meaning: 'measured, and studies agree' },
  fair: { marks: '■■□', meaning: 'measured once or in another field' },
  mixed: { marks: '■/□', meaning: 'measured, and studies disagree' },
  weak: { marks: '■□□', meaning: 'one voice, or a thin sample' },
  untested: { marks: '□□□', meaning: 'no study found' },
};

/** The points that bear on any of the picked matters; all of them where none is picked. */
export function pointsFor<T extends { readonly matters: readonly Matter[] }>(
  points: readonly T[],
  picked: readonly Matter[],
): readonly T[] {
  if (picked.length === 0) return points;
  return points.filter(({ matters }) => matters.some((matter) => picked.includes(matter)));
}
