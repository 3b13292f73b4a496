import { scaleLog, type ScaleLogarithmic } from 'd3';
import { followers } from '#format';
import { type Tick, ticksOf } from './axis.ts';
import { type Drawing, widths } from './drawing.ts';
import { nameWidth, textWidth } from './labels.ts';

/** One word and its range within a definer's set. */
interface RulerBand {
  /** The definer's word, short: `micro`. */
  readonly label: string;
  /** Where it stands on our scale: small words are teal, big ones rust, others gray. */
  readonly side: 'small' | 'big' | 'other';
  /** From, followers. */
  readonly min: number;
  /** Up to; null = open. */
  readonly max: number | null;
}

/** One definer's row on the ruler. */
export interface RulerRow {
  readonly id: string;
  readonly definer: string;
  /** From the smallest accounts to the largest. */
  readonly bands: readonly RulerBand[];
}

/** A band laid out, at its exact place; what is drawn is rounded. */
interface LaidBand extends RulerBand {
  readonly x: number;
  readonly width: number;
  /** Middle of its word: inside where it fits, else on a line of its own under the bands. */
  readonly wordAt: number;
  /** True where the word fits into the band. */
  readonly fits: boolean;
}

/** A ruler ready to draw. */
interface RulerLayout extends Drawing {
  readonly x: ScaleLogarithmic<number, number>;
  readonly ticks: readonly Tick[];
  /** y where the rows begin. */
  readonly top: number;
  /** Where the definer's name stands in its row: over the bands, or to the left of them, ending at x. */
  readonly place: { readonly x: number; readonly anchor: 'start' | 'end' };
  readonly rows: readonly {
    readonly id: string;
    readonly definer: string;
    /** Baseline of the definer's name. */
    readonly nameY: number;
    /** Top of the bands. */
    readonly y: number;
    readonly bands: readonly LaidBand[];
  }[];
}

/** Half the room between neighboring bands. */
export const bandInset = 0.7;
/** Height of a band. */
export const bandHeight = 17;
/** From the foot of a band to the baseline of the words under it. */
export const wordsBelow = 13;

const ends: readonly [number, number] = [500, 10_000_000];
const top = 26;
const looks = {
  narrow: { left: 1, pitch: 39, down: 17, place: { x: 1, anchor: 'start' } },
  wide: { left: 158, pitch: 21, down: 0, place: { x: 152, anchor: 'end' } },
} as const;

/**
 * Lays out who calls what "micro": one row per definer on one log axis of followers. Every word is
 * written: in its band, or on a line under the bands of its row.
 */
export function rulerLayout(rows: readonly RulerRow[], name: 'narrow' | 'wide'): RulerLayout {
  const width = widths[name];
  const { left, pitch, down, place } = looks[name];
  const x = scaleLog(ends, [left, width - 1]).clamp(true);
  let next = top;
  const laid = rows.map(({ id, definer, bands }) => {
    const y = next + down;
    const drawn = bands.map((band, at) => bandOf(band, bands[at + 1]?.min, x));
    const placed = placeWords(drawn, [0, width]);
    next += pitch + (placed.every(({ fits }) => fits) ? 0 : wordsBelow + 3);
    return { id, definer, y, nameY: down > 0 ? y - 4 : y + 13, bands: placed };
  });
  return {
    ...{ name, width, height: next + 2, x, top, place, rows: laid },
    ticks: ticksOf([1e3, 1e4, 1e5, 1e6, 1e7], x, followers, [0, width - 1]),
  };
}

/** A band ends where the next word begins, though its definer may mean it to go on. */
function bandOf(band: RulerBand, next: number | undefined, x: RulerLayout['x']): LaidBand {
  const from = x(Math.max(ends[0], band.min)) + bandInset;
  const to = Math.min(band.max ?? ends[1], next ?? ends[1]);
  const width = Math.max(2, x(to) - from - bandInset);
  const wordAt = from + width / 2;
  return { ...band, x: from, width, wordAt, fits: textWidth(band.label) + 6 <= width };
}

/** Moves the words under the bands apart, in their order and inside the picture. */
function placeWords(
  bands: readonly LaidBand[],
  [least, most]: readonly [number, number],
): readonly LaidBand[] {
  const places = new Map<LaidBand, number>();
  let free = least;
  for (const band of bands.filter(({ fits }) => !fits)) {
    const width = nameWidth(band.label);
    const from = Math.max(free, band.wordAt - width / 2);
    places.set(band, from);
    free = from + width + 8;
  }
  let limit = most;
  for (const [band, from] of [...places].reverse()) {
    const width = nameWidth(band.label);
    const kept = Math.min(from, limit - width);
    places.set(band, kept);
    limit = kept - 8;
  }
  return bands.map((band) => {
    const from = places.get(band);
    return from === undefined ? band : { ...band, wordAt: from + nameWidth(band.label) / 2 };
  });
}
