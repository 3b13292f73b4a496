import { type Flag, placeFlags } from './flags.ts';
import { nameWidth, wrapText } from './labels.ts';
import type { LogScale } from './scale.ts';
import type { ShownStudy, Study } from './study.ts';

/** A sentence on the mark it speaks of. */
export interface MarkNote {
  /** Id of the study, and the place of its bucket from the smallest accounts on. */
  readonly study: string;
  readonly bucket: number;
  readonly text: string;
}

interface Flagged {
  readonly at: number;
  readonly text: string;
  readonly rate: number;
  readonly index: number;
}

/** A sentence over the plot; its staff goes down to its mark. */
export interface NoteFlag extends Flag<Flagged> {
  /** Rate of the mark, and where it is. */
  readonly rate: number;
  readonly foot: number;
  /** Place of the study among all. */
  readonly index: number;
}

/** What a study's shaded band is, in lines beside its tallest block. */
export interface BandNote {
  readonly study: string;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  /** Width of the longest line. */
  readonly width: number;
}

/** A bar with its band, as far as notes on bands look at it. */
interface Banded {
  readonly study: Study;
  readonly bars: readonly {
    readonly x2: number;
    readonly band: { readonly y: number; readonly height: number } | null;
  }[];
}

/** Places the sentences whose studies are shown over the plot, apart from each other. */
export function noteFlags(
  notes: readonly MarkNote[],
  shown: readonly ShownStudy[],
  x: LogScale,
  width: number,
): { readonly flags: readonly Omit<NoteFlag, 'foot'>[]; readonly rows: number } {
  const [least, most] = x.domain;
  const marks = notes.flatMap(({ study: id, bucket, text }): Flagged[] => {
    const found = shown.find(({ study }) => study.id === id);
    const point = found?.study.points[bucket];
    if (!found || !point) return [];
    const [from, to] = [Math.max(least, point.from ?? 0), Math.min(most, point.to ?? Infinity)];
    return [{ at: (x(from) + x(to)) / 2, text, rate: point.rate, index: found.index }];
  });
  const { flags, rows } = placeFlags(marks, width);
  return {
    rows,
    flags: flags.map((flag) => ({ ...flag, rate: flag.mark.rate, index: flag.mark.index })),
  };
}

/** Says beside the tallest band of each study what its bands are. */
export function bandNotesOf(steps: readonly Banded[], width: number): readonly BandNote[] {
  return steps.flatMap(({ study, bars }): BandNote[] => {
    const banded = bars.flatMap(({ x2, band }) => (band ? { x2, band } : []));
    const [tallest] = banded.sort((a, b) => b.band.height - a.band.height);
    if (!tallest || study.band === undefined) return [];
    const x = tallest.x2 + 6;
    const lines = wrapText(study.band, Math.max(90, Math.min(260, width - x)));
    const widest = Math.max(...lines.map((line) => nameWidth(line)));
    return [{ study: study.id, x, y: tallest.band.y + 11, lines, width: widest }];
  });
}
